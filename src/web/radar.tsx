import { axisPoint } from '../lib/axis-point.ts';
import type { Bilingual } from '../lib/bilingual.ts';
import type { Page } from './page.ts';

export interface RadarAxis {
  readonly no: number;
  /** Position from 1 of the instrument the indicator belongs to: axes of one instrument share a colour. */
  readonly instrument: number;
  /** Decimal on 0..100; null when it is not known. */
  readonly score: string | null;
}

const words = {
  radar: { th: 'แผนภูมิเรดาร์คะแนนตัวชี้วัด', en: 'Radar chart of the indicator scores' },
  text: { th: 'ตัวเลขทั้งหมดอยู่ในตารางคะแนนตัวชี้วัด', en: 'All its numbers stand in the table of indicators.' },
} as const satisfies Record<string, Bilingual>;

const SIZE = 340;
const CENTRE = SIZE / 2;
const RADIUS = 132;
const RINGS = [20, 40, 60, 80, 100];

/**
 * The indicators' scores on as many axes, 0 in the middle and 100 at the rim. Numbers stand for the names, which the
 * table beside has: the documents' figure, names and all, cannot be read on a screen of 390 px. Classes, not styles,
 * because the page's policy allows no style attribute.
 */
export function Radar({ page, axes }: { page: Page; axes: readonly RadarAxis[] }) {
  const { say } = page;
  const scores = axes.map(({ score }) => (score === null ? null : Math.min(100, Number(score))));
  const known = scores.every((score) => score !== null);
  return (
    <svg class="radar" viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-labelledby="radar-title radar-text">
      <title id="radar-title">{say(words.radar)}</title>
      <desc id="radar-text">{say(words.text)}</desc>
      {RINGS.map((ring) => (
        <polygon class="ring" points={polygon(axes.map(() => ring))} />
      ))}
      {axes.map((line, index) => (
        <Axis line={line} index={index} count={axes.length} />
      ))}
      {known && <polygon class="area" points={polygon(scores.map(Number))} />}
      {scores.map((score, index) => score !== null && <Dot at={point(score, index, axes.length)} />)}
      <text class="scale" x={CENTRE + 4} y={CENTRE - RADIUS - 3}>
        100
      </text>
    </svg>
  );
}

function Axis({ line, index, count }: { line: RadarAxis; index: number; count: number }) {
  const [x, y] = point(100, index, count);
  const [labelX, labelY] = point(116, index, count);
  return (
    <g>
      <line class="axis" x1={CENTRE} y1={CENTRE} x2={x} y2={y} />
      <circle class={`axis-end axis-${line.instrument}`} cx={labelX} cy={labelY} r="12" />
      <text class="axis-no" x={labelX} y={labelY} dy=".36em">
        {line.no}
      </text>
    </g>
  );
}

function Dot({ at: [x, y] }: { at: readonly [string, string] }) {
  return <circle class="dot" cx={x} cy={y} r="3.5" />;
}

function point(score: number, index: number, count: number): [string, string] {
  const { x, y } = axisPoint(index, count, (score / 100) * RADIUS);
  return [(CENTRE + x).toFixed(1), (CENTRE + y).toFixed(1)];
}

function polygon(scores: readonly number[]): string {
  return scores.map((score, index) => point(score, index, scores.length).join(',')).join(' ');
}
