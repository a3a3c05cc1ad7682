import { type LineUnit, lineUnits, unitPattern } from '../line-units.ts';
import { cleanText } from '../paper-text.ts';
import { qrDrawing } from '../qr-drawing.ts';
import type { PosterSheet, Sheet, SlipSheet } from '../sheet.ts';
import type { Printable } from './paper-data.ts';
import { printPdf } from './print.ts';
import { posterTemplate, slipsTemplate } from './sheet-template.ts';

/** Slips to cut, or a poster, as a tagged PDF/A-2b on A4 with real text beside each QR code. Heavy: for a worker. */
export function writeSheet(sheet: Sheet): Uint8Array {
  const setter = setterOf(sheet);
  return sheet.kind === 'slips' ? writeSlips(sheet, setter) : writePoster(sheet, setter);
}

type Set = (printable: Printable) => (text: string) => readonly (string | readonly [string])[];

/** Cuts texts into what may stand apart on two lines; names no dictionary knows stay whole. */
function setterOf({ agency }: Sheet): Set {
  const pattern = unitPattern([agency]);
  const unit = ({ text, box }: LineUnit) => (box ? ([text] as const) : text);
  return (printable) => (text) =>
    lineUnits(printable(cleanText(text).replaceAll('\n', ' ')), pattern).map(unit);
}

function writeSlips({ slips, title, kind: _, ...texts }: SlipSheet, setter: Set): Uint8Array {
  const files = new Map(slips.map(({ link }, at) => [`/qr-${at}.svg`, Buffer.from(qrDrawing(link))]));
  const data = (printable: Printable) => {
    const set = setter(printable);
    const printed = slips.map(({ name, code, link }, at) => ({
      ...{ qr: `/qr-${at}.svg`, link, code: code.split('-') },
      name: name === null ? null : set(name),
    }));
    return JSON.stringify({ title: printable(cleanText(title)), ...setAll(texts, set), slips: printed });
  };
  return printPdf(slipsTemplate, data, files);
}

function writePoster(
  { title, kind: _, link, points, pointsInEnglish, ...texts }: PosterSheet,
  setter: Set,
): Uint8Array {
  const files = new Map([['/qr.svg', Buffer.from(qrDrawing(link))]]);
  const data = (printable: Printable) => {
    const set = setter(printable);
    const lists = { points: points.map(set), pointsInEnglish: pointsInEnglish.map(set) };
    const whole = { title: printable(cleanText(title)), qr: '/qr.svg', link };
    return JSON.stringify({ ...whole, ...setAll(texts, set), ...lists });
  };
  return printPdf(posterTemplate, data, files);
}

function setAll(texts: Readonly<Record<string, string>>, set: ReturnType<Set>) {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, set(text)]));
}
