/** UTF-16 units of a name that is kept, its ending included. */
const LONGEST = 200;

/** Directions that rewrite how a name reads ("exe.fdp"), marks without width, and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Endings that belong to a kind of file, taken or not. Of others ("รายงาน.2566") nothing follows. */
const KNOWN = new Set(
  (
    'pdf docx xlsx csv tsv png jpg jpeg jpe jfif doc dot docm dotm dotx xls xlt xlsm xltm xltx xlsb ppt pptx pptm odt ods odp ' +
    'rtf txt text md log htm html xhtml xml svg json js mjs vbs bat cmd ps1 sh exe dll com scr msi jar apk app gif bmp ' +
    'tif tiff webp heic heif avif zip rar 7z gz tar mp3 mp4 mov avi wav eml msg lnk iso'
  ).split(' '),
);

/** The ending of a name in lower case when it is that of a known kind of file; else "". */
export function knownExtension(fileName: string): string {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return KNOWN.has(extension) ? extension : '';
}

/**
 * A name as a person may see it again: NFC, without folders, control and direction characters. An ending that is not
 * one of `fitting` (the first is the usual one) gives way to it. Never empty, at most 200 UTF-16 units, cut between letters.
 */
export function cleanFileName(given: string, fitting: readonly [string, ...string[]]): string {
  const visible = baseName(given);
  const known = knownExtension(visible);
  const stem = trimName(known === '' ? visible : visible.slice(0, -known.length - 1));
  const ending = fitting.includes(known) ? visible.slice(-known.length) : fitting[0];
  return `${cut(stem, LONGEST - ending.length - 1) || 'file'}.${ending}`;
}

/** The last part of a path of any system, without what cannot be seen. */
export function baseName(given: string): string {
  // More than any name has: what stands before is not looked at.
  const parts = given.slice(-10_000).replace(UNSEEN, '').normalize('NFC').split(/[/\\]/);
  return trimName(parts.at(-1) ?? '');
}

/** Points and spaces around a name hide it on one system and vanish on another. */
function trimName(name: string): string {
  return name.replace(/^[\s.]+/u, '').replace(/(?<![\s.])[\s.]+$/u, '');
}

/** At most so many units, never within what reads as one letter ("ที่"). */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter('th').segment(text)) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return trimName(text.slice(0, end));
}
