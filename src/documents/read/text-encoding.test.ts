import { describe, expect, it } from 'vitest';
import { decodeText } from './text-encoding.ts';

const thai = 'รายงานผลการประเมิน ITA\nองค์การบริหารส่วนตำบล ๙๑.๐๔';

/** Thai code points U+0E01… as single bytes from 0xA1 on: TIS-620. */
function tis620(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x0e00 ? code - 0x0e00 + 0xa0 : code;
  });
}

function utf16(text: string, mark: boolean, big: boolean): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(thai)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${thai}`)],
    ['UTF-16 LE with mark', utf16(thai, true, false)],
    ['UTF-16 BE with mark', utf16(thai, true, true)],
    ['UTF-16 LE without mark', utf16(thai, false, false)],
    ['UTF-16 BE without mark', utf16(thai, false, true)],
    ['TIS-620', tis620(thai)],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: thai });
  });

  it('gives line ends as "\\n"', () => {
    expect(decodeText(Buffer.from('ก\r\nข\rค\nง'))).toEqual({ ok: true, value: 'ก\nข\nค\nง' });
  });

  it('does not take Latin letters for Thai', () => {
    const latin = 'Un résumé déjà lu à Genève, préparé par les agents';
    expect(decodeText(Buffer.from(latin, 'latin1'))).toEqual({ ok: true, value: latin });
  });

  it('reads a text cut off within a letter', () => {
    const whole = 'ข้อความภาษาไทย '.repeat(30);
    const read = decodeText(Buffer.from(whole).subarray(0, -2));
    expect(read).toEqual({ ok: true, value: `${whole.slice(0, -2)}\ufffd` });
  });

  it('keeps the signs of windows-874 that TIS-620 lacks', () => {
    const bytes = Uint8Array.from([0x93, ...tis620('ข้อความยาว'), 0x94, 0x85]);
    expect(decodeText(bytes)).toEqual({ ok: true, value: '“ข้อความยาว”…' });
  });

  it.each([
    ['zero bytes', Uint8Array.from([65, 66, 0, 67, 200, 201, 0, 0])],
    ['control codes', Buffer.from('a\u0001b\u0002c\u0003')],
    ['noise', Uint8Array.from({ length: 300 }, (_, index) => (index * 167 + 89) % 256)],
  ])('refuses %s', (_, bytes) => {
    expect(decodeText(bytes)).toMatchObject({ ok: false, error: { code: 'binary' } });
  });
});
