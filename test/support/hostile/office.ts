import { type RawMember, rawZip } from './raw-zip.ts';

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface OfficeOptions {
  readonly contentType?: string;
  readonly extra?: readonly RawMember[];
  /** Before the document element: declarations, document types. */
  readonly prolog?: string;
}

/** A Word file of one part: `body` is the XML within w:body. */
export function rawDocx(body: string, options: OfficeOptions = {}): Uint8Array {
  const xml = `${options.prolog ?? ''}<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONSHIP}"><w:body>${body}</w:body></w:document>`;
  const type =
    options.contentType ?? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return office('word/document.xml', xml, type, options.extra ?? []);
}

/** An Excel file of one sheet named "รายงาน": `data` is the XML within worksheet. */
export function rawXlsx(data: string, options: OfficeOptions = {}): Uint8Array {
  const workbook = `<workbook xmlns="${SHEET}" xmlns:r="${RELATIONSHIP}"><sheets><sheet name="รายงาน" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const sheet = `${options.prolog ?? ''}<worksheet xmlns="${SHEET}">${data}</worksheet>`;
  const type =
    options.contentType ?? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  return office('xl/workbook.xml', workbook, type, [
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relationships([['rId1', `${RELATIONSHIP}/worksheet`, 'worksheets/sheet1.xml']]),
    },
    { name: 'xl/worksheets/sheet1.xml', data: sheet },
    ...(options.extra ?? []),
  ]);
}

/** Relationships of a part, as [id, type, target]. */
export function relationships(rows: readonly (readonly [string, string, string])[]): string {
  const elements = rows.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${elements.join('')}</Relationships>`;
}

export function wordRelationship(kind: string): string {
  return `${RELATIONSHIP}/${kind}`;
}

function office(part: string, xml: string, type: string, extra: readonly RawMember[]): Uint8Array {
  return rawZip([
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`,
    },
    { name: '_rels/.rels', data: relationships([['rId1', `${RELATIONSHIP}/officeDocument`, part]]) },
    { name: part, data: xml },
    ...extra,
  ]);
}
