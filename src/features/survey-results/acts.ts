import type { Bilingual } from '../../lib/bilingual.ts';
import { err, type Result } from '../../lib/result.ts';
import type { AtWork, DoingInYear } from '../../web/office/doing.ts';
import { missing, type SaveFault } from '../../web/office/form-state.tsx';
import { actorOf } from '../../web/visit.ts';
import { recordAudit } from '../audit/queries.ts';
import { printScore, type SurveyReportModel } from '../documents/acts.ts';
import type { Survey } from '../surveys/queries.ts';
import { subjectOf } from '../surveys/rules.ts';
import { addWeakPoint } from '../weak-points/acts.ts';
import { listWeakPoints } from '../weak-points/queries.ts';
import type { FileKind } from './files.ts';
import { refusals } from './refusals.ts';

export { surveyScores } from './scores.ts';

/** Keeps on record that somebody of the office took a file of the results. */
export function recordExport(
  { tenant, person }: Pick<AtWork, 'tenant' | 'person'>,
  survey: Pick<Survey, 'id' | 'opening'>,
  kind: FileKind,
): Promise<void> {
  return recordAudit(tenant, {
    ...{ actor: actorOf(person), action: 'survey.export', subject: subjectOf(survey.id) },
    after: { file: kind, opening: survey.opening },
  });
}

type Failure = SaveFault | { readonly kind: 'refused'; readonly why: Bilingual };

/** Names a question of a closed survey as a weak point of its indicator; the same one again is the same weak point. */
export async function nameWeakQuestion(
  doing: DoingInYear,
  model: SurveyReportModel,
  code: string,
): Promise<Result<string, Failure>> {
  const at = model.questions.findIndex((each) => each.code === code);
  const question = model.questions[at];
  if (!question) return err(missing);
  if (question.indicator === null) return err({ kind: 'refused', why: refusals.noIndicator });
  const name = model.instrument ?? model.title.th;
  const target = `indicator:${question.indicator}`;
  const gap = question.score.kind === 'exact' ? ' ' : '';
  const description = `แบบสำรวจ ${name} ปี ${model.fiscalYear} ข้อ ${code} "${question.text.th}" ได้${gap}${printScore(question.score).th} คะแนน อ่อนเป็นลำดับที่ ${at + 1} จาก ${model.questions.length} ข้อ`;
  const known = (await listWeakPoints(doing.tenant, doing.year)).find(
    (each) => each.target === target && each.description === description,
  );
  return known ? { ok: true, value: known.id } : addWeakPoint(doing, { target, description });
}
