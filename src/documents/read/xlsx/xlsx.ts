import type { Bilingual } from '../../../lib/bilingual.ts';
import { ok, type Result } from '../../../lib/result.ts';
import type { Block, ReadFailure } from '../document.ts';
import { refuseCorrupt } from '../failures.ts';
import {
  optionalPart,
  type Relationship,
  relatedPart,
  relationshipsOf,
  requirePart,
} from '../ooxml/package.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../ooxml/xml.ts';
import type { Zip } from '../ooxml/zip.ts';
import { regionBlocks } from './region-blocks.ts';
import { regionsOf } from './regions.ts';
import { readSheet, type Workbook } from './sheet.ts';
import { readStrings } from './strings.ts';
import { readStyles } from './styles.ts';

export interface ReadWorkbook {
  readonly blocks: readonly Block[];
  readonly notes: readonly Bilingual[];
}

/**
 * The visible sheets of a workbook (ECMA-376 part 1, SpreadsheetML) to blocks, each with its sheet's name and row
 * ("line"). Values print as their formats say; formulas by stored result. Errors: 'corrupt', 'too-large', 'unsupported'.
 */
export function readXlsx(zip: Zip, mainPart: string): Result<ReadWorkbook, ReadFailure> {
  const tree = requirePart(zip, mainPart);
  if (!tree.ok) return tree;
  const relationships = relationshipsOf(zip, mainPart);
  if (!relationships.ok) return relationships;
  const workbook = readWorkbook(zip, tree.value, relationships.value);
  if (!workbook.ok) return workbook;
  const blocks: Block[] = [];
  const notes: Bilingual[] = [];
  for (const sheet of visibleSheets(tree.value)) {
    const name = attributeOf(sheet, 'name') ?? '';
    const part = relationships.value.get(attributeOf(sheet, 'id') ?? '');
    // Sheets that hold one chart and no cells have a kind of their own.
    if (!part?.type.endsWith('/worksheet')) continue;
    const read = sheetBlocks(zip, part.target, name, workbook.value);
    if (!read.ok) return read;
    blocks.push(...read.value.blocks);
    notes.push(...read.value.notes);
  }
  return ok({ blocks, notes });
}

function readWorkbook(
  zip: Zip,
  tree: XmlElement,
  relationships: ReadonlyMap<string, Relationship>,
): Result<Workbook, ReadFailure> {
  const styles = optionalPart(zip, relatedPart(relationships, 'styles') ?? '');
  if (!styles.ok) return styles;
  const stringsPart = relatedPart(relationships, 'sharedStrings') ?? '';
  const bytes = zip.read(stringsPart);
  if (!bytes.ok) return bytes;
  const strings = bytes.value ? readStrings(bytes.value, stringsPart) : ok([]);
  if (!strings.ok) return strings;
  const date1904 = attributeOf(childOf(tree, 'workbookPr'), 'date1904');
  return ok({
    strings: strings.value,
    styles: readStyles(styles.value),
    date1904: date1904 !== undefined && /^(1|true)$/.test(date1904),
  });
}

function visibleSheets(tree: XmlElement): readonly XmlElement[] {
  const sheets = childOf(tree, 'sheets');
  return sheets
    ? childrenOf(sheets).filter((sheet) => !/hidden/i.test(attributeOf(sheet, 'state') ?? ''))
    : [];
}

function sheetBlocks(
  zip: Zip,
  part: string,
  name: string,
  workbook: Workbook,
): Result<ReadWorkbook, ReadFailure> {
  const bytes = zip.read(part);
  if (!bytes.ok) return bytes;
  if (!bytes.value) return refuseCorrupt('Excel', `ไม่มีแผ่นงาน “${name}”`, `sheet “${name}” is missing`);
  const sheet = readSheet(bytes.value, part, workbook);
  if (!sheet.ok) return sheet;
  const blocks: Block[] = [];
  for (const region of regionsOf(sheet.value)) {
    const read = regionBlocks(region, name);
    if (!read.ok) return read;
    blocks.push(...read.value);
  }
  return ok({ blocks, notes: unknownNote(sheet.value.unknownResults, name) });
}

function unknownNote(count: number, name: string): readonly Bilingual[] {
  if (count === 0) return [];
  return [
    {
      th: `แผ่นงาน “${name}” มีสูตร ${count} ช่องที่ไฟล์ไม่ได้เก็บผลลัพธ์ไว้ จึงอ่านเป็นช่องว่าง โปรดเปิดใน Excel แล้วบันทึกใหม่`,
      en: `Sheet “${name}” has ${count} formulas whose results the file does not hold; they read as empty. Open it in Excel and save it again.`,
    },
  ];
}
