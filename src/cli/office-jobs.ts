import type { Config } from '../config.ts';
import { type RunningJobs, startJobs } from '../jobs/run-jobs.ts';
import type { OfficeTools } from '../office.ts';
import { logBug } from '../web/access-log.ts';
import type { Log } from '../web/log.ts';
import type { OfficeParts } from '../web/office-parts.ts';

/** The jobs of a served office. Without settings for mail no mail is tried, so that none counts as failed. */
export function startOfficeJobs(
  config: Pick<Config, 'mail'>,
  { db, now, publicUrl }: OfficeParts,
  { mailer, probe }: Pick<OfficeTools, 'mailer' | 'probe'>,
  log: Log,
): RunningJobs {
  return startJobs({
    db,
    now,
    publicUrl,
    probe,
    mailer: config.mail ? mailer : null,
    onFailure: (job, error) => {
      log('warn', { event: `${job}-failed`, ...codeOf(error) });
      logBug(log, job, error);
    },
  });
}

/** A code of the system or of the mail server; never the sentence around it. */
function codeOf(error: unknown): { code?: string } {
  if (!(error instanceof Error)) return {};
  const code = 'code' in error ? error.code : /\(([A-Z]{2,}(?: \d{3})?)\)$/.exec(error.message)?.[1];
  return typeof code === 'string' ? { code } : {};
}
