import { err, ok, type Result } from '../../lib/result.ts';
import { officePackage } from '../read/office.ts';
import { openZip, type Zip } from '../read/ooxml/zip.ts';
import { type IntakeRefusal, refusePolyglot, refuseUnknown } from './refusal.ts';

/**
 * Which Office document an archive is. Its directory is judged before anything is unpacked. Errors: 'zip-bomb',
 * 'encrypted', 'macros', 'corrupt', 'polyglot', and 'unknown-kind' for any other archive.
 */
export function judgeOffice(bytes: Uint8Array): Result<'docx' | 'xlsx', IntakeRefusal> {
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  const office = officePackage(zip.value);
  if (!office.ok) return office.error.code === 'unsupported' ? otherArchive(zip.value) : err(office.error);
  const name = office.value.format === 'docx' ? 'Word' : 'Excel';
  if (!endsWithDirectory(bytes)) return refusePolyglot(name, 'ข้อมูลต่อท้าย', 'other data after its end');
  return ok(office.value.format);
}

const others: readonly (readonly [RegExp, string, string])[] = [
  [/^ppt\//, 'งานนำเสนอ PowerPoint', 'a PowerPoint presentation'],
  [/^xl\/workbook\.bin$/, 'สมุดงาน Excel แบบไบนารี (.xlsb)', 'a binary Excel workbook (.xlsb)'],
  [/^META-INF\/MANIFEST\.MF$|^AndroidManifest\.xml$/, 'โปรแกรม', 'a program'],
  [/^content\.xml$/, 'เอกสาร OpenDocument', 'an OpenDocument file'],
];

function otherArchive({ names }: Zip): Result<never, IntakeRefusal> {
  const [, th, en] = others.find(([sign]) => names.some((name) => sign.test(name))) ?? [
    null,
    'ไฟล์บีบอัด zip (โปรดแตกไฟล์แล้วส่งทีละไฟล์)',
    'a zip archive (unpack it and send each file)',
  ];
  return refuseUnknown(`ไฟล์นี้เป็น${th}`, `This file is ${en}`);
}

const END = Buffer.from('PK\x05\x06', 'latin1');
const END_SIZE = 22;

/** The end record and its comment close the file (APPNOTE 4.3.16); zero bytes that some disks add do not count. */
function endsWithDirectory(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = buffer.lastIndexOf(END);
  if (at < 0 || at + END_SIZE > buffer.length) return false;
  const end = at + END_SIZE + buffer.readUInt16LE(at + 20);
  return buffer.subarray(end).every((byte) => byte === 0);
}
