import { reword, wordingOf } from '../../core/surveying/wording.ts';
import { BOM, csvLine } from '../../lib/csv.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { setFlash } from '../../web/office/flash.ts';
import { posting } from '../../web/office/posting.ts';
import { readFields } from '../../web/office/read-fields.ts';
import { takeForm } from '../../web/office/take-form.ts';
import { disposition } from '../../web/send-file.ts';
import { visitOf } from '../../web/visit.ts';
import { act, answerFailure, back, type Handler } from './answer.ts';
import { ask } from './ask.ts';
import { versionForm } from './forms.ts';
import { loadAddressed } from './load-set.ts';
import type { SurveyParts } from './parts.ts';
import { MOST_WORDING, readRows, readWording } from './read-wording.ts';
import { refusals } from './refusals.ts';
import { mayChangeQuestions } from './rules.ts';
import { showReworded, showWording } from './show-wording.tsx';
import { wordingWords as words } from './words-wording.ts';

/** Every text of the set, to be edited in a spreadsheet and brought back. */
export function sendCsv(parts: SurveyParts): Handler {
  return async (c) => {
    const survey = await loadAddressed(c, parts);
    if (!survey) return notFound(c);
    const rows = wordingOf(survey.questions).map(({ code, part, th, en }) => csvLine([code, part, th, en]));
    return c.body(BOM + csvLine(['code', 'part', 'th', 'en']) + rows.join(''), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': disposition('attachment', `questions-${survey.code}.csv`),
      'Cache-Control': 'no-store',
    });
  };
}

/** Reads the file and says what it would change; nothing is kept yet. */
export function previewWording(parts: SurveyParts): Handler {
  return async (c) => {
    const form = await takeForm(c, { mostBytes: MOST_WORDING + 64 * 1024 });
    if (!form.ok) return form.error;
    const survey = await loadAddressed(c, parts);
    if (!survey) return notFound(c);
    const may = mayChangeQuestions(visitOf(c).reader, survey);
    if (!may.ok) return refuse(c, 409, may.error);
    const file = form.value.get('file');
    const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
    const name = file instanceof File ? file.name : '';
    const rows = await readWording(bytes, name, parts.intake);
    if (!rows.ok) return showWording(c, parts, { file: rows.error });
    return showReworded(c, survey, reword(survey.questions, rows.value));
  };
}

/** Takes over the texts that the preview carried. */
export function applyWording(parts: SurveyParts): Handler {
  return posting(async (c, form) => {
    const [sent, rows] = [readFields(form, versionForm), readCarried(form.get('rows'))];
    if (!sent.ok) return refuse(c, 409, refusals.savedInBetween);
    if (!rows) return refuse(c, 409, words.notCarried);
    let changed = 0;
    const done = await act(c, parts, (doing, id) =>
      ask(doing, {
        ...{ id, version: sent.value.version, isOwnOnly: false },
        change: (set) => {
          const worded = reword(set, rows);
          changed = worded.changes.length;
          return worded.set;
        },
      }),
    );
    if (!done?.ok) return answerFailure(c, done?.error, {}, () => showWording(c, parts));
    const answer = back(c, done.value, '/questions');
    if (done.value === 'saved') setFlash(c, 'survey-worded', [changed]);
    return answer;
  });
}

function readCarried(value: unknown) {
  if (typeof value !== 'string') return null;
  try {
    return readRows(value);
  } catch {
    return null;
  }
}
