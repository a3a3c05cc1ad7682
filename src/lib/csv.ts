/** So that Excel reads it as UTF-8. */
export const BOM = '\ufeff';

/** One record (RFC 4180): CRLF at its end, quoted where it must be. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => quote(typeof cell === 'number' ? String(cell) : guard(cell ?? ''))).join(',')}\r\n`;
}

/**
 * A text that a spreadsheet would run as a formula gets a "'" before it (OWASP, CSV injection). The export is read by
 * people: who wants every byte as it was takes JSON Lines.
 */
function guard(text: string): string {
  return /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
