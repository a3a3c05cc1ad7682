import type { EditFault } from '../../core/surveying/edit-set.ts';
import { type QuestionSet, slotsOf } from '../../core/surveying/question-set.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { missing } from '../../web/office/form-state.tsx';
import type { TypedFields } from '../../web/office/read-fields.ts';
import { actorOf } from '../../web/visit.ts';
import { staleSave } from '../audit/acts.ts';
import { recordAudit } from '../audit/queries.ts';
import { type Doing, type Failure, lockOfYear, refused } from './plan.ts';
import { changeSurvey, type Survey } from './queries.ts';
import { refusals } from './refusals.ts';
import { mayChangeQuestions, subjectOf } from './rules.ts';

/** Which text of a form was saved by somebody else; null where the form cannot be shown again. */
type TheirText = (present: Survey) => TypedFields | null;

export interface Asking {
  readonly id: string;
  /** Of the page it was done on; null: whatever stands (one place up or down). */
  readonly version: number | null;
  /** True: of a set of the agency's own only, as it changes what is asked and not only how. */
  readonly isOwnOnly: boolean;
  readonly change: (set: QuestionSet) => QuestionSet | EditFault;
  readonly theirs?: TheirText;
}

const whys: Readonly<
  Record<EditFault, (typeof refusals)['notThere' | 'lastQuestion' | 'fullSet' | 'usedGroup']>
> = {
  missing: refusals.notThere,
  last: refusals.lastQuestion,
  full: refusals.fullSet,
  'not-empty': refusals.usedGroup,
};

/** Changes what a draft asks. The trail keeps how many questions and answers there are; the texts are in the survey. */
export async function ask(doing: Doing, asking: Asking): Promise<Result<'saved' | 'unchanged', Failure>> {
  const { tenant, person } = doing;
  const { id, version, change, isOwnOnly } = asking;
  const present = await lockOfYear(doing, id);
  if (!present) return err(missing);
  const may = mayChangeQuestions(person, present);
  if (!may.ok) return refused(may.error);
  if (isOwnOnly && present.instrument !== null) return refused(refusals.fixedSet);
  if (version !== null && present.version !== version) return stale(doing, present, asking);
  const questions = change(present.questions);
  if (typeof questions === 'string') return refused(whys[questions]);
  if (JSON.stringify(questions) === JSON.stringify(present.questions)) return ok('unchanged');
  await changeSurvey(tenant, present, { questions });
  await recordAudit(tenant, {
    ...{ actor: actorOf(person), action: 'survey.ask', subject: subjectOf(id) },
    before: countsOf(present.questions),
    after: { ...countsOf(questions), reworded: rewordedBetween(present.questions, questions) },
  });
  return ok('saved');
}

async function stale(
  { tenant, page, at }: Doing,
  present: Survey,
  { id, theirs }: Asking,
): Promise<Result<never, Failure>> {
  const typed = theirs?.(present);
  if (!typed) return refused(refusals.savedInBetween);
  const standing = { ...typed, version: String(present.version) };
  return err(await staleSave(tenant, { page, now: at }, subjectOf(id), standing));
}

function countsOf(set: QuestionSet) {
  const { groups, questions, openTexts } = set;
  const sensitive = questions.filter(({ isSensitive }) => isSensitive).length;
  return {
    ...{ groups: groups.length, questions: questions.length, parts: slotsOf(set).length },
    ...{ openTexts: openTexts.length, sensitive },
  };
}

function rewordedBetween(before: QuestionSet, after: QuestionSet): number {
  const texts = new Map(before.questions.map((each) => [each.code, JSON.stringify([each.text, each.parts])]));
  return after.questions.filter(
    (each) => texts.has(each.code) && texts.get(each.code) !== JSON.stringify([each.text, each.parts]),
  ).length;
}
