import { dateForField, printDate, printInstant } from '../../web/office/dates.ts';
import { printSize } from '../../web/office/print-size.ts';
import type { TypedFields } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import type { ItemKey } from '../disclosures/rules.ts';
import { isRegister, registerTitles } from '../registers/rules.ts';
import type { Held, Version } from './queries.ts';
import { versionFileAddress } from './rules.ts';

/** What browsers show without running anything. */
const shown = ['application/pdf', 'image/png', 'image/jpeg'];

export interface VersionLine {
  readonly number: number;
  /** File name, address, register, or how long a page is. */
  readonly what: string;
  readonly size: string;
  /** The first sixteen digits; `hash` is whole. */
  readonly shortHash: string;
  readonly hash: string;
  readonly dated: string;
  readonly covers: string;
  readonly who: string;
  readonly when: string;
  /** Null for what is no file. */
  readonly fileHref: string | null;
  readonly viewHref: string | null;
}

export function versionLine(page: Page, key: ItemKey, evidenceId: string, version: Version): VersionLine {
  const { number, sha256, size, mediaType, datedOn, addedAt, addedByName } = version;
  const hash = sha256?.toString('hex') ?? '';
  const fileHref = sha256 && versionFileAddress(key, evidenceId, number);
  return {
    number,
    what: whatOf(page, version),
    size: size === null ? '' : printSize(size),
    hash,
    shortHash: hash.slice(0, 16),
    dated: datedOn ? printDate(page, datedOn) : '',
    covers: printCovers(page, version),
    who: addedByName ?? '',
    when: printInstant(page, addedAt),
    fileHref,
    viewHref: fileHref && shown.includes(mediaType ?? '') ? `${fileHref}?view=1` : null,
  };
}

function whatOf(page: Page, { fileName, url, register, page: text }: Held): string {
  if (text !== null) {
    const count = [...text].length.toLocaleString('en');
    return page.say({ th: `ข้อความ ${count} ตัวอักษร`, en: `Text of ${count} characters` });
  }
  return fileName ?? url ?? registerTitle(page, register ?? '');
}

export function registerTitle(page: Page, name: string): string {
  return isRegister(name) ? page.say(registerTitles[name]) : name;
}

/** "1 ต.ค. 2565 – 31 มี.ค. 2566", the last day included. */
function printCovers(page: Page, { coversFrom, coversTo }: Held): string {
  if (!coversFrom || !coversTo) return '';
  return `${printDate(page, coversFrom)} – ${printDate(page, coversTo.subtract({ days: 1 }))}`;
}

/** A version as its form shows it for renewing. */
export function typedVersion(page: Page, version: Version): TypedFields {
  return {
    of: String(version.number),
    file: version.fileName ?? '',
    page: version.page ?? '',
    url: version.url ?? '',
    datedOn: dateForField(page, version.datedOn),
    coversFrom: dateForField(page, version.coversFrom),
    coversTo: dateForField(page, version.coversTo?.subtract({ days: 1 }) ?? null),
  };
}
