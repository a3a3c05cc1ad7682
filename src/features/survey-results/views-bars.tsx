import type { Page } from '../../web/page.ts';
import type { ReportedPart } from '../documents/acts.ts';
import { shadeOf, shareOf, stretchesOf, WIDTH } from './bar.ts';
import { words } from './words.ts';

const HEIGHT = 22;

/** The hatch of hidden cells, drawn once a page. */
export function Hatch() {
  return (
    <svg class="told-defs" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="8" height="8" class="bar-hatch-ground" />
          <rect width="3" height="8" class="bar-hatch-line" />
        </pattern>
      </defs>
    </svg>
  );
}

interface PartProps {
  readonly page: Page;
  readonly part: ReportedPart;
  readonly answers: number;
}

export function Bar({ page, part, answers }: PartProps) {
  const stretches = stretchesOf(part, answers);
  const text = stretches
    .map(({ label, count }) => `${page.say(label)} ${shareOf(count, answers)} %`)
    .join(' · ');
  return (
    <svg class="told-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img">
      <title>{text}</title>
      {stretches.map(({ shade, x, width }) => (
        <rect
          class={`bar-${shade}`}
          {...{ x, y: 0, width, height: HEIGHT }}
          fill={shade === 'hidden' ? 'url(#hatch)' : undefined}
        />
      ))}
    </svg>
  );
}

/** The bar in numbers; a hidden count is said to be hidden. */
export function Counts({ page, part, answers }: PartProps) {
  const { say } = page;
  const { options, skipped, rest, name } = part;
  return (
    <table class="told-table told-counts">
      <caption class={part.code ? undefined : 'visually-hidden'}>{`${name} ${say(part.text)}`}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.option)}</th>
          {[words.value, words.count, words.share].map((head) => (
            <th scope="col" class="figure">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {options.map((option) => (
          <CountRow {...{ page, answers, ...option }} label={say(option.label)} shade={shadeOf(option)} />
        ))}
        <CountRow
          {...{ page, answers, value: null, count: skipped, label: say(words.skipped) }}
          shade={skipped === null ? 'hidden' : 'skipped'}
        />
        {rest > 0 && (
          <tr>
            <th scope="row">{`${say(words.tooFine)} (${say(words.together)})`}</th>
            <td class="figure">–</td>
            <td class="figure">{rest}</td>
            <td class="figure">{shareOf(rest, answers)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

interface CountRowProps {
  readonly page: Page;
  readonly answers: number;
  readonly label: string;
  readonly value: string | null;
  readonly count: number | null;
  readonly shade: string;
}

function CountRow({ page: { say }, answers, label, value, count, shade }: CountRowProps) {
  return (
    <tr>
      <th scope="row">
        <span class={`swatch swatch-${shade}`} aria-hidden="true" /> {label}
      </th>
      <td class="figure">{value ?? '–'}</td>
      <td class="figure">{count ?? say(words.notShown)}</td>
      <td class="figure">{count === null ? '–' : shareOf(count, answers)}</td>
    </tr>
  );
}
