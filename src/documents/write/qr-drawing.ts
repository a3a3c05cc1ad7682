import { encode } from 'uqr';

/** Four light modules around the code: ISO/IEC 18004 asks for them, and cameras need them. */
const QUIET_ZONE = 4;

/** A QR code as a drawing for print: SVG of one path, a run of dark modules a piece, quiet zone within. */
export function qrDrawing(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data.map((row, y) => runsOf(row, y)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}" fill="#000"/></svg>`;
}

function runsOf(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x]) x += 1;
    path += `M${start} ${y}h${x - start}v1h${start - x}z`;
  }
  return path;
}
