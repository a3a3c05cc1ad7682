import type { AcceptedFile, FileReading, Intake } from './documents/intake/intake.ts';
import type { ReadFailure } from './documents/read/document.ts';
import type { Paper } from './documents/write/paper.ts';
import type { Sheet } from './documents/write/sheet.ts';
import { readFailure, writeFailure } from './features/checker/bounds.ts';
import type { Checked, CheckerService, Stage, WriteFailure, Written } from './features/checker/service.ts';
import type { WriteOfficial } from './features/documents/acts.ts';
import type { PaperFormat } from './features/documents/rules.ts';
import type { WritePublic } from './features/downloads/parts.ts';
import type { WriteSheet } from './features/slips/parts.ts';
import type { WriteSurveyReport } from './features/survey-results/parts.ts';
import { intakeBound } from './intake-bounds.ts';
import type { Bilingual } from './lib/bilingual.ts';
import { err, ok, type Result } from './lib/result.ts';
import type { Job } from './worker.ts';
import { handedOver } from './workers/hand-over.ts';
import { createWorkerPool, type WorkerPool } from './workers/pool.ts';

/** What a hostile file may cost: the longest work and wait, how many wait, and the memory one job may hold. */
const limits = { timeoutMs: 30_000, idleMs: 60_000, waitMs: 20_000, queue: 8, memoryMb: 1_024 };

/** Kept-warm workers for all work on people's files: one for a command, two for a server of two cores. */
export function createPool(size = 1): WorkerPool {
  const script = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
  return createWorkerPool({ script: new URL(script, import.meta.url), size, ...limits });
}

/** The checker over workers of its own, or over those it is given; closing it closes them. */
export function createCheckerService(workers: number | WorkerPool = 1): CheckerService {
  const pool = typeof workers === 'number' ? createPool(workers) : workers;
  return {
    check: async (upload, onProgress, signal) => {
      const say = (stage: string) => onProgress?.(stage as Stage);
      const done = await pool.run<Job, Result<Checked, ReadFailure>>(
        { task: 'check', upload },
        { onProgress: say, signal },
      );
      return done.ok ? done.value : err(readFailure(done.error));
    },
    write: async (order, signal) => {
      const done = await pool.run<Job, Result<Written, WriteFailure>>({ task: 'write', order }, { signal });
      return done.ok ? done.value : err(writeFailure(done.error));
    },
    close: () => pool.close(),
  };
}

/** Writes a paper in a worker, where the heavy writers live; a paper that cannot be written is a bug. */
export function createPaperWriter(
  pool: WorkerPool,
): (paper: Paper, format: PaperFormat) => Promise<Uint8Array> {
  return async (paper, format) => {
    const done = await pool.run<Job, Result<{ readonly bytes: Uint8Array }, never>>({
      task: 'paper',
      paper,
      format,
    });
    if (!done.ok || !done.value.ok) throw new Error(`paper not written: ${done.ok || done.error}`);
    return done.value.value.bytes;
  };
}

/** Writes the official papers of a year in workers. They are sent as plain JSON: a fraction would not survive the way. */
export function createOfficialWriter(pool: WorkerPool): WriteOfficial {
  return async (paper, format) => {
    const done = await pool.run<Job, Result<{ readonly bytes: Uint8Array }, WriteFailure>>({
      task: 'official',
      paper,
      format,
    });
    if (!done.ok) return err(writeFailure(done.error));
    return done.value.ok ? ok(done.value.value.bytes) : done.value;
  };
}

/** Prints slips and posters in workers. */
export function createSheetWriter(pool: WorkerPool): WriteSheet {
  return async (sheet: Sheet) => {
    const done = await pool.run<Job, Result<{ readonly bytes: Uint8Array }, never>>({ task: 'sheet', sheet });
    if (!done.ok) return err(writeFailure(done.error).message);
    return done.value.ok ? ok(done.value.value.bytes) : done.value;
  };
}

/** Writes the reports on surveys in workers. */
export function createSurveyReportWriter(pool: WorkerPool): WriteSurveyReport {
  return async (order, format) => {
    const done = await pool.run<Job, Result<{ readonly bytes: Uint8Array }, never>>({
      task: 'survey-report',
      order,
      format,
    });
    if (!done.ok) return err(writeFailure(done.error).message);
    return done.value.ok ? ok(done.value.value.bytes) : done.value;
  };
}

/** Writes the papers that anybody may take in workers. */
export function createPublicWriter(pool: WorkerPool): WritePublic {
  return async (paper, format) => {
    const done = await pool.run<Job, Result<{ readonly bytes: Uint8Array }, never>>({
      task: 'public-paper',
      paper,
      format,
    });
    if (!done.ok) return err(writeFailure(done.error).message);
    return done.value.ok ? ok(done.value.value.bytes) : done.value;
  };
}

/** The intake of evidence over workers that it shares: who made the pool closes it. */
export function createIntake(pool: WorkerPool): Intake {
  return {
    accept: async (upload, signal) => {
      const done = await pool.run<Job, Result<AcceptedFile, Bilingual>>(
        { task: 'intake', order: { step: 'accept', upload } },
        { signal, transfer: handedOver(upload.bytes) },
      );
      return done.ok ? done.value : err(intakeBound(done.error));
    },
    read: async (bytes, mediaType) => {
      const order = { step: 'read', bytes, mediaType } as const;
      const done = await pool.run<Job, Result<FileReading, Bilingual>>({ task: 'intake', order });
      return done.ok ? done.value : err(intakeBound(done.error));
    },
  };
}
