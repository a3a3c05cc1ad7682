import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { acceptFile } from '../../documents/intake/accept-file.ts';
import { readFile } from '../../documents/intake/read-file.ts';
import { MOST_WORDING, readRows, readWording } from './read-wording.ts';
import { wordingWords as words } from './words-wording.ts';

const intake = { accept: acceptFile, read: readFile };
const read = (content: string | Uint8Array, name = 'x.csv') =>
  readWording(typeof content === 'string' ? new TextEncoder().encode(content) : content, name, intake);

async function rowsOf(content: string | Uint8Array, name?: string) {
  const done = await read(content, name);
  if (!done.ok) throw new Error(done.error.en);
  return done.value;
}

async function whyNot(content: string | Uint8Array, name?: string) {
  const done = await read(content, name);
  return done.ok ? done.value : done.error;
}

async function workbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('คำถาม').addRows(rows.map((row) => [...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const one = { row: 2, code: 'I๑', part: 'a', th: 'ก, ข', en: 'A' };

describe('a file of wordings', () => {
  it('may be CSV of any spreadsheet, with columns in any order and in Thai', async () => {
    expect(await rowsOf('code,part,th,en\nI๑,a,"ก, ข",A\n')).toEqual([one]);
    expect(await rowsOf('\ufeffไทย;รหัส;ประเด็น;อังกฤษ\r\n"ก, ข";I๑;a;A\r\n')).toEqual([one]);
    expect(await rowsOf('Code\tTH\nI2\tก\u200e')).toEqual([
      { row: 2, code: 'I2', part: '', th: 'ก', en: '' },
    ]);
    const thai = Uint8Array.from(
      [...'code,th\nI1,'].map((sign) => sign.charCodeAt(0)).concat([0xa1, 0xd2, 0xc3, 0xb7, 0xd3]),
    );
    expect((await rowsOf(thai))[0]?.th).toBe('การทำ');
  });

  it('may be a workbook', async () => {
    const book = await workbook([
      ['code', 'part', 'th', 'en'],
      ['I๑', 'a', 'ก, ข', 'A'],
      ['I2', '', 'ค', ''],
    ]);
    expect(await rowsOf(book, 'ถ้อยคำ.xlsx')).toEqual([
      one,
      { row: 3, code: 'I2', part: '', th: 'ค', en: '' },
    ]);
  });

  it('may be JSON', async () => {
    expect(await rowsOf('[{"code":"I๑","part":"a","th":"ก, ข","en":"A"}]', 'x.json')).toEqual([
      { ...one, row: 1 },
    ]);
    for (const bad of [
      '{}',
      '[]',
      '[1]',
      '[{"code":1}]',
      '[{"code":"I1","th":["ก"]}]',
      '[{',
      `[${'['.repeat(50_000)}`,
    ]) {
      expect(await whyNot(bad, 'x.json')).toEqual(words.badJson);
    }
  });

  it('takes off the sign that kept a spreadsheet from running a text', async () => {
    expect((await rowsOf("code,th\nI1,'=SUM(A1)\nI2,'ก\n")).map(({ th }) => th)).toEqual(['=SUM(A1)', "'ก"]);
  });

  it('says what is wrong with it', async () => {
    expect(await whyNot('')).toEqual(words.noFile);
    expect(await whyNot(' \n ')).toEqual(words.noRows);
    expect(await whyNot('code,th\n,,\n')).toEqual(words.noRows);
    expect(await whyNot('ข้อ 1,ข้อความ\nI1,ก')).toEqual(words.noHead);
    expect(await whyNot('code,part\nI1,a')).toEqual(words.noHead);
    expect(await whyNot('code,th\nI1,"ก')).toEqual(words.openQuote(2));
    expect(await whyNot(`code,th\n${'I1,ก\n'.repeat(5_000)}`)).toEqual(words.tooMany);
    expect(await whyNot('x'.repeat(MOST_WORDING + 1))).toEqual(words.tooLarge);
    expect(await whyNot(Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256))).toEqual(
      words.notRead,
    );
  });

  it('is refused when it is no workbook, whatever it is called', async () => {
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4, ...new Uint8Array(200)]);
    expect((await read(zip, 'x.xlsx')).ok).toBe(false);
    const png = await read(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0]), 'x.csv');
    expect(png.ok).toBe(false);
  });

  it('survives the way through the page', () => {
    expect(readRows(JSON.stringify([{ code: 'I1', part: '', th: 'ก', en: '' }]))).toEqual([
      { row: 1, code: 'I1', part: '', th: 'ก', en: '' },
    ]);
    expect(readRows('{"code":"I1"}')).toBeNull();
  });
});
