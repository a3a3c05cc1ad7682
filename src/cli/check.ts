import { createCheckerService } from '../compose.ts';
import { toContract } from '../features/checker/contract.ts';
import { toSarif } from '../features/checker/sarif.ts';
import type { Checked, CheckerService, Stage } from '../features/checker/service.ts';
import { toText } from '../features/checker/text.ts';
import { defaultScheme } from '../features/frameworks/rules.ts';
import type { Bilingual } from '../lib/bilingual.ts';
import { err, ok, type Result } from '../lib/result.ts';
import type { Command } from './command.ts';
import { readInput } from './files.ts';
import { checkHelp } from './help-pages.ts';
import { readOptions } from './options.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';
import { readYear } from './year-option.ts';

const shape = { year: null, scheme: null, format: ['text', 'json', 'sarif'] };

export const check: Command = {
  summary: {
    th: 'ตรวจรายงาน ITA: คำนวณคะแนนใหม่ บอกข้อสังเกตพร้อมตำแหน่งและวิธีแก้',
    en: 'check an ITA report: recompute its scores, name its mistakes with place and remedy',
  },
  help: checkHelp,
  run: async (args, terminal) => {
    const options = readOptions(args, shape);
    if (!options.ok) return terminal.refuse(options.error);
    const [path, ...more] = options.value.files;
    if (path === undefined || more.length > 0) return terminal.refuse(oneFile);
    const year = readYear(options.value.value('year'));
    if (!year.ok) return terminal.refuse(year.error);
    const scheme = options.value.value('scheme') ?? defaultScheme;
    const asked = { year: year.value, scheme };
    const checked = await withService((service) => checkPath(service, path, asked, terminal));
    if (!checked.ok) return terminal.refuse(checked.error);
    terminal.print(
      printResult(checked.value, { path, format: options.value.value('format') ?? 'text' }, terminal),
    );
    return checked.value.result.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

/** A worker for as long as one command needs it. */
export async function withService<T>(work: (service: CheckerService) => Promise<T>): Promise<T> {
  const service = createCheckerService();
  try {
    return await work(service);
  } finally {
    await service.close();
  }
}

/** Reads and checks one file in the bounded worker, showing each stage on a terminal. */
export async function checkPath(
  service: CheckerService,
  path: string,
  asked: { readonly year: number | null; readonly scheme: string },
  terminal: Terminal,
): Promise<Result<Checked, Bilingual>> {
  const input = await readInput(path);
  if (!input.ok) return input;
  const checked = await service.check({ ...input.value, ...asked }, (stage) =>
    terminal.progress(stages[stage][terminal.language]),
  );
  terminal.progress('');
  return checked.ok ? ok(checked.value) : err(named(path, checked.error.message));
}

const oneFile: Bilingual = {
  th: 'ระบุไฟล์รายงานหนึ่งไฟล์ (หรือ - เพื่ออ่านจาก standard input) · ตัวอย่าง: prongsai check report.docx',
  en: 'Name one report file (or - for standard input), such as: prongsai check report.docx',
};

export const stages: Record<Stage, Bilingual> = {
  reading: { th: 'กำลังอ่านไฟล์ …', en: 'Reading the file …' },
  recognising: { th: 'กำลังจำแนกตารางและข้อมูล …', en: 'Recognising tables and fields …' },
  checking: { th: 'กำลังตรวจและคำนวณคะแนน …', en: 'Checking and recomputing …' },
  writing: { th: 'กำลังจัดทำเอกสาร …', en: 'Writing the document …' },
};

function named(path: string, message: Bilingual): Bilingual {
  return { th: `${path}: ${message.th}`, en: `${path}: ${message.en}` };
}

interface Printing {
  readonly path: string;
  readonly format: string;
}

function printResult({ result, document }: Checked, { path, format }: Printing, terminal: Terminal): string {
  const { language } = terminal;
  if (format === 'json') return JSON.stringify(toContract(result), null, 2);
  if (format === 'sarif')
    return JSON.stringify(toSarif(result, { path, language, version: version() }), null, 2);
  return toText(result, document, language);
}
