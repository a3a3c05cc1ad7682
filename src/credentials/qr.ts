import { encode } from 'uqr';

/** Four light modules around the code: ISO/IEC 18004 asks for them, and cameras need them. */
const QUIET_ZONE = 4;

/**
 * A QR code as SVG text that carries its own title for a screen reader. Black on white whatever the page's colours, by
 * attributes only: the page's policy forbids styles.
 */
export function qrSvg(text: string, { title }: { title: string }): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data
    .map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
    .join('');
  const name = escapeMarkup(title);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="240" height="240" role="img" ` +
    `aria-label="${name}" shape-rendering="crispEdges"><title>${name}</title>` +
    `<rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
  );
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
