const THAI_ZERO = 0x0e50;

/** Replaces ๐–๙ by 0–9, leaving everything else as it is. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}

/** Replaces 0–9 by ๐–๙, leaving everything else as it is. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
}

/**
 * A plain decimal in Thai or Arabic digits ("๙๑.๐๔", " 1,234.5 ") as an Arabic decimal string ("91.04", "1234.5").
 * Returns null for anything else: signs, exponents, two points, misplaced commas, mixed words.
 */
export function parseDecimal(text: string): string | null {
  const plain = toArabicDigits(text).trim();
  if (!/^(\d{1,15}|\d{1,3}(,\d{3}){1,4})(\.\d{1,15})?$/.test(plain)) return null;
  return plain.replaceAll(',', '');
}
