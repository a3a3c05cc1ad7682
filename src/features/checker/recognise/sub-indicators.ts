import type { Framework } from '../../../core/framework/schema.ts';
import { toArabicDigits } from '../../../lib/digits.ts';
import { similarity } from '../../../lib/thai/similar.ts';

/** "ตัวชี้วัดย่อยที่ 9.4 …", "๙.๕ …", at the beginning of a line, after an optional dash. */
const WITH_WORD = /^[-•*\s]{0,4}ตัวชี้วัด(?:ย่อย)?(?:ที่)?\s{0,3}(\d{1,2}\s?\.\s?\d{1,2})(?!\d)/;
const BARE = /^[-•*\s]{0,4}(\d{1,2}\.\d{1,2})(?![.\d])/;
const INDICATOR = /^[-•*\s]{0,4}ตัวชี้วัด(?:ที่)?\s{0,3}(\d{1,2})(?!\s?[.\d])/;

/** A heading is short; a sentence that begins with a number is none. */
const LONGEST_HEADING = 160;

/**
 * The sub-indicator a line announces ("9.4"); the empty string where it announces another indicator as a whole, so
 * that what was announced before no longer holds; null where it announces nothing.
 */
export function subIndicatorOf(line: string, framework: Framework, current: string | null): string | null {
  if (line.length > LONGEST_HEADING) return null;
  const text = toArabicDigits(line);
  const worded = WITH_WORD.exec(text)?.[1]?.replaceAll(' ', '');
  if (worded !== undefined) return worded;
  const bare = BARE.exec(text)?.[1];
  if (bare !== undefined && isNumbered(line, bare, framework)) return bare;
  const indicator = INDICATOR.exec(text)?.[1];
  if (indicator !== undefined) return current?.startsWith(`${indicator}.`) ? null : '';
  return byName(line, framework);
}

/** A number alone may be the report's own section: "9.1 …" announces one only with something of its name. */
function isNumbered(line: string, code: string, framework: Framework): boolean {
  const known = framework.subIndicators.find((sub) => sub.code === code);
  if (known === undefined) return false;
  const name = toArabicDigits(line)
    .replace(BARE, '')
    .replace(/\(ต่อ\)/, '')
    .trim();
  return [known.name.th, ...known.aliases].some(
    (official) =>
      name === '' || name.includes(official) || similarity(official, name, ALIKE_NAME) >= ALIKE_NAME,
  );
}

/** A name typed wrong, or with a word more, is still the name. */
const ALIKE_NAME = 0.6;

function byName(line: string, framework: Framework): string | null {
  const name = line.replace(/\s*\(ต่อ\)\s*$/, '');
  const known = framework.subIndicators.find(
    (sub) => Math.abs(sub.name.th.length - name.length) <= 6 && similarity(sub.name.th, name, 0.9) >= 0.9,
  );
  return known?.code ?? null;
}
