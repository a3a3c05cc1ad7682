import { markSensitive, moveQuestion, putQuestion, removeQuestion } from '../../core/surveying/edit-set.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { posting } from '../../web/office/posting.ts';
import { readFields, typedFields } from '../../web/office/read-fields.ts';
import { type Again, act, answerFailure, back, type Handler } from './answer.ts';
import { ask } from './ask.ts';
import { moveForm, questionForm, versionForm } from './forms.ts';
import { loadAddressed, OWN_WORDS, scaleOf, scalesFor } from './load-set.ts';
import type { SurveyParts } from './parts.ts';
import { refusals } from './refusals.ts';
import { showQuestion } from './show-question.tsx';
import { showQuestions } from './show-questions.tsx';
import { marksAsTyped, questionAsTyped } from './typed-set.ts';

const below = '/questions';

/** Adds the question, or changes the one of the address. */
export function saveQuestion(parts: SurveyParts): Handler {
  return posting(async (c, form) => {
    const [typed, survey] = [typedFields(form), await loadAddressed(c, parts)];
    const code = c.req.param('question') ?? null;
    if (!survey) return notFound(c);
    const { questions: set } = survey;
    const scales = [OWN_WORDS, ...scalesFor(set).map(({ scale }) => scale.code)];
    const groups = set.groups.map((group) => group.code);
    const fields = readFields(form, questionForm(groups, scales));
    const show = (again: Again) => showQuestion(c, parts, again);
    if (!fields.ok) return show({ form: { typed, errors: fields.error, conflict: null }, status: 422 });
    const { th, en, group, scale, sensitive: isSensitive, version } = fields.value;
    const edited = { code, group, text: { th, en: en || th }, scale: scaleOf(set, scale), isSensitive };
    const done = await act(c, parts, (doing, id) =>
      ask(doing, {
        ...{ id, version, isOwnOnly: true, change: (present) => putQuestion(present, edited) },
        theirs: (present) => (code === null ? typed : questionAsTyped(present.questions, code)),
      }),
    );
    return done?.ok ? back(c, done.value, below) : answerFailure(c, done?.error, typed, show);
  });
}

export function moveQuestionOf(parts: SurveyParts): Handler {
  return posting(async (c, form) => {
    const [fields, code] = [readFields(form, moveForm), c.req.param('question') ?? ''];
    if (!fields.ok) return notFound(c);
    const { direction } = fields.value;
    const change = (set: Parameters<typeof moveQuestion>[0]) => moveQuestion(set, code, direction);
    const done = await act(c, parts, (doing, id) =>
      ask(doing, { id, version: null, isOwnOnly: true, change }),
    );
    if (!done?.ok) return answerFailure(c, done?.error, {}, () => showQuestions(c, parts));
    return back(c, done.value, below);
  });
}

export function removeQuestionOf(parts: SurveyParts): Handler {
  return posting(async (c, form) => {
    const [sent, code] = [readFields(form, versionForm), c.req.param('question') ?? ''];
    if (!sent.ok) return refuse(c, 409, refusals.savedInBetween);
    const change = (set: Parameters<typeof removeQuestion>[0]) => removeQuestion(set, code);
    const { version } = sent.value;
    const done = await act(c, parts, (doing, id) => ask(doing, { id, version, isOwnOnly: true, change }));
    if (!done?.ok) return answerFailure(c, done?.error, {}, () => showQuestions(c, parts));
    return back(c, 'removed', below);
  });
}

/** Which questions are sensitive, of any kind of survey. */
export function markQuestions(parts: SurveyParts): Handler {
  return posting(async (c, form) => {
    const chosen = form.getAll('sensitive').filter((value) => typeof value === 'string');
    const [typed, sent] = [
      { ...typedFields(form), sensitive: chosen.join(' ') },
      readFields(form, versionForm),
    ];
    const show = (again: Again) => showQuestions(c, parts, again);
    if (!sent.ok) return refuse(c, 409, refusals.savedInBetween);
    const done = await act(c, parts, (doing, id) =>
      ask(doing, {
        ...{ id, version: sent.value.version, isOwnOnly: false },
        change: (set) => markSensitive(set, chosen),
        theirs: ({ questions }) => marksAsTyped(questions),
      }),
    );
    return done?.ok ? back(c, done.value, below) : answerFailure(c, done?.error, typed, show);
  });
}
