import {
  createCheckerService,
  createIntake,
  createOfficialWriter,
  createPublicWriter,
  createSheetWriter,
  createSurveyReportWriter,
} from './compose.ts';
import type { Config } from './config.ts';
import type { Intake } from './documents/intake/intake.ts';
import type { AnsweringParts } from './features/answering/parts.ts';
import type { Collector } from './features/answers/submission.ts';
import type { CheckerService } from './features/checker/service.ts';
import type { WriteOfficial } from './features/documents/acts.ts';
import type { WritePublic } from './features/downloads/parts.ts';
import type { OidcClient } from './features/sessions/parts.ts';
import type { SetUpParts } from './features/set-up/parts.ts';
import type { WriteSheet } from './features/slips/parts.ts';
import type { WriteSurveyReport } from './features/survey-results/parts.ts';
import { createScanner, type Scanner } from './outside/clamd.ts';
import { createMailer, type Mailer } from './outside/mail.ts';
import { createLinkProbe, type LinkProbe } from './outside/probe-link.ts';
import type { OfficeParts } from './web/office-parts.ts';
import { type Background, createBackground } from './workers/background.ts';
import type { WorkerPool } from './workers/pool.ts';

/** Everything the pages of an office are built with, beside its database. */
export interface OfficeTools {
  readonly service: CheckerService;
  readonly intake: Intake;
  readonly writeOfficial: WriteOfficial;
  readonly writeSheet: WriteSheet;
  readonly writeSurveyReport: WriteSurveyReport;
  readonly writePublic: WritePublic;
  readonly scanner: Scanner;
  readonly probe: LinkProbe;
  readonly mailer: Mailer;
  readonly background: Background;
  /** Takes in what people answer to surveys. */
  readonly collector: Collector;
  /** Null: people sign in here only. */
  readonly oidc: OidcClient | null;
}

export type Office = OfficeParts & OfficeTools & SetUpParts & AnsweringParts;

/** The tools as the configuration says, over one pool of workers. Closing `service` closes them all. */
export function createTools(
  config: Pick<Config, 'clamd' | 'mail' | 'oidc'>,
  pool: WorkerPool,
  onFailure: (error: unknown) => void,
): Omit<OfficeTools, 'collector'> {
  const mailer = createMailer(config.mail);
  const background = createBackground({ onFailure });
  const service = createCheckerService(pool);
  return {
    service: { ...service, close: () => closeAll(background, service, mailer) },
    intake: createIntake(pool),
    writeOfficial: createOfficialWriter(pool),
    writeSheet: createSheetWriter(pool),
    writeSurveyReport: createSurveyReportWriter(pool),
    writePublic: createPublicWriter(pool),
    scanner: createScanner(config.clamd),
    probe: createLinkProbe(),
    mailer,
    background,
    oidc: oidcOf(config.oidc),
  };
}

/** Ending the workers ends what the background waits for; it may still write to the database, which is closed after. */
async function closeAll(background: Background, service: CheckerService, mailer: Mailer): Promise<void> {
  const ended = background.close();
  await service.close();
  await ended;
  mailer.close();
}

function oidcOf(settings: Config['oidc']): OidcClient | null {
  return settings && { ...settings, label: { th: settings.label, en: settings.label } };
}
