import { axisPoint, type Point } from '../../lib/axis-point.ts';
import type { Language } from '../../lib/bilingual.ts';
import { toThaiDigits } from '../../lib/digits.ts';
import { lineUnits } from './line-units.ts';

export interface Radar {
  /** Anticlockwise from the top. `value` from 0 to `max`; null is a gap, never a nought. */
  readonly axes: readonly { readonly name: string; readonly value: number | null }[];
  readonly max: number;
  /** What the figure shows, for those who cannot see it. */
  readonly title: string;
  readonly language: Language;
  /** Official papers print Thai digits, screens Arabic ones. */
  readonly digits?: 'thai' | 'arabic';
  /** Decimals of the printed values; 2 unless told. */
  readonly places?: number;
}

const WIDTH = 760;
const HEIGHT = 560;
const CENTRE = { x: WIDTH / 2, y: 282 };
const RADIUS = 185;
const RINGS = 5;
const LINE = 21;
/** Mean width of a letter at 16 px. */
const LETTER = 9.6;

/** Dark blue on white, 8 : 1; shape and printed values tell all without colour too. Attributes, because a page's
 * content policy refuses style elements. */
const BLUE = '#1b4f8f';
const WEB = 'fill="none" stroke="#8a8f98" stroke-width="1"';
const STROKE = `fill="none" stroke="${BLUE}" stroke-width="3" stroke-linejoin="round"`;
const FONT = "Sarabun, 'TH SarabunPSK', 'Noto Sans Thai', sans-serif";

/** The scores as a radar chart: an SVG of its own, text kept as text, scaling to the width it is given. */
export function renderRadar(radar: Radar): string {
  const points = radar.axes.map((axis, index) =>
    axis.value === null ? null : at(radar, index, axis.value / radar.max),
  );
  const parts = [
    ...Array.from({ length: RINGS }, (_, ring) => polygon(radar, (ring + 1) / RINGS)),
    ...radar.axes.map((_, index) => spoke(radar, index)),
    ...drawn(points),
    ...Array.from({ length: RINGS }, (_, ring) => ringLabel(radar, (ring + 1) / RINGS)),
    ...radar.axes.map((_, index) => label(radar, index)),
  ];
  const title = escapeXml(radar.title);
  const size = `viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"`;
  const named = `role="img" aria-label="${title}"><title>${title}</title>`;
  const text = `<g font-family="${FONT}" font-size="16" fill="#1a1a1a">`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${named}${text}${parts.join('')}</g></svg>`;
}

function at(radar: Radar, index: number, share: number): Point {
  const { x, y } = axisPoint(index, radar.axes.length, RADIUS * Math.min(1, Math.max(0, share)));
  return { x: CENTRE.x + x, y: CENTRE.y + y };
}

function print({ x, y }: Point): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}

function polygon(radar: Radar, share: number): string {
  const corners = radar.axes.map((_, index) => print(at(radar, index, share)));
  return `<polygon ${WEB} points="${corners.join(' ')}"/>`;
}

function spoke(radar: Radar, index: number): string {
  return `<polyline ${WEB} points="${print(CENTRE)} ${print(at(radar, index, 1))}"/>`;
}

/** The area where every score is known; else only the lines between neighbours that are. */
function drawn(points: readonly (Point | null)[]): string[] {
  const known = points.filter((point) => point !== null);
  const dots = known.map(
    ({ x, y }) => `<circle fill="${BLUE}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="5"/>`,
  );
  if (known.length === points.length) {
    const corners = known.map(print).join(' ');
    return [
      `<polygon fill="${BLUE}" fill-opacity="0.16" points="${corners}"/>`,
      `<polygon ${STROKE} points="${corners}"/>`,
      ...dots,
    ];
  }
  const lines = points.flatMap((point, index) => {
    const next = points[(index + 1) % points.length];
    return point && next ? [`<polyline ${STROKE} points="${print(point)} ${print(next)}"/>`] : [];
  });
  return [...lines, ...dots];
}

function ringLabel(radar: Radar, share: number): string {
  const text = String(Math.round(radar.max * share));
  const y = CENTRE.y - RADIUS * share + 14;
  return `<text font-size="12" fill="#595959" x="${CENTRE.x + 4}" y="${y.toFixed(1)}">${digits(radar, text)}</text>`;
}

function label(radar: Radar, index: number): string {
  const axis = radar.axes[index];
  const { x, y } = axisPoint(index, radar.axes.length, 1);
  const anchor = Math.abs(x) < 0.1 ? 'middle' : x > 0 ? 'start' : 'end';
  const room = (WIDTH / 2 - Math.abs(x) * (RADIUS + 18) - 4) / LETTER;
  const lines = [...wrap(axis?.name ?? '', room), value(radar, axis?.value ?? null)];
  const clear = anchor === 'middle' ? (lines.length * LINE) / 2 - 8 : 0;
  const middle = CENTRE.y + y * (RADIUS + 26 + clear);
  const first = middle - ((lines.length - 1) * LINE) / 2 + 5;
  return lines
    .map((line, row) => {
      const mark = row === lines.length - 1 ? ' font-weight="700"' : '';
      const place = `x="${(CENTRE.x + x * (RADIUS + 18)).toFixed(1)}" y="${(first + row * LINE).toFixed(1)}"`;
      return `<text${mark} ${place} text-anchor="${anchor}">${escapeXml(line)}</text>`;
    })
    .join('');
}

function value(radar: Radar, score: number | null): string {
  if (score === null) return radar.language === 'th' ? 'ไม่มีคะแนน' : 'no score';
  return digits(radar, score.toFixed(radar.places ?? 2));
}

function digits(radar: Radar, text: string): string {
  return radar.digits === 'thai' ? toThaiDigits(text) : text;
}

/** Lines of a name, filled unit by unit. Marks above and below take no width. */
function wrap(name: string, room: number): string[] {
  const lines = [''];
  for (const unit of lineUnits(name)) {
    const line = (lines.at(-1) ?? '') + unit.text;
    if (line.replace(/\p{M}/gu, '').length <= room || lines.at(-1) === '') lines[lines.length - 1] = line;
    else lines.push(unit.text.trimStart());
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
