import { examine } from './core/checking/examine.ts';
import { checkFile } from './features/checker/check-file.ts';
import { unpackReport } from './features/checker/pack.ts';
import type { Stage, Upload, WriteFailure, WriteOrder, Written } from './features/checker/service.ts';
import { renderDocument } from './features/documents/render.ts';
import { loadAgencyKinds, loadFramework, loadGeography } from './features/frameworks/queries.ts';
import { err, ok, type Result } from './lib/result.ts';
import { serveJobs } from './workers/serve.ts';

/** One job of the checker: read and judge a file, or write a paper from a report already read. */
export type CheckerJob =
  | { readonly task: 'check'; readonly upload: Upload }
  | { readonly task: 'write'; readonly order: WriteOrder };

async function write(order: WriteOrder): Promise<Result<Written, WriteFailure>> {
  const unpacked = unpackReport(order.packed);
  if (!unpacked.ok) return unpacked;
  const loaded = loadFramework(unpacked.value.framework);
  if (!loaded.ok) return err(badPackage);
  const context = { framework: loaded.value, geography: loadGeography(), kinds: loadAgencyKinds() };
  return ok(await renderDocument(examine(unpacked.value.report, context), order));
}

const badPackage: WriteFailure = {
  code: 'bad-package',
  message: {
    th: 'ข้อมูลรายงานที่แนบมาไม่ครบหรือถูกแก้ไข · โปรดตรวจไฟล์ใหม่ แล้วดาวน์โหลดจากหน้าผล',
    en: 'The report data sent along is incomplete or was changed: check the file again and download from its result page.',
  },
};

serveJobs(async (job: CheckerJob, onProgress: (stage: Stage) => void) =>
  job.task === 'check' ? checkFile(job.upload, onProgress) : write(job.order),
);
