import { moveGroup, putGroup, removeGroup } from '../../core/surveying/edit-set.ts';
import type { QuestionSet } from '../../core/surveying/question-set.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { posting } from '../../web/office/posting.ts';
import { readFields, typedFields } from '../../web/office/read-fields.ts';
import { type Again, act, answerFailure, back, type Handler } from './answer.ts';
import { ask } from './ask.ts';
import { groupForm, moveForm, versionForm } from './forms.ts';
import type { SurveyParts } from './parts.ts';
import { refusals } from './refusals.ts';
import { showGroup } from './show-group.tsx';
import { showQuestions } from './show-questions.tsx';
import { groupAsTyped } from './typed-set.ts';

const below = '/questions';

/** Adds the group, or changes the one of the address. */
export function saveGroup(parts: SurveyParts): Handler {
  return posting(async (c, form) => {
    const [typed, fields] = [typedFields(form), readFields(form, groupForm)];
    const code = c.req.param('group') ?? null;
    const show = (again: Again) => showGroup(c, parts, again);
    if (!fields.ok) return show({ form: { typed, errors: fields.error, conflict: null }, status: 422 });
    const { th, en, noteTh, noteEn, version } = fields.value;
    const note = noteTh || noteEn ? { th: noteTh || noteEn, en: noteEn || noteTh } : null;
    const edited = { code, title: { th, en: en || th }, note };
    const done = await act(c, parts, (doing, id) =>
      ask(doing, {
        ...{ id, version, isOwnOnly: true, change: (set) => putGroup(set, edited) },
        theirs: ({ questions }) => (code === null ? typed : groupAsTyped(questions, code)),
      }),
    );
    return done?.ok ? back(c, done.value, below) : answerFailure(c, done?.error, typed, show);
  });
}

export function moveGroupOf(parts: SurveyParts): Handler {
  return posting(async (c, form) => {
    const [fields, code] = [readFields(form, moveForm), c.req.param('group') ?? ''];
    if (!fields.ok) return notFound(c);
    const change = (set: QuestionSet) => moveGroup(set, code, fields.value.direction);
    const done = await act(c, parts, (doing, id) =>
      ask(doing, { id, version: null, isOwnOnly: true, change }),
    );
    if (!done?.ok) return answerFailure(c, done?.error, {}, () => showQuestions(c, parts));
    return back(c, done.value, below);
  });
}

export function removeGroupOf(parts: SurveyParts): Handler {
  return posting(async (c, form) => {
    const [sent, code] = [readFields(form, versionForm), c.req.param('group') ?? ''];
    if (!sent.ok) return refuse(c, 409, refusals.savedInBetween);
    const change = (set: QuestionSet) => removeGroup(set, code);
    const { version } = sent.value;
    const done = await act(c, parts, (doing, id) => ask(doing, { id, version, isOwnOnly: true, change }));
    if (!done?.ok) return answerFailure(c, done?.error, {}, () => showQuestions(c, parts));
    return back(c, 'removed', below);
  });
}
