import { createHash } from 'node:crypto';
import type { Bilingual } from '../../lib/bilingual.ts';

/** Colours of a public site, as "#rrggbb". The test of this file holds every palette to WCAG 2.2 AA. */
export interface Colours {
  /** Behind the agency's name, with white upon it. */
  readonly strong: string;
  /** A little lighter, for what lies upon `strong`. */
  readonly raised: string;
  /** Links, buttons and their text, on paper, white and `tint`. */
  readonly link: string;
  readonly linkHover: string;
  /** The thread and the focus upon `strong`. */
  readonly thread: string;
  /** Behind what is chosen or quietly set apart. */
  readonly tint: string;
  readonly tintHover: string;
  readonly tintActive: string;
  readonly border: string;
}

export const palettes = {
  petrol: {
    name: { th: 'เขียวน้ำทะเล', en: 'Petrol' },
    colours: {
      ...{ strong: '#0b3a44', raised: '#0f4d58', link: '#0b6b6a', linkHover: '#095958', thread: '#e2b04a' },
      ...{ tint: '#e6f1ef', tintHover: '#dcebe8', tintActive: '#c9e0dc', border: '#4d8f8c' },
    },
  },
  navy: {
    name: { th: 'น้ำเงินกรมท่า', en: 'Navy' },
    colours: {
      ...{ strong: '#14284f', raised: '#1e3668', link: '#22519c', linkHover: '#1b4283', thread: '#e8b84a' },
      ...{ tint: '#e8eef8', tintHover: '#dde6f4', tintActive: '#cbd9ee', border: '#5b80bd' },
    },
  },
  maroon: {
    name: { th: 'แดงเลือดหมู', en: 'Maroon' },
    colours: {
      ...{ strong: '#551a23', raised: '#6b2530', link: '#97293a', linkHover: '#7d2030', thread: '#e6b655' },
      ...{ tint: '#f8eaec', tintHover: '#f3dfe2', tintActive: '#eaced2', border: '#b86a77' },
    },
  },
  green: {
    name: { th: 'เขียวใบไม้', en: 'Leaf green' },
    colours: {
      ...{ strong: '#173f26', raised: '#215233', link: '#1f6d3b', linkHover: '#185a30', thread: '#e5bd4f' },
      ...{ tint: '#e7f2ea', tintHover: '#dbecdf', tintActive: '#c8e0ce', border: '#559069' },
    },
  },
  purple: {
    name: { th: 'ม่วง', en: 'Purple' },
    colours: {
      ...{ strong: '#3a2159', raised: '#4b2f6f', link: '#67409c', linkHover: '#553383', thread: '#e9bb5b' },
      ...{ tint: '#f0eaf7', tintHover: '#e7def2', tintActive: '#d9cce9', border: '#9277b9' },
    },
  },
  earth: {
    name: { th: 'น้ำตาลดิน', en: 'Earth' },
    colours: {
      ...{ strong: '#47301a', raised: '#5b4026', link: '#84500f', linkHover: '#6c410b', thread: '#ecc15c' },
      ...{ tint: '#f6eee3', tintHover: '#f0e4d4', tintActive: '#e5d4bd', border: '#a98155' },
    },
  },
  slate: {
    name: { th: 'เทาหิน', en: 'Slate' },
    colours: {
      ...{ strong: '#27323b', raised: '#35424d', link: '#3b5a74', linkHover: '#2f4a61', thread: '#dfb14c' },
      ...{ tint: '#eaeff3', tintHover: '#e0e7ec', tintActive: '#cfd9e1', border: '#7890a3' },
    },
  },
} as const satisfies Readonly<Record<string, { name: Bilingual; colours: Colours }>>;

export type PaletteName = keyof typeof palettes;
export const paletteNames = Object.keys(palettes) as PaletteName[];
export const defaultPalette: PaletteName = 'petrol';

/** The palette of a name; our own for one the program does not know (any more). */
export function coloursOf(name: string): Colours {
  return palettes[isPalette(name) ? name : defaultPalette].colours;
}

export function isPalette(name: string): name is PaletteName {
  return Object.hasOwn(palettes, name);
}

/** The style sheet of a palette: the tokens of site.css, and nothing else. */
export function sheetOf(name: string): string {
  const { strong, raised, link, linkHover, thread, tint, tintHover, tintActive, border } = coloursOf(name);
  const tokens = {
    petrol: strong,
    'petrol-2': raised,
    teal: link,
    gold: thread,
    tint,
    'ds-color-base-hover': linkHover,
    'ds-color-surface-hover': tintHover,
    'ds-color-surface-active': tintActive,
    'ds-color-border-default': border,
    'ds-color-focus-outer': strong,
  };
  const lines = Object.entries(tokens).map(([token, colour]) => `--${token}:${colour}`);
  return `:root{${lines.join(';')}}`;
}

/** Where a browser finds the sheet of a palette; the address names its content, so it may be kept for good. */
export function sheetAddress(name: string): string {
  return `/site.css?v=${versionOf(name)}`;
}

export function versionOf(name: string): string {
  return createHash('sha256').update(sheetOf(name)).digest('hex').slice(0, 12);
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2: relative luminance). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}
