import { ok, type Result } from '../../lib/result.ts';
import type { ReadFailure } from './document.ts';
import { refuseKind, refuseMacros } from './failures.ts';
import { relatedPart, relationshipsOf } from './ooxml/package.ts';
import type { Zip } from './ooxml/zip.ts';

export interface OfficePackage {
  readonly format: 'docx' | 'xlsx';
  readonly mainPart: string;
}

/**
 * What a zip archive is, by its members. Errors: 'macros' when it carries any, 'unsupported' for slides, OpenDocument
 * and archives of files, 'corrupt'.
 */
export function officePackage(zip: Zip): Result<OfficePackage, ReadFailure> {
  const relationships = relationshipsOf(zip, '');
  if (!relationships.ok) return relationships;
  const mainPart = relatedPart(relationships.value, 'officeDocument');
  const types = contentTypes(zip);
  if (!types.ok) return types;
  const type = mainPart === undefined ? '' : typeOf(types.value, mainPart);
  const format = formatOf(type, mainPart ?? '');
  if (carriesMacros(zip, types.value)) return refuseMacros(format ?? 'docx');
  if (format !== null && mainPart !== undefined) return ok({ format, mainPart });
  return refuseOther(zip, type);
}

function contentTypes(zip: Zip): Result<string, ReadFailure> {
  const bytes = zip.read('[Content_Types].xml');
  return bytes.ok ? ok(bytes.value ? new TextDecoder().decode(bytes.value) : '') : bytes;
}

/** The content type announced for a part; read by text search, for the part is named once. */
function typeOf(types: string, part: string): string {
  const at = types.indexOf(`/${part}"`);
  if (at < 0) return '';
  const element = types.slice(types.lastIndexOf('<', at), types.indexOf('>', at));
  return /ContentType="([^"]{0,200})"/.exec(element)?.[1] ?? '';
}

function formatOf(type: string, mainPart: string): 'docx' | 'xlsx' | null {
  if (/wordprocessingml|ms-word/.test(type)) return 'docx';
  if (/spreadsheetml|ms-excel/.test(type)) return 'xlsx';
  if (type !== '') return null;
  return /(^|\/)document\.xml$/.test(mainPart)
    ? 'docx'
    : /(^|\/)workbook\.xml$/.test(mainPart)
      ? 'xlsx'
      : null;
}

function carriesMacros(zip: Zip, types: string): boolean {
  if (/macroEnabled|vbaProject/i.test(types)) return true;
  return zip.names.some((name) => /vbaProject\.bin$|(^|\/)macrosheets\//i.test(name));
}

function refuseOther(zip: Zip, type: string): Result<never, ReadFailure> {
  const save = [
    'โปรดเปิดไฟล์แล้ว “บันทึกเป็น” .docx, .xlsx หรือ .pdf',
    'Open it and “Save as” .docx, .xlsx or .pdf.',
  ];
  const [adviceTh = '', adviceEn = ''] = save;
  if (/presentationml|ms-powerpoint/.test(type)) {
    return refuseKind('งานนำเสนอ PowerPoint', 'a PowerPoint presentation', adviceTh, adviceEn);
  }
  const names = new Set(zip.names);
  if (names.has('content.xml') && names.has('mimetype')) {
    return refuseKind('เอกสาร OpenDocument', 'an OpenDocument file', adviceTh, adviceEn);
  }
  if (names.has('xl/workbook.bin'))
    return refuseKind('สมุดงาน Excel แบบไบนารี (.xlsb)', 'a binary Excel workbook (.xlsb)', adviceTh, adviceEn);
  return refuseKind(
    'ไฟล์บีบอัด zip',
    'a zip archive',
    'โปรดแตกไฟล์ก่อน แล้วส่งเฉพาะไฟล์รายงาน',
    'Unpack it and send only the report.',
  );
}
