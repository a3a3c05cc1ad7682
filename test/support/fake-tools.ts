import { acceptFile } from '../../src/documents/intake/accept-file.ts';
import { readFile } from '../../src/documents/intake/read-file.ts';
import { writeSheet } from '../../src/documents/write/pdf/write-sheet.ts';
import { printOfficial, publicPaper, surveyReportPaper } from '../../src/features/documents/acts.ts';
import { writePaper } from '../../src/features/documents/write-paper.ts';
import { ok } from '../../src/lib/result.ts';
import type { OfficeTools } from '../../src/office.ts';
import { createScanner } from '../../src/outside/clamd.ts';
import type { Mail } from '../../src/outside/mail.ts';
import { createBackground } from '../../src/workers/background.ts';
import { createFakeChecker } from './fake-checker.ts';
import { createFakeCollector } from './fake-collector.ts';

export interface FakeTools {
  readonly tools: OfficeTools;
  readonly mails: readonly Mail[];
  /** Ends the background and fails when any work in it did. */
  readonly settled: () => Promise<void>;
}

/** The office's tools without workers and without an outside: only the judging of files is real. */
export function createFakeTools(): FakeTools {
  const mails: Mail[] = [];
  const failures: unknown[] = [];
  const background = createBackground({ onFailure: (error) => failures.push(error) });
  return {
    mails,
    tools: {
      service: createFakeChecker(),
      writeOfficial: async (paper, format) => ok(await writePaper(printOfficial(paper), format)),
      writePublic: async (paper, format) => ok(await writePaper(publicPaper(paper), format)),
      writeSurveyReport: async (order, format) => ok(await writePaper(surveyReportPaper(order), format)),
      writeSheet: async (sheet) => ok(writeSheet(sheet)),
      intake: { accept: (upload) => acceptFile(upload), read: readFile },
      scanner: createScanner(null),
      probe: async (url) => ({ outcome: 'ok', status: 200, finalUrl: url, reason: null }),
      mailer: {
        send: async (mail) => {
          mails.push(mail);
          return ok(undefined);
        },
        verify: async () => ok(undefined),
        close: () => undefined,
      },
      background,
      collector: createFakeCollector(),
      oidc: null,
    },
    settled: async () => {
      await background.idle();
      if (failures.length > 0) throw new AggregateError(failures, 'Background work failed');
    },
  };
}
