import {
  publishEdition,
  saveDraft,
  sendBack,
  submitDraft,
  withdrawPublished,
} from '../features/disclosures/acts.ts';
import { findEdition } from '../features/disclosures/queries.ts';
import { addEvidence } from '../features/evidence/acts.ts';
import { addProgress } from '../features/progress/acts.ts';
import { assertDefined } from '../lib/assert.ts';
import type { DemoEvidence, DemoItem } from './data-items.ts';
import { must } from './must.ts';
import { type Happening, happening, later, type Telling } from './story.ts';
import { verdictHappenings } from './story-verdicts.ts';

/** What was done to each item, by whom and when. */
export function itemHappenings(telling: Telling, items: readonly DemoItem[]): Happening[] {
  return items.flatMap((item) => [
    ...writingOf(telling, item),
    ...answersTo(telling, item),
    ...verdictHappenings(telling, item),
    ...progressOf(telling, item),
  ]);
}

function writingOf(telling: Telling, story: DemoItem): Happening[] {
  const { tenant, calendar } = telling;
  const { item, day, evidence, end } = story;
  const selfCheck = Object.fromEntries(story.check.map((answer, index) => [String(index + 1), answer]));
  const write = (text: string, after: string, minutes: number) =>
    happening(telling, item, calendar.at(after, minutes), async ({ key, at, version, writer }) => {
      const draft = { explanation: calendar.fill(text), selfCheck, version };
      must(await saveDraft({ tenant, key, person: writer, at }, draft), `${item} save`);
    });
  const attach = happening(telling, item, calendar.at(day, 20), async ({ key, at, writer }) => {
    const pieces = evidence.map((piece) => pieceOf(telling, piece));
    must(await addEvidence({ tenant, key, person: writer, at }, pieces), `${item} evidence`);
  });
  return [
    write(story.explanation, day, 0),
    ...(evidence.length > 0 ? [attach] : []),
    ...(end === 'changed' ? [write(story.later ?? '', later(day, 20), 0)] : []),
  ];
}

/** Handed in three days after, answered three days after that. */
function answersTo(telling: Telling, { item, day, end, reason = '' }: DemoItem): Happening[] {
  const { tenant, calendar } = telling;
  const hand = happening(telling, item, calendar.at(later(day, 3)), async ({ key, at, writer }) => {
    must(await submitDraft({ tenant, key, person: writer, at }), `${item} submit`);
  });
  const back = happening(telling, item, calendar.at(later(day, 6)), async ({ key, at, approver }) => {
    must(await sendBack({ tenant, key, person: approver, at }, reason), `${item} send back`);
  });
  const publish = happening(
    telling,
    item,
    calendar.at(later(day, 6)),
    async ({ key, at, editions, approver }) => {
      const edition = assertDefined(await findEdition(tenant, key, editions), `${item} edition`);
      const approved = { edition: edition.number, hash: edition.hash.toString('hex') };
      must(await publishEdition({ tenant, key, person: approver, at }, approved), `${item} publish`);
    },
  );
  const withdraw = happening(telling, item, calendar.at(later(day, 16)), async ({ key, at, approver }) => {
    must(await withdrawPublished({ tenant, key, person: approver, at }, reason), `${item} withdraw`);
  });
  if (end === 'draft') return [];
  if (end === 'for-review') return [hand];
  if (end === 'sent-back') return [hand, back];
  return [hand, publish, ...(end === 'withdrawn' ? [withdraw] : [])];
}

function pieceOf({ calendar, files }: Telling, piece: DemoEvidence) {
  const { fill, day } = calendar;
  const [from, to] = piece.covers ?? [];
  const told = {
    datedOn: piece.dated ? day(piece.dated) : null,
    coversFrom: from ? day(from) : null,
    coversTo: to ? day(to) : null,
  };
  return { title: fill(piece.title), content: contentOf(piece), told };

  function contentOf(wanted: DemoEvidence) {
    if (wanted.kind === 'file')
      return { kind: 'file', ...assertDefined(files.get(wanted), wanted.name) } as const;
    if (wanted.kind === 'page') return { kind: 'page', page: fill(wanted.page) } as const;
    if (wanted.kind === 'link') return { kind: 'link', url: wanted.url } as const;
    return { kind: 'register', register: wanted.register } as const;
  }
}

function progressOf(telling: Telling, { item, progress }: DemoItem): Happening[] {
  const { tenant, calendar, fiscalYear: year } = telling;
  return progress.map(({ day, text }) =>
    happening(telling, item, calendar.at(day, 45), async ({ at, writer }) => {
      const entry = { happenedOn: calendar.day(day), text: calendar.fill(text), files: [] };
      const name = { kind: 'disclosure', year, item } as const;
      must(await addProgress({ tenant, person: writer, at }, name, entry), `${item} progress`);
    }),
  );
}
