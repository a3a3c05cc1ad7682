import type { Emblem } from '../documents/write/paper.ts';
import { readEmblem } from '../features/documents/emblem.ts';
import {
  type DocumentKind,
  documentKinds,
  type PaperFormat,
  paperFormats,
} from '../features/documents/rules.ts';
import { defaultScheme } from '../features/frameworks/rules.ts';
import type { Bilingual } from '../lib/bilingual.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { checkPath, stages, withService } from './check.ts';
import type { Command } from './command.ts';
import { readInput } from './files.ts';
import { reportHelp } from './help-pages.ts';
import { readOptions } from './options.ts';
import { judgePlace, STANDARD_OUTPUT } from './output-place.ts';
import { writeOutput } from './write-output.ts';
import { readYear } from './year-option.ts';

const shape = { doc: documentKinds, to: paperFormats, out: null, emblem: null, year: null, scheme: null };

export const report: Command = {
  summary: {
    th: 'จัดทำบันทึกข้อความ รายงานมาตรการ ใบคะแนน หรือรายการข้อสังเกต เป็น Word, PDF หรือ Excel',
    en: 'write the memo, the report on measures, the score sheet or the findings as Word, PDF or Excel',
  },
  help: reportHelp,
  run: async (args, terminal) => {
    const read = await readOrder(args);
    if (!read.ok) return terminal.refuse(read.error);
    const { path, asked, out, ...order } = read.value;
    return withService(async (service) => {
      const checked = await checkPath(service, path, asked, terminal);
      if (!checked.ok) return terminal.refuse(checked.error);
      terminal.progress(stages.writing[terminal.language]);
      const { packed } = checked.value;
      const written = await service.write({ ...order, packed, language: terminal.language });
      terminal.progress('');
      if (!written.ok) return terminal.refuse(written.error.message);
      if (out === STANDARD_OUTPUT) return terminal.send(written.value.bytes);
      const saved = await writeOutput(out, written.value.bytes);
      return saved.ok ? terminal.print(saved.value[terminal.language]) : terminal.refuse(saved.error);
    });
  },
};

interface ReportOrder {
  readonly path: string;
  readonly out: string;
  readonly document: DocumentKind;
  readonly format: PaperFormat;
  readonly emblem: Emblem | null;
  readonly asked: { readonly year: number | null; readonly scheme: string };
}

/** What the arguments ask for, refused before anything is read when it cannot be done. */
async function readOrder(args: readonly string[]): Promise<Result<ReportOrder, Bilingual>> {
  const options = readOptions(args, shape);
  if (!options.ok) return options;
  const { files, value } = options.value;
  const [path, ...more] = files;
  const [document, format, out] = [value('doc'), value('to'), value('out')];
  if (path === undefined || more.length > 0 || !document || !format || !out) return err(allFour);
  const place = await judgePlace(out, { input: path, format });
  if (!place.ok) return place;
  const year = readYear(value('year'));
  if (!year.ok) return year;
  const emblem = await emblemOf(value('emblem'));
  if (!emblem.ok) return emblem;
  const asked = { year: year.value, scheme: value('scheme') ?? defaultScheme };
  const paper = { document: document as DocumentKind, format: format as PaperFormat, emblem: emblem.value };
  return ok({ path, out, asked, ...paper });
}

async function emblemOf(path: string | null): Promise<Result<Emblem | null, Bilingual>> {
  if (path === null) return ok(null);
  const input = await readInput(path);
  return input.ok ? readEmblem(input.value.bytes) : input;
}

const allFour: Bilingual = {
  th: 'ระบุไฟล์รายงาน เอกสาร รูปแบบ และที่เก็บให้ครบ · ตัวอย่าง: prongsai report report.docx --doc memo --to pdf --out memo.pdf',
  en: 'Name the report, the document, the format and the place, such as: prongsai report report.docx --doc memo --to pdf --out memo.pdf',
};
