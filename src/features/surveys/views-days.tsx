import { DataTable } from '../../web/office/table.tsx';
import type { Page } from '../../web/page.ts';
import type { Counted, DayBar } from './present-days.ts';
import { modes } from './rules.ts';
import { modeWords } from './words.ts';
import { watchWords as words } from './words-watch.ts';

/** Units of the drawing: its height, the width of a day with the gap behind it, and how many days get the wider one. */
const HEIGHT = 120;
const STEPS = { few: 44, many: 8 } as const;
const GAP = 2;
const FEW = 31;

/** Answers a day as bars, each of two parts, and as a table for whoever does not see them. */
export function Days({ page, counted }: { readonly page: Page; readonly counted: Counted }) {
  const { bars, most, total } = counted;
  if (total === 0) return <p class="quiet">{page.say(words.noAnswers)}</p>;
  const step = bars.length <= FEW ? STEPS.few : STEPS.many;
  const width = bars.length * step;
  return (
    <>
      <figure
        class={bars.length <= FEW ? 'day-bars day-bars-few' : 'day-bars'}
        tabindex={0}
        aria-label={page.say(words.byDay)}
      >
        <svg
          width={width}
          height={HEIGHT + 2}
          viewBox={`0 0 ${width} ${HEIGHT + 2}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={summary(page, counted)}
        >
          <line class="day-ground" x1="0" x2={width} y1={HEIGHT + 1} y2={HEIGHT + 1} />
          {bars.map((bar, at) => (
            <Bar page={page} bar={bar} x={at * step + 1} width={step - GAP} most={most} />
          ))}
        </svg>
      </figure>
      <p class="small">{summary(page, counted)}</p>
      <ul class="day-legend small">
        {modes.map((mode) => (
          <li class={`day-key day-key-${mode}`}>{page.say(modeWords[mode])}</li>
        ))}
      </ul>
      <details class="plain">
        <summary>{page.say(words.asTable)}</summary>
        <DayTable page={page} bars={bars} />
      </details>
    </>
  );
}

/** "2 มี.ค. 2566 – 15 มี.ค. 2566 · มากที่สุด 13 คน (5 มี.ค. 2566)" */
function summary(page: Page, { bars, most }: Counted): string {
  const [first, last] = [bars.at(0)?.day, bars.at(-1)?.day];
  const fullest = bars.find(({ total }) => total === most)?.day;
  const span = first === last ? first : `${first} – ${last}`;
  return `${span} · ${page.say(words.fullest)} ${most} ${page.say(words.people)} (${fullest})`;
}

interface BarProps {
  readonly page: Page;
  readonly bar: DayBar;
  readonly x: number;
  readonly width: number;
  readonly most: number;
}

function Bar({ page, bar: { day, counts, total }, x, width, most }: BarProps) {
  const heightOf = (count: number) => Math.round((count / most) * HEIGHT * 10) / 10;
  const [self, interviewer] = [heightOf(counts.self), heightOf(counts.interviewer)];
  return (
    <g>
      <title>{`${day}: ${total} ${page.say(words.people)}`}</title>
      {self > 0 && <rect class="day-self" x={x} y={HEIGHT - self} width={width} height={self} />}
      {interviewer > 0 && (
        <rect
          class="day-interviewer"
          x={x}
          y={HEIGHT - self - interviewer}
          width={width}
          height={interviewer}
        />
      )}
    </g>
  );
}

function DayTable({ page, bars }: { readonly page: Page; readonly bars: readonly DayBar[] }) {
  return (
    <DataTable
      page={page}
      caption={words.byDay}
      rows={bars.filter(({ total }) => total > 0)}
      columns={[
        { label: words.day, kind: 'head', cell: ({ day }) => day },
        ...modes.map((mode) => ({
          label: modeWords[mode],
          kind: 'number' as const,
          cell: ({ counts }: DayBar) => counts[mode],
        })),
        { label: words.total, kind: 'number', cell: ({ total }) => total },
      ]}
    />
  );
}
