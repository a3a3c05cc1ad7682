import type { Examination } from '../../core/checking/examination.ts';
import { examine } from '../../core/checking/examine.ts';
import type { Framework } from '../../core/framework/schema.ts';
import { derivationToJson } from '../../core/scoring/derivation-json.ts';
import type { ReadDocument, ReadFailure } from '../../documents/read/document.ts';
import { readDocument } from '../../documents/read/read.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import {
  findFramework,
  frameworkIds,
  loadAgencyKinds,
  loadFramework,
  loadGeography,
} from '../frameworks/queries.ts';
import { packReport } from './pack.ts';
import { findFiscalYear } from './recognise/fiscal-year.ts';
import { recognise } from './recognise/recognise.ts';
import type { Checked, Stage, Upload } from './service.ts';
import { toResult } from './to-result.ts';

/** From a file's bytes to everything that is known about it. Runs in the bounded worker. */
export async function checkFile(
  upload: Upload,
  onProgress: (stage: Stage) => void,
): Promise<Result<Checked, ReadFailure>> {
  onProgress('reading');
  const read = await readDocument(upload.bytes, upload.fileName);
  if (!read.ok) return read;
  onProgress('recognising');
  const chosen = chooseFramework(read.value, upload);
  if (!chosen.ok) return chosen;
  const { framework, notes } = chosen.value;
  const recognised = recognise(read.value, { framework, kinds: loadAgencyKinds() });
  if (!recognised.ok) return recognised;
  onProgress('checking');
  const report = { ...recognised.value, notes: [...recognised.value.notes, ...notes] };
  const examination = examine(report, { framework, geography: loadGeography(), kinds: loadAgencyKinds() });
  return ok(present(examination, read.value));
}

function present(examination: Examination, document: ReadDocument): Checked {
  return {
    result: toResult(examination, document),
    derivation: derivationToJson(examination.scorecard.total),
    document,
    packed: packReport({ framework: examination.framework.id, report: examination.report }),
  };
}

type Chosen = Result<{ readonly framework: Framework; readonly notes: readonly Bilingual[] }, ReadFailure>;

/** The framework of the year the person asked for, else of the year the document names, else the newest one. */
export function chooseFramework(
  document: ReadDocument,
  { year, scheme }: Pick<Upload, 'year' | 'scheme'>,
): Chosen {
  const printed = findFiscalYear(document)?.year ?? null;
  if (year !== null && printed !== null && year !== printed) return err(otherYear(printed, year));
  const wanted = year ?? printed;
  if (wanted === null) return newest(scheme);
  const framework = findFramework(scheme, wanted);
  return framework ? ok({ framework, notes: [] }) : err(unknownFramework(scheme, wanted));
}

function newest(scheme: string): Chosen {
  const known = frameworkIds()
    .filter((id) => id.startsWith(`${scheme}-`))
    .map(loadFramework)
    .flatMap((loaded) => (loaded.ok ? [loaded.value] : []))
    .sort((a, b) => b.fiscalYear - a.fiscalYear);
  const framework = known[0];
  if (!framework) return err(unknownFramework(scheme, null));
  const note = {
    th: `ไม่พบปีงบประมาณในเอกสาร จึงตรวจตามกรอบปี ${framework.fiscalYear} · หากเป็นปีอื่น โปรดระบุปีแล้วตรวจอีกครั้ง`,
    en: `The document names no fiscal year, so it was checked against ${framework.fiscalYear}: choose another year if that is wrong.`,
  };
  return ok({ framework, notes: [note] });
}

function otherYear(printed: number, asked: number): ReadFailure {
  return {
    code: 'other-year',
    message: {
      th: `เอกสารนี้เป็นของปีงบประมาณ ${printed} ไม่ใช่ปี ${asked} ที่เลือก · เลือกปี ${printed} หรือเปิดไฟล์ของปี ${asked}`,
      en: `This document is of fiscal year ${printed}, not ${asked} as chosen: choose ${printed}, or open the file of ${asked}.`,
    },
  };
}

function unknownFramework(scheme: string, year: number | null): ReadFailure {
  const known = frameworkIds().join(', ');
  const named = `${scheme}${year === null ? '' : `-${year}`}`;
  return {
    code: 'unknown-framework',
    message: {
      th: `ยังไม่มีกรอบการประเมิน ${named} · กรอบที่มี: ${known} · เพิ่มปีใหม่ได้ตามคู่มือ docs/guides/add-a-fiscal-year.md`,
      en: `There is no framework ${named}. Known: ${known}. The guide docs/guides/add-a-fiscal-year.md adds a year.`,
    },
  };
}
