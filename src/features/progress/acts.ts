import { randomUUID } from 'node:crypto';
import { storeEvidence } from '../../db/evidence.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { type AtWork, by } from '../../web/office/doing.ts';
import { actorOf } from '../../web/visit.ts';
import { recordAudit } from '../audit/queries.ts';
import { changeMeasure } from '../measures/queries.ts';
import { findSubject } from './find-subject.ts';
import { insertProgress } from './queries.ts';
import { mayNote } from './rules.ts';
import type { Subject, SubjectName } from './subject.ts';

/** Somebody noting what was done, in one transaction of the agency. */
export type Doing = AtWork;

export type Failure = { readonly kind: 'missing' } | { readonly kind: 'refused'; readonly why: Bilingual };

export interface Entry {
  readonly happenedOn: Temporal.PlainDate;
  readonly text: string;
  /** As accepted by the intake and found clean. */
  readonly files: readonly {
    readonly bytes: Uint8Array;
    readonly mediaType: string;
    readonly fileName: string;
  }[];
}

/** Notes what was done. The first entry begins a measure: work that has progress is not "not begun". */
export async function addProgress(
  doing: Doing,
  name: SubjectName,
  { happenedOn, text, files }: Entry,
): Promise<Result<Subject, Failure>> {
  const { tenant, person } = doing;
  const subject = await findSubject(tenant, name, true);
  if (!subject) return err({ kind: 'missing' });
  const may = mayNote(person, subject);
  if (!may.ok) return err({ kind: 'refused', why: may.error });
  const kept = [];
  for (const { bytes, mediaType, fileName } of files) {
    const { sha256 } = await storeEvidence(tenant, bytes, mediaType);
    kept.push({ sha256, fileName });
  }
  const id = randomUUID();
  const entry = { id, year: subject.year, subject: subject.name, happenedOn, text, files: kept };
  await insertProgress(tenant, entry, by(doing));
  await beginMeasure(doing, subject);
  await recordAudit(tenant, {
    ...{ actor: actorOf(person), action: 'progress.add', subject: subject.name },
    after: {
      ...{ progress: id, happenedOn: happenedOn.toString(), text },
      files: kept.map(({ fileName }) => fileName).join(', '),
      hashes: kept.map(({ sha256 }) => sha256.toString('hex')),
    },
  });
  return ok(subject);
}

async function beginMeasure({ tenant, person }: Doing, { measure, name }: Subject): Promise<void> {
  if (measure?.status !== 'not-begun') return;
  await changeMeasure(tenant, measure, { status: 'doing' });
  await recordAudit(tenant, {
    ...{ actor: actorOf(person), action: 'measure.begin', subject: name },
    ...{ before: { status: 'not-begun' }, after: { status: 'doing' } },
  });
}
