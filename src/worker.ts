import { examine } from './core/checking/examine.ts';
import { acceptFile } from './documents/intake/accept-file.ts';
import type { AcceptedFile, EvidenceUpload, FileReading } from './documents/intake/intake.ts';
import { readFile } from './documents/intake/read-file.ts';
import type { Paper } from './documents/write/paper.ts';
import type { Sheet } from './documents/write/sheet.ts';
import { checkFile } from './features/checker/check-file.ts';
import { unpackReport } from './features/checker/pack.ts';
import type { Stage, Upload, WriteFailure, WriteOrder, Written } from './features/checker/service.ts';
import {
  type OfficialPaper,
  type PublicPaper,
  printOfficial,
  publicPaper,
  type SurveyReportOrder,
  surveyReportPaper,
} from './features/documents/acts.ts';
import { renderDocument } from './features/documents/render.ts';
import type { PaperFormat } from './features/documents/rules.ts';
import { writePaper } from './features/documents/write-paper.ts';
import { loadAgencyKinds, loadFramework, loadGeography } from './features/frameworks/queries.ts';
import type { Bilingual } from './lib/bilingual.ts';
import { err, ok, type Result } from './lib/result.ts';
import { handedOver } from './workers/hand-over.ts';
import { serveJobs } from './workers/serve.ts';

/** A report to read and judge, a paper to write (from one already read, or as it stands), or an evidence to take in or look into. */
export type Job =
  | { readonly task: 'check'; readonly upload: Upload }
  | { readonly task: 'write'; readonly order: WriteOrder }
  | { readonly task: 'paper'; readonly paper: Paper; readonly format: PaperFormat }
  | { readonly task: 'official'; readonly paper: OfficialPaper; readonly format: PaperFormat }
  | { readonly task: 'survey-report'; readonly order: SurveyReportOrder; readonly format: PaperFormat }
  | { readonly task: 'public-paper'; readonly paper: PublicPaper; readonly format: PaperFormat }
  | { readonly task: 'sheet'; readonly sheet: Sheet }
  | { readonly task: 'intake'; readonly order: IntakeOrder };

export type IntakeOrder =
  | { readonly step: 'accept'; readonly upload: EvidenceUpload }
  | { readonly step: 'read'; readonly bytes: Uint8Array; readonly mediaType: string };

function takeIn(order: IntakeOrder): Promise<Result<AcceptedFile | FileReading, Bilingual>> {
  return order.step === 'accept' ? acceptFile(order.upload) : readFile(order.bytes, order.mediaType);
}

async function write(order: WriteOrder): Promise<Result<Written, WriteFailure>> {
  const unpacked = unpackReport(order.packed);
  if (!unpacked.ok) return unpacked;
  const loaded = loadFramework(unpacked.value.framework);
  if (!loaded.ok) return err(badPackage);
  const context = { framework: loaded.value, geography: loadGeography(), kinds: loadAgencyKinds() };
  return ok(await renderDocument(examine(unpacked.value.report, context), order));
}

/** Loaded when first asked for, as the writers of papers are. */
async function printSheet(sheet: Sheet): Promise<Uint8Array> {
  return (await import('./documents/write/pdf/write-sheet.ts')).writeSheet(sheet);
}

const badPackage: WriteFailure = {
  code: 'bad-package',
  message: {
    th: 'ข้อมูลรายงานที่แนบมาไม่ครบหรือถูกแก้ไข · โปรดตรวจไฟล์ใหม่ แล้วดาวน์โหลดจากหน้าผล',
    en: 'The report data sent along is incomplete or was changed: check the file again and download from its result page.',
  },
};

async function work(job: Job, onProgress: (stage: Stage) => void) {
  if (job.task === 'check') return checkFile(job.upload, onProgress);
  if (job.task === 'paper') return ok({ bytes: await writePaper(job.paper, job.format) });
  if (job.task === 'official') return ok({ bytes: await writePaper(printOfficial(job.paper), job.format) });
  if (job.task === 'survey-report') {
    return ok({ bytes: await writePaper(surveyReportPaper(job.order), job.format) });
  }
  if (job.task === 'public-paper') return ok({ bytes: await writePaper(publicPaper(job.paper), job.format) });
  if (job.task === 'sheet') return ok({ bytes: await printSheet(job.sheet) });
  return job.task === 'write' ? write(job.order) : takeIn(job.order);
}

/** Files go back without a copy: nothing here keeps them. */
function filesOf(done: Awaited<ReturnType<typeof work>>): readonly ArrayBuffer[] {
  return done.ok && 'bytes' in done.value ? handedOver(done.value.bytes) : [];
}

serveJobs(work, filesOf);
