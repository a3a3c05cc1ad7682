/**
 * Thai text can be stored in several ways that look alike. These functions give one way to compare, search and
 * match on; what is stored and shown stays as it came.
 */

/** Zero-width and direction characters, soft hyphen: seen by no reader, and never part of a Thai word. */
const INVISIBLE = /\p{Cf}|\u034f|[\ufe00-\ufe0f]/gu;

/** Sara am written as its two halves, other marks between them kept. */
const SPLIT_AM = /\u0e4d([\p{M}--\u0e4d]*)\u0e32/gv;

/** A run of marks above and below (of any script), sara am among them. */
const MARK_RUN = /[\u0e33\p{M}]{2,}/gu;

const SARA_AM = '\u0e33';
const NIKHAHIT = '\u0e4d';

/** The order of marks on one consonant: phinthu and lower vowels, upper vowels, tones, thanthakhat, the rest. */
const MARK_ORDER = 'ฺุูัิีึื็่้๊๋์ํ๎';

/**
 * The canonical form: NFC, invisible characters dropped, marks in one order and each once, tone mark before ำ,
 * ํ+า as ำ, เ+เ as แ, every stretch of white space (no-break space too) one space, none at the ends.
 * `canonical(canonical(t)) === canonical(t)` for every text. Digits and letter case are kept.
 */
export function canonical(text: string): string {
  return orderMarks(text).replace(/\s+/g, ' ').trim();
}

/** The canonical form with white space and line breaks kept as they are. */
export function orderMarks(text: string): string {
  const plain = text.replace(INVISIBLE, '').normalize('NFC').replace(SPLIT_AM, '$1\u0e33');
  return plain.replace(MARK_RUN, orderRun).replaceAll('เเ', 'แ').normalize('NFC');
}

/** Nearly every run: one vowel and its tone or thanthakhat, or a tone and ำ, already in order. */
const IN_ORDER = /^(?:[\u0e31\u0e34-\u0e39\u0e47][\u0e48-\u0e4c]|[\u0e48-\u0e4b]\u0e33)$/;

function orderRun(run: string): string {
  if (IN_ORDER.test(run)) return run;
  const present = new Set(run);
  const am = present.has(SARA_AM);
  const marks = [...MARK_ORDER].filter((mark) => present.has(mark) && !(am && mark === NIKHAHIT));
  const foreign = [...run].filter((mark) => !/[\u0e00-\u0e7f]/.test(mark));
  return marks.join('') + foreign.join('') + (am ? SARA_AM : '');
}
