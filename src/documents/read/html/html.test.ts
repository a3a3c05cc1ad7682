import { describe, expect, it } from 'vitest';
import { outline } from '../../../../test/support/hostile/outline.ts';
import { readHtml } from './html.ts';

function read(html: string) {
  const result = readHtml(html);
  if (!result.ok) throw new Error(result.error.message.en);
  return outline(result.value);
}

describe('readHtml', () => {
  it('reads blocks in order and drops what is not seen', () => {
    const html = `<html><head><title>ชื่อ</title><style>p{color:red}</style></head><body><script>alert('x')</script>
      <h2>หัวข้อ <em>ย่อย</em></h2><p>ย่อ&nbsp;หน้า &lt;1&gt;<br>บรรทัดสอง</p><div>ลอย <span>อยู่</span></div>
      <p hidden>ซ่อน</p><p style="display: none">ซ่อน</p><noscript>ไม่มี</noscript><template>แม่แบบ</template></body></html>`;
    expect(read(html)).toEqual(['h2 หัวข้อ ย่อย', 'p ย่อ\u00a0หน้า <1>\nบรรทัดสอง', 'p ลอย อยู่']);
  });

  it('numbers lists as a browser prints them', () => {
    const html =
      '<ol start="4"><li>ก<li value="9"><p>ข</p><ul><li>ค</ul><li>ง</ol><ol type="i"><li>จ</ol><ol style="list-style-type:thai"><li>ฉ</ol>';
    expect(read(html)).toEqual(['4. ก', '9. ข', '- ค', '6. ง', 'i. จ', '๑. ฉ']);
  });

  it('spreads merged cells', () => {
    const html =
      '<table><caption>ตาราง</caption><thead><tr><th rowspan=2>ก<th colspan=2>ข</thead><tr><td>ค<td>ง</table>';
    expect(read(html)).toEqual([
      'p ตาราง',
      [
        ['ก⟨1×2⟩', 'ข⟨2×1⟩', ''],
        ['', 'ค', 'ง'],
      ],
    ]);
  });

  it('reads a table within a cell as text, and looks through tables that only arrange', () => {
    const inner = '<table><tr><td>1<td>2<tr><td>3<td>4</table>';
    expect(read(`<table><tr><td>ก<td>${inner}</table>`)).toEqual([[['ก', '1 2\n3 4']]]);
    expect(read(`<table><tr><td>หัว<p>ย่อหน้า</p>${inner}</table>`)).toEqual([
      'p หัว',
      'p ย่อหน้า',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ]);
  });

  it('reads forms by their state', () => {
    const html =
      '<p><input type=checkbox checked> ก <input type=radio> ข <input value="ค"> <select><option>ง<option selected>จ</select></p>';
    expect(read(html)).toEqual(['p ☑ ก ☐ ข ค จ']);
  });

  it('gives lines', () => {
    const result = readHtml('<p>ก</p>\n\nลอย\n<table>\n<tr><td>x</td><td>y</td></tr></table>');
    expect(result).toMatchObject({
      ok: true,
      value: [{ at: { line: 1 } }, { at: { line: 3 } }, { at: { line: 4 }, rows: [{ at: { line: 5 } }] }],
    });
  });
});

describe('hostile HTML', () => {
  it.each([
    ['divisions', '<div>'.repeat(100_000)],
    ['bold', '<b>'.repeat(50_000)],
    ['tables', '<table><tr><td>'.repeat(3_000)],
  ])('refuses endless %s', (_, html) => {
    expect(readHtml(html)).toMatchObject({ ok: false, error: { code: 'unsupported' } });
  });

  it('refuses spans that would make millions of cells', () => {
    const html = `<table>${'<tr><td colspan=1000 rowspan=60000>x'.repeat(2_000)}</table>`;
    expect(readHtml(html)).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });

  it('refuses more than it can hold', () => {
    expect(readHtml(`<p>${'ก'.repeat(3_000_000)}`)).toMatchObject({
      ok: false,
      error: { code: 'too-large' },
    });
  });

  it('reads 10,000 rows', () => {
    const result = readHtml(`<table>${'<tr><td>๑<td>สอง'.repeat(10_000)}</table>`);
    if (!result.ok || result.value[0]?.kind !== 'table') throw new Error('no table');
    expect(result.value[0].rows).toHaveLength(10_000);
  });
});
