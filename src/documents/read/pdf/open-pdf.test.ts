import { constants, createDeflateRaw, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { onePage, rawPdf, stream, textAt } from '../../../../test/support/hostile/raw-pdf.ts';
import { typstPdf } from '../../../../test/support/hostile/typst.ts';
import { assertDefined } from '../../../lib/assert.ts';
import { limits } from '../limits.ts';
import { startEngine } from './engine.ts';
import { openPdf } from './open-pdf.ts';
import type { ReadPage } from './read-page.ts';
import { isMarkKid, type StructureNode } from './structure.ts';

async function opened(bytes: Uint8Array) {
  const read = await openPdf(bytes);
  if (!read.ok) throw new Error(read.error.message.en);
  return read.value;
}

async function pageOf(bytes: Uint8Array): Promise<ReadPage> {
  const { pages } = await opened(bytes);
  return assertDefined(pages[0], 'a page');
}

const texts = (page: ReadPage) => page.pieces.map((piece) => piece.text);

/** [text, x, right, y, size], rounded to tenths of a point. */
const places = (page: ReadPage) =>
  page.pieces.map(({ text, x, right, y, size }) => [
    text,
    ...[x, right, y, size].map((n) => Number(n.toFixed(1))),
  ]);

async function codeOf(bytes: Uint8Array): Promise<string> {
  const read = await openPdf(bytes);
  return read.ok ? 'read' : read.error.code;
}

describe('text of a page', () => {
  it('stands where it is drawn, in points from the bottom left', async () => {
    const page = await pageOf(onePage(textAt(50, 700, 'Hello')));
    expect([page.width, page.height]).toEqual([595, 842]);
    expect(places(page)).toEqual([['Hello', 50, 72.8, 700, 10]]);
    expect(page.pieces[0]).toMatchObject({ mark: null, artifact: false, page: 1 });
  });

  it('is measured by all that makes it larger', async () => {
    const page = await pageOf(onePage('2 0 0 2 10 20 cm BT /F1 1 Tf 8 0 0 8 30 40 Tm (Hello) Tj ET'));
    expect(places(page)).toEqual([['Hello', 70, 106.4, 100, 16]]);
  });

  it('is turned upright with its page', async () => {
    const turned = 'BT /F1 10 Tf 0 1 -1 0 100 300 Tm (Hello) Tj ET';
    const page = await pageOf(onePage(turned, { rotate: 90 }));
    expect([page.width, page.height]).toEqual([842, 595]);
    expect(places(page)).toEqual([['Hello', 300, 322.8, 495, 10]]);
  });

  it('is counted from the corner of the page, wherever that is', async () => {
    const page = { box: '[100 50 400 500]', content: textAt(150, 300, 'Hello') };
    const found = await pageOf(withPages([page.content], `/MediaBox ${page.box}`));
    expect([found.width, found.height]).toEqual([300, 450]);
    expect(places(found)).toEqual([['Hello', 50, 72.8, 250, 10]]);
  });

  it('keeps the spaces that are drawn, at the end of a line too, and adds none', async () => {
    const content =
      'BT /F1 10 Tf 50 700 Td (one ) Tj 0 -12 Td (two) Tj 60 0 Td ( ) Tj 0 -12 Td [(f) -400 (our)] TJ ET';
    expect(texts(await pageOf(onePage(content)))).toEqual(['one ', 'two', ' ', 'f', 'our']);
  });

  it('keeps a space that stands apart from the word before it', async () => {
    const content = 'BT /F1 10 Tf 50 700 Td [(one) -300 ( )] TJ 0 -12 Td (two) Tj ET';
    expect(texts(await pageOf(onePage(content)))).toEqual(['one ', 'two']);
  });

  it('leaves out the copy that makes it bold, not what is said twice', async () => {
    const bold = textAt(50, 700, 'Bold') + textAt(50.4, 700.2, 'Bold');
    const again = textAt(90, 700, 'Bold') + textAt(50, 680, 'Bold');
    expect(texts(await pageOf(onePage(bold + again)))).toEqual(['Bold', 'Bold', 'Bold']);
  });

  it('carries the marks that the structure and the page give it', async () => {
    const marked = `/P <</MCID 7>> BDC ${textAt(50, 700, 'text')} EMC`;
    const artifact = `/Artifact <</Type /Pagination>> BDC ${textAt(50, 20, '12')} EMC`;
    const page = await pageOf(onePage(marked + artifact));
    expect(page.pieces.map(({ text, mark, artifact }) => [text, mark, artifact])).toEqual([
      ['text', 7, false],
      ['12', null, true],
    ]);
  });

  it('is the replacement text where there is one, once for all it replaces', async () => {
    const span = '/Span <</ActualText <FEFF0E140E33>>> BDC';
    const content = `/P <</MCID 0>> BDC ${textAt(50, 700, 'a')} ${span} ${textAt(55.6, 700, 'bc')}${textAt(66.2, 700, 'd')} EMC ${textAt(71.8, 700, 'e')} EMC`;
    expect(places(await pageOf(onePage(content)))).toEqual([['aดำe', 50, 77.4, 700, 10]]);
  });

  it('is replaced whatever is marked within, in any encoding, and by nothing too', async () => {
    const replaced = (text: string, inner: string) => `/Span <</ActualText ${text}>> BDC ${inner} EMC `;
    const within = replaced('(outer)', `/Span <</MCID 4>> BDC ${textAt(50, 700, 'a')} EMC`);
    const utf8 = replaced('<EFBBBFE0B881>', textAt(50, 680, 'b'));
    const long = replaced(`<FEFF${'0E01'.repeat(60)}>`, textAt(50, 660, 'c'));
    const nothing = replaced('()', textAt(50, 640, 'd'));
    const named = `/Span /N BDC ${textAt(50, 620, 'e')} EMC`;
    const resources = '/Properties << /N << /ActualText <FEFF2611> >> >>';
    const page = await pageOf(onePage(within + utf8 + long + nothing + named, { resources }));
    expect(texts(page)).toEqual(['outer', 'ก', 'ก'.repeat(60), '☑']);
    expect(page.pieces[0]?.mark).toBe(4);
  });

  it('is read in forms, at the place and size the form has', async () => {
    const form = stream(
      `0 0 m 50 0 l S /Span <</ActualText (fi)>> BDC ${textAt(10, 10, 'x')} EMC`,
      'flate',
      '/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Matrix [2 0 0 2 5 5] /Resources << /Font << /F1 5 0 R >> >>',
    );
    const page = await pageOf(
      onePage('q 1 0 0 1 100 200 cm /X Do Q', {
        resources: '/XObject << /X 10 0 R >>',
        extra: new Map([[10, form]]),
      }),
    );
    expect(places(page)).toEqual([['fi', 125, 134.8, 225, 20]]);
    expect(page.rules).toEqual([{ x1: 105, y1: 205, x2: 205, y2: 205 }]);
  });

  it('is known to be laid invisibly over a picture', async () => {
    const picture = stream(
      '\0',
      'none',
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    );
    const hidden = `BT 3 Tr /F1 10 Tf 50 700 Td (Hello) Tj ET q 500 0 0 700 0 0 cm /I Do Q`;
    const scanned = onePage(hidden, {
      resources: '/XObject << /I 10 0 R >>',
      extra: new Map([[10, picture]]),
    });
    expect(await pageOf(scanned)).toMatchObject({ isOverlay: true, hasPictures: true });
    expect(await pageOf(onePage(`${textAt(9, 9, 'a')}${hidden}`))).toMatchObject({
      isOverlay: false,
      hasPictures: false,
    });
  });
});

describe('lines of a page', () => {
  const rulesOf = async (content: string) => (await pageOf(onePage(content))).rules;

  it('are straight strokes, by themselves, in rectangles and closed shapes', async () => {
    expect(await rulesOf('10 20 m 110 20 l 110 70 l S')).toEqual([
      { x1: 10, y1: 20, x2: 110, y2: 20 },
      { x1: 110, y1: 20, x2: 110, y2: 70 },
    ]);
    expect(await rulesOf('10 20 30 40 re S')).toHaveLength(4);
    expect(await rulesOf('0 0 m 50 0 l 50 50 l 0 50 l s')).toHaveLength(4);
  });

  it('are filled areas as thin as a line, along their middle', async () => {
    expect(await rulesOf('10 20 100 1 re 10 40 2 80 re f')).toEqual([
      { x1: 10, y1: 20.5, x2: 110, y2: 20.5 },
      { x1: 11, y1: 40, x2: 11, y2: 120 },
    ]);
  });

  it('are not shading, dots, slopes, curves or what only cuts others', async () => {
    const others = '0 0 90 90 re f 5 5 1 1 re f 0 0 m 70 90 l S 0 0 m 10 80 90 80 100 0 c S 0 0 90 90 re W n';
    expect(await rulesOf(others)).toEqual([]);
  });
});

/** Pages with these contents; `keys` go to the catalog's page tree. */
function withPages(
  contents: readonly string[],
  keys: string,
  extra = new Map<number, string>(),
  catalog = '',
) {
  const kids = contents.map((_, index) => `${100 + 2 * index} 0 R`).join(' ');
  const objects = new Map([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [
      2,
      `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} ${keys} /Resources << /Font << /F1 5 0 R >> >> >>`,
    ],
    [5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    ...extra,
  ]);
  contents.forEach((content, index) => {
    objects.set(100 + 2 * index, `<< /Type /Page /Parent 2 0 R /Contents ${101 + 2 * index} 0 R >>`);
    objects.set(101 + 2 * index, stream(content));
  });
  return rawPdf(objects);
}

describe('the structure', () => {
  const sketch = (node: StructureNode): unknown => [
    node.role,
    ...node.kids.map((kid) => (isMarkKid(kid) ? `${kid.page}:${kid.mark}` : sketch(kid))),
  ];

  async function structureOf(elements: Record<number, string>): Promise<StructureNode | null> {
    const extra = new Map(Object.entries(elements).map(([number, body]) => [Number(number), body]));
    const content = `/P <</MCID 0>> BDC ${textAt(50, 700, 'x')} EMC`;
    const file = withPages([content, content], '/MediaBox [0 0 595 842]', extra, '/StructTreeRoot 10 0 R');
    const { pages, structure } = await opened(file);
    expect(pages.map((page) => page.id)).toEqual([100, 102]);
    return structure;
  }

  it('keeps a cell that goes on on the next page one cell', async () => {
    const structure = await structureOf({
      10: '<< /Type /StructTreeRoot /K 11 0 R >>',
      11: '<< /S /Table /P 10 0 R /K [12 0 R] >>',
      12: '<< /S /TR /P 11 0 R /K [13 0 R 14 0 R] >>',
      13: '<< /S /TD /P 12 0 R /Pg 100 0 R /K [0 << /Type /MCR /Pg 102 0 R /MCID 0 >>] >>',
      14: '<< /S /TD /P 12 0 R >>',
    });
    expect(structure && sketch(structure)).toEqual([
      'Root',
      ['Table', ['TR', ['TD', '100:0', '102:0'], ['TD']]],
    ]);
  });

  it('gives standard roles, spans and descriptions', async () => {
    const structure = await structureOf({
      10: '<< /Type /StructTreeRoot /K [11 0 R] /RoleMap << /Cell /TH /Zelle /Cell /A /B /B /A >> >>',
      11: '<< /S /Zelle /Pg 100 0 R /K 0 /A [<< /O /Layout >> << /O /Table /ColSpan 3 /RowSpan 15 0 R >>] /Alt <FEFF2611> >>',
      15: '2',
    });
    expect(structure?.kids[0]).toEqual({
      role: 'TH',
      alternate: '☑',
      colSpan: 3,
      rowSpan: 2,
      kids: [{ page: 100, mark: 0 }],
    });
  });

  it('ends where elements go round in a circle or say nonsense', async () => {
    const structure = await structureOf({
      10: '<< /Type /StructTreeRoot /K [11 0 R (x) 99 0 R] >>',
      11: '<< /S /P /K [12 0 R << /Type /OBJR /Obj 5 0 R >>] /A 7 >>',
      12: '<< /S /Span /Pg 102 0 R /K [11 0 R 0 null] /A << /ColSpan -4 /RowSpan 1.5 >> >>',
    });
    expect(structure && sketch(structure)).toEqual(['Root', ['P', ['Span', '102:0']]]);
  });

  it('is null where there is none, or none to be read', async () => {
    expect(await structureOf({})).toBeNull();
    expect(await structureOf({ 10: '<< /Type /StructTreeRoot /K 17 0 R >>', 17: '(x)' })).toBeNull();
    expect((await opened(typstPdf('ก', false))).structure).toBeNull();
  });
});

/** The file behind passwords, as PDFium locks it. */
async function locked(bytes: Uint8Array, user: string): Promise<Uint8Array> {
  const { pdfium, allocate, view } = await startEngine();
  const at = allocate(bytes.length);
  new Uint8Array(view().buffer).set(bytes, at);
  const document = pdfium.FPDF_LoadMemDocument(at, bytes.length, '');
  expect(pdfium.EPDF_SetEncryption(document, user, 'owner', 0)).toBe(true);
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  pdfium.PDFiumExt_SaveAsCopy(document, writer);
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
  const place = allocate(size);
  pdfium.PDFiumExt_GetFileWriterData(writer, place, size);
  return new Uint8Array(view().buffer.slice(place, place + size));
}

describe('a file', () => {
  const hello = onePage(textAt(50, 700, 'Hello'));

  it('behind a password is refused; one locked only against changes is read, structure and all', async () => {
    expect(await codeOf(await locked(hello, 'secret'))).toBe('encrypted');
    const { pages, structure } = await opened(await locked(typstPdf('= ก\nข'), ''));
    expect(texts(assertDefined(pages[0], 'a page'))).toEqual(['ก', 'ข']);
    expect(structure).not.toBeNull();
  });

  it('without its table of objects is mended; one without objects is refused', async () => {
    const source = Buffer.from(hello).toString('latin1');
    const unlisted = Buffer.from(source.replace(/xref[\s\S]*?trailer/, 'trailer'), 'latin1');
    expect(texts(await pageOf(unlisted))).toEqual(['Hello']);
    expect(await codeOf(Buffer.from('%PDF-1.7\nnothing of the kind'))).toBe('corrupt');
    expect(await codeOf(hello.subarray(0, 200))).toBe('corrupt');
    expect(await codeOf(new Uint8Array(0))).toBe('corrupt');
  });

  it('may have as many pages as the limit says', async () => {
    const pages = (count: number) => withPages(new Array(count).fill(''), '/MediaBox [0 0 9 9]');
    expect(await codeOf(pages(limits.pdfPages + 1))).toBe('too-large');
    expect((await opened(pages(12))).pages).toHaveLength(12);
  });

  it('that unfolds beyond bounds is refused, however it is packed', async () => {
    const bomb = await zeros(4_000);
    const twice = deflateSync(bomb).toString('latin1');
    const page = (filter: string, data: string) =>
      onePage('', {
        extra: new Map([[4, `<< /Length ${data.length} /Filter ${filter} >>\nstream\n${data}\nendstream`]]),
      });
    expect(await codeOf(page('/FlateDecode', bomb.toString('latin1')))).toBe('zip-bomb');
    expect(await codeOf(page('[/FlateDecode /FlateDecode]', twice))).toBe('zip-bomb');
  }, 20_000);

  it('with forms that draw themselves without end is read, or refused, in time', async () => {
    const drawing = (content: string) => {
      const keys = '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 10 0 R >> >>';
      return onePage(`/X Do ${textAt(50, 700, 'Hello')}`, {
        resources: '/XObject << /X 10 0 R >>',
        extra: new Map([[10, stream(content, 'none', keys)]]),
      });
    };
    expect(texts(await pageOf(drawing('/X Do')))).toEqual(['Hello']);
    expect(await codeOf(drawing('/X Do /X Do'))).toBe('zip-bomb');
  });

  it('is read the same again and beside others', async () => {
    const files = [hello, onePage(textAt(9, 9, 'other')), Buffer.from('%PDF-1.7'), hello];
    const codes = await Promise.all(files.map(codeOf));
    expect(codes).toEqual(['read', 'read', 'corrupt', 'read']);
  });
});

/** Megabytes of zeros as zlib packs them, without ever having them. */
async function zeros(megabytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  const pack = createDeflateRaw({ level: 9 }).on('data', (part: Buffer) => parts.push(part));
  pack.write(Buffer.alloc(1 << 20));
  await new Promise<void>((resolve) => pack.flush(constants.Z_FULL_FLUSH, () => resolve()));
  const megabyte = Buffer.concat(parts);
  return Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...new Array<Buffer>(megabytes).fill(megabyte),
    Buffer.from([3, 0]),
  ]);
}
