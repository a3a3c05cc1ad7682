import type { Bilingual } from '../../lib/bilingual.ts';
import { MoveButtons } from '../../web/office/move-buttons.tsx';
import { StatusTag } from '../../web/office/status-tag.tsx';
import type { Column } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import type { MeasureLine } from './present.ts';
import type { Kind } from './rules.ts';
import { statusWords, words } from './words.ts';

/** What a list of measures or guidelines shows of each; who plans can also change the order. */
export function columnsOf(page: Page, kind: Kind, mayPlan: boolean): Column<MeasureLine>[] {
  const isMeasure = kind === 'measure';
  const quiet = (sentence: Bilingual) => <span class="quiet">{page.say(sentence)}</span>;
  const number: Column<MeasureLine> = {
    label: words.number,
    kind: 'narrow',
    cell: (line) => <b>{line.number}</b>,
  };
  const shown: Column<MeasureLine>[] = [
    {
      label: isMeasure ? words.name : words.guidelineName,
      kind: 'head',
      cell: ({ href, title }) => (
        <a class="measure-title" href={href}>
          {title}
        </a>
      ),
    },
    {
      label: words.owner,
      cell: ({ owners }) => (owners.length > 0 ? owners.join(', ') : quiet(words.noOwner)),
    },
    { label: words.period, cell: ({ period }) => period ?? quiet(words.noPeriod) },
    {
      label: words.status,
      kind: 'narrow',
      cell: ({ status }) => <StatusTag page={page} {...statusWords[status]} />,
    },
  ];
  const order: Column<MeasureLine> = {
    label: words.order,
    kind: 'narrow',
    // One alone has nowhere to go.
    cell: ({ href, title, isFirst, isLast }) =>
      isFirst && isLast ? (
        '–'
      ) : (
        <MoveButtons {...{ page, name: title, isFirst, isLast }} action={`${href}/place`} />
      ),
  };
  return [...(isMeasure ? [number] : []), ...shown, ...(mayPlan ? [order] : [])];
}
