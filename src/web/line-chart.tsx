import type { Bilingual } from '../lib/bilingual.ts';
import type { Page } from './page.ts';

export interface ChartLine {
  readonly name: string;
  /** Decimals on 0..100 by place on the axis; null breaks the line. */
  readonly values: readonly (string | null)[];
}

export interface LineChartProps {
  readonly page: Page;
  readonly title: Bilingual;
  /** For who cannot see it: where the numbers stand. */
  readonly text: Bilingual;
  /** Under the axis: "2566". */
  readonly places: readonly string[];
  readonly lines: readonly ChartLine[];
}

const WIDTH = 640;
const HEIGHT = 260;
const EDGE = { left: 52, right: 28, top: 14, bottom: 48 };

/**
 * Scores from year to year. Lines differ by dash and by the shape of their dots as well as by colour. The axis begins at
 * the ten below the lowest score, and says so by its numbers.
 */
export function LineChart({ page, title, text, places, lines }: LineChartProps) {
  const known = lines.flatMap(({ values }) =>
    values.flatMap((value) => (value === null ? [] : Number(value))),
  );
  const least = Math.min(90, Math.floor(Math.min(...known, 100) / 10) * 10);
  const steps = Array.from({ length: (100 - least) / 10 + 1 }, (_, at) => least + at * 10);
  const shown = steps.length > 6 ? steps.filter((step) => step % 20 === 0) : steps;
  const x = (at: number) => {
    const room = WIDTH - EDGE.left - EDGE.right;
    return EDGE.left + (places.length === 1 ? room / 2 : (room * at) / (places.length - 1));
  };
  const y = (score: number) => EDGE.top + ((100 - score) / (100 - least)) * (HEIGHT - EDGE.top - EDGE.bottom);
  return (
    <figure class="line-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="lines-title lines-text">
        <title id="lines-title">{page.say(title)}</title>
        <desc id="lines-text">{page.say(text)}</desc>
        {shown.map((step) => (
          <Step at={y(step)} name={step} />
        ))}
        {places.map((place, at) => (
          <text class="place" x={x(at)} y={HEIGHT - 10}>
            {place}
          </text>
        ))}
        {lines.map(({ values }, at) => (
          <Line no={(at % 4) + 1} points={values.map((value, place) => pointOf(value, place, x, y))} />
        ))}
      </svg>
      <figcaption>
        {lines.map(({ name }, at) => (
          <span class="legend">
            <svg viewBox="0 0 40 12" width="40" height="12" aria-hidden="true" focusable="false">
              <Line
                no={(at % 4) + 1}
                points={[
                  [2, 6],
                  [20, 6],
                  [38, 6],
                ]}
                dots={[[20, 6]]}
              />
            </svg>{' '}
            {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

type Point = readonly [x: number, y: number];

function pointOf(
  value: string | null,
  place: number,
  x: (at: number) => number,
  y: (score: number) => number,
): Point | null {
  return value === null ? null : [x(place), y(Number(value))];
}

function Step({ at, name }: { at: number; name: number }) {
  return (
    <g>
      <line class="step" x1={EDGE.left} y1={at} x2={WIDTH - EDGE.right} y2={at} />
      <text class="step-name" x={EDGE.left - 8} y={at} dy=".33em">
        {name}
      </text>
    </g>
  );
}

interface LineProps {
  readonly no: number;
  readonly points: readonly (Point | null)[];
  readonly dots?: readonly Point[];
}

function Line({ no, points, dots = points.flatMap((point) => (point ? [point] : [])) }: LineProps) {
  return (
    <g class={`line line-${no}`}>
      <path d={pathOf(points)} />
      {dots.map((dot) => (
        <Dot no={no} at={dot} />
      ))}
    </g>
  );
}

/** "M1 2L3 4M9 9": anew after each gap. */
function pathOf(points: readonly (Point | null)[]): string {
  return points
    .map((point, at) => point && `${points[at - 1] ? 'L' : 'M'}${point[0].toFixed(1)} ${point[1].toFixed(1)}`)
    .filter(Boolean)
    .join('');
}

/** A circle, a square, a diamond, a triangle. */
function Dot({ no, at: [x, y] }: { no: number; at: Point }) {
  if (no === 1) return <circle cx={x} cy={y} r="5" />;
  if (no === 2) return <rect x={x - 4} y={y - 4} width="8" height="8" />;
  const corners =
    no === 3
      ? [
          [0, -6],
          [6, 0],
          [0, 6],
          [-6, 0],
        ]
      : [
          [0, -6],
          [5.5, 4],
          [-5.5, 4],
        ];
  return <polygon points={corners.map(([dx = 0, dy = 0]) => `${x + dx},${y + dy}`).join(' ')} />;
}
