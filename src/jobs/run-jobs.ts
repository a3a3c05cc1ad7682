import type { Db } from '../db/connect.ts';
import { withJobLock } from '../db/job-lock.ts';
import type { Mailer } from '../outside/mail.ts';
import type { LinkProbe } from '../outside/probe-link.ts';
import { closeSurveys } from './close-surveys.ts';
import { mailNotices } from './mail-notices.ts';
import { publishReceiptsOfAll } from './publish-receipts.ts';
import { recheckLinks } from './recheck-links.ts';
import { remind } from './remind.ts';
import { renewSearches } from './renew-search.ts';

export interface JobParts {
  /** As the app's role. */
  readonly db: Db;
  readonly now: () => Temporal.Instant;
  /** Null: notices stay in the app. */
  readonly mailer: Pick<Mailer, 'send'> | null;
  /** Where links in mails lead; null: mails have none. */
  readonly publicUrl: string | null;
  /** Not given: links are not asked again. */
  readonly probe?: LinkProbe;
  /** Ends a round between two pieces of work. */
  readonly signal?: AbortSignal;
  /** To the log. The error names no address: the mailer tells codes only. */
  readonly onFailure: (job: string, error: unknown) => void;
}

const jobs = {
  remind,
  'mail-notices': mailNotices,
  'recheck-links': recheckLinks,
  'renew-search': renewSearches,
  'close-surveys': closeSurveys,
  'publish-receipts': publishReceiptsOfAll,
} as const;

/** Every job once, one after the other, unless another process is at it: then false. */
export function runJobs(parts: JobParts): Promise<boolean> {
  return withJobLock(parts.db, 'all', async () => {
    for (const [name, job] of Object.entries(jobs)) {
      try {
        await job(parts);
      } catch (error) {
        parts.onFailure(name, error);
      }
    }
  });
}

export interface RunningJobs {
  /** Ends the round under way after the mail or agency it is at. */
  readonly stop: () => Promise<void>;
}

const EVERY_MS = 5 * 60_000;

/** Runs the jobs now and then every five minutes, never two rounds at once. */
export function startJobs(parts: JobParts, everyMs = EVERY_MS): RunningJobs {
  let timer: NodeJS.Timeout | undefined;
  const stopping = new AbortController();
  const { signal } = stopping;
  let round: Promise<void> = Promise.resolve();
  const turn = () => {
    round = runJobs({ ...parts, signal })
      .then(
        () => undefined,
        (error) => parts.onFailure('jobs', error),
      )
      .then(() => {
        if (!signal.aborted) timer = setTimeout(turn, everyMs).unref();
      });
  };
  turn();
  return {
    stop: () => {
      stopping.abort();
      clearTimeout(timer);
      return round;
    },
  };
}
