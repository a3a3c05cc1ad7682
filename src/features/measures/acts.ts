import type { Tenant } from '../../db/tenant.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { by } from '../../web/office/doing.ts';
import { missing, wrong } from '../../web/office/form-state.tsx';
import { actorOf } from '../../web/visit.ts';
import { staleSave } from '../audit/acts.ts';
import { recordAudit } from '../audit/queries.ts';
import { listProgress } from '../progress/queries.ts';
import { type Doing, type Failure, lockOfYear, refused } from './plan.ts';
import { changeMeasure, findFinisher, type Measure, type OutcomeTexts } from './queries.ts';
import { changesOf, outcomeRecord } from './record.ts';
import { refusals } from './refusals.ts';
import { type Act, isShown, type MeasureState, mayAct, mayEdit, subjectOf } from './rules.ts';
import { tellSentBack } from './tell.ts';
import { outcomeAsTyped } from './typed.ts';
import { words } from './words.ts';

/** What the rules look at of a measure, from what was read. */
export async function stateOf(tenant: Tenant, measure: Measure): Promise<MeasureState> {
  const { id, status, unitIds, yearIsOpen } = measure;
  const standing = (await listProgress(tenant, subjectOf(id))).filter(({ struck }) => struck === null);
  return {
    ...{ status, unitIds, yearIsOpen },
    progress: standing.length,
    evidence: standing.filter(({ files }) => files.length > 0).length,
    finishedBy: await findFinisher(tenant, subjectOf(id)),
  };
}

export async function writeOutcome(
  doing: Doing,
  { id, version }: Pick<Measure, 'id' | 'version'>,
  texts: OutcomeTexts,
): Promise<Result<'saved' | 'unchanged', Failure>> {
  const { tenant, page, person, at } = doing;
  const present = await lockOfYear(doing, id);
  if (!present) return err(missing);
  const may = mayEdit(person, present);
  if (!may.ok) return refused(may.error);
  if (present.version !== version)
    return err(await staleSave(tenant, { page, now: at }, subjectOf(id), outcomeAsTyped(present)));
  const changes = changesOf(outcomeRecord(present), outcomeRecord(texts));
  if (!changes) return ok('unchanged');
  await changeMeasure(tenant, present, texts);
  await recordAudit(tenant, {
    ...{ actor: actorOf(person), action: 'measure.outcome', subject: subjectOf(id) },
    ...changes,
  });
  return ok('saved');
}

export interface Pressing {
  readonly act: Act;
  /** Of the page the button stood on: nobody verifies or sends back what they have not seen. */
  readonly version: number;
  /** Of the ways back. */
  readonly reason?: string;
  /** Of being done without evidence. */
  readonly noEvidenceReason?: string;
}

/** Moves a measure along its states. */
export async function actOn(
  doing: Doing,
  id: string,
  { act, version, reason, noEvidenceReason = '' }: Pressing,
): Promise<Result<'saved', Failure>> {
  const { tenant, person } = doing;
  const present = await lockOfYear(doing, id);
  if (!present) return err(missing);
  const state = await stateOf(tenant, present);
  const next = mayAct(person, state, act);
  if (!next.ok) return refused(next.error);
  if (present.version !== version) return refused(words.savedInBetween);
  if (act === 'finish' && !isShown(state, noEvidenceReason)) {
    return wrong({ noEvidenceReason: refusals.needsEvidence });
  }
  const excuse = act === 'finish' ? noEvidenceReason : undefined;
  await changeMeasure(tenant, present, {
    status: next.value,
    ...(excuse !== undefined && { noEvidenceReason: excuse }),
  });
  if (act === 'send-back') {
    const told = { ...present, version: version + 1 };
    await tellSentBack(tenant, told, present.unitIds, by(doing), reason ?? '');
  }
  await recordAudit(tenant, {
    ...{ actor: actorOf(person), action: `measure.${act}`, subject: subjectOf(id) },
    ...(reason !== undefined && { reason }),
    before: { status: present.status },
    after: { status: next.value, ...(excuse && { noEvidenceReason: excuse }) },
  });
  return ok('saved');
}
