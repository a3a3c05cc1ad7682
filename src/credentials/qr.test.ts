import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qrSvg } from './qr.ts';

const text = 'otpauth://totp/A:b@example.go.th?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const svg = qrSvg(text, { title: 'คิวอาร์โค้ด <"ใส"> & ชัด' });

it('draws every dark module inside a quiet zone of four', () => {
  const { data } = encode(text, { ecc: 'M', border: 0 });
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + 4} ${y + 4}h1v1h-1z`] : [])),
  );
  expect(/ d="([^"]+)"/.exec(svg)?.[1]).toBe(dark.join(''));
  expect(svg).toContain(`viewBox="0 0 ${data.length + 8} ${data.length + 8}"`);
});

it('has a name, escaped, and no style', () => {
  const name = 'คิวอาร์โค้ด &lt;&quot;ใส&quot;&gt; &amp; ชัด';
  expect(svg).toContain(`<title>${name}</title>`);
  expect(svg).toContain(`role="img" aria-label="${name}"`);
  expect(svg).not.toMatch(/style|<script/);
});
