import { err, type Result } from '../../lib/result.ts';
import type { ReadFailure } from './document.ts';

/**
 * The sentences of a file that cannot be read: what is wrong, where, what to do. One place, so that the same fault
 * reads the same in every format.
 */
export function refuse(code: ReadFailure['code'], th: string, en: string): Result<never, ReadFailure> {
  return err({ code, message: { th, en } });
}

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);

export function refuseEmpty(where = 'ไฟล์นี้', whereEn = 'This file') {
  return refuse(
    'empty',
    `${where}ไม่มีข้อความอยู่เลย โปรดตรวจว่าเลือกไฟล์ถูก แล้วส่งใหม่อีกครั้ง`,
    `${whereEn} holds no text at all. Check that it is the right file, then send it again.`,
  );
}

export function refuseTooLarge(size: number, limit: number) {
  return refuse(
    'too-large',
    `ไฟล์มีขนาด ${megabytes(size)} MB เกินที่รับได้ ${megabytes(limit)} MB โปรดลดขนาดรูปภาพในไฟล์ หรือแบ่งรายงานเป็นส่วน แล้วส่งใหม่`,
    `The file is ${megabytes(size)} MB; at most ${megabytes(limit)} MB can be read. Make its pictures smaller or send the report in parts.`,
  );
}

export function refuseTooLongText(size: number, limit: number) {
  return refuse(
    'too-large',
    `ข้อความมีขนาด ${megabytes(size)} MB เกินที่รับได้ ${megabytes(limit)} MB ซึ่งมากกว่ารายงานฉบับหนึ่งจะมีได้ โปรดส่งเฉพาะส่วนที่เป็นรายงาน`,
    `The text is ${megabytes(size)} MB; at most ${megabytes(limit)} MB can be read, far more than one report holds. Send only the part that is the report.`,
  );
}

/** `whatTh` and `whatEn` name the thing that is too many: "ตารางมีช่องเกิน ๒,๐๐๐,๐๐๐ ช่อง". */
export function refuseTooMuch(whatTh: string, whatEn: string) {
  return refuse(
    'too-large',
    `${whatTh} เกินกว่ารายงานฉบับหนึ่งจะมีได้ โปรดส่งเฉพาะส่วนที่เป็นรายงาน`,
    `${whatEn}, more than one report can hold. Send only the part that is the report.`,
  );
}

export function refuseCorrupt(format: string, placeTh: string, placeEn: string) {
  return refuse(
    'corrupt',
    `เปิดไฟล์ ${format} ไม่ได้ เพราะข้อมูลภายในเสียหาย (${placeTh}) โปรดเปิดไฟล์ด้วยโปรแกรมที่ใช้ทำ บันทึกเป็นไฟล์ใหม่ แล้วส่งอีกครั้ง`,
    `The ${format} file cannot be opened: its contents are damaged (${placeEn}). Open it where it was made, save it anew and send that.`,
  );
}

export function refuseEncrypted(format: string) {
  return refuse(
    'encrypted',
    `ไฟล์ ${format} นี้ตั้งรหัสผ่านไว้ จึงอ่านไม่ได้ โปรดนำรหัสผ่านออก บันทึกใหม่ แล้วส่งอีกครั้ง`,
    `This ${format} file is protected by a password and cannot be read. Remove the password, save it and send it again.`,
  );
}

export function refuseBomb(detailTh: string, detailEn: string) {
  return refuse(
    'zip-bomb',
    `ไม่เปิดไฟล์นี้ เพราะข้อมูลที่บีบอัดไว้ผิดปกติและอาจทำให้เครื่องหยุดทำงาน (${detailTh}) โปรดสร้างไฟล์ใหม่จากต้นฉบับ`,
    `This file was not opened: its compressed contents are abnormal and could stop the machine (${detailEn}). Make it anew from the original.`,
  );
}

export function refuseMacros(extension: string) {
  return refuse(
    'macros',
    `ไฟล์นี้มีมาโคร ซึ่งระบบไม่เปิดเพื่อความปลอดภัย โปรดใช้ “บันทึกเป็น” ชนิด .${extension} (ไม่มีมาโคร) แล้วส่งไฟล์นั้น`,
    `This file carries macros and is not opened, for safety. Use “Save as” .${extension} (without macros) and send that file.`,
  );
}

export function refuseKind(nameTh: string, nameEn: string, adviceTh: string, adviceEn: string) {
  return refuse(
    'unsupported',
    `ไฟล์นี้เป็น${nameTh} ซึ่งระบบยังอ่านไม่ได้ ${adviceTh}`,
    `This file is ${nameEn}, which cannot be read. ${adviceEn}`,
  );
}

export function refuseNesting() {
  return refuse(
    'unsupported',
    'ข้อความในไฟล์ซ้อนกันลึกหรือยาวติดกันผิดปกติ จึงไม่อ่านต่อ โปรดตรวจไฟล์ แล้วคัดลอกเฉพาะเนื้อหารายงานมาใหม่',
    'The text is nested or run together abnormally deep, so it was not read. Check the file and copy only the report itself.',
  );
}

export function refuseExtension(extension: string, real: string) {
  return refuse(
    'wrong-extension',
    `ชื่อไฟล์ลงท้ายด้วย .${extension} แต่เนื้อหาจริงเป็น ${real} โปรดตรวจว่าเลือกไฟล์ถูก หรือแก้นามสกุลไฟล์ให้ตรงกับเนื้อหา`,
    `The name ends in .${extension} but the content is ${real}. Check that it is the right file, or give it the ending of its content.`,
  );
}

export function refuseBinary() {
  return refuse(
    'binary',
    'เนื้อหาของไฟล์ไม่ใช่ข้อความหรือเอกสารที่รู้จัก โปรดส่งรายงานเป็น .docx, .pdf, .xlsx, .html, .md หรือวางข้อความ',
    'The content is neither text nor a known document. Send the report as .docx, .pdf, .xlsx, .html, .md, or paste its text.',
  );
}

export function refuseScanned(reasonTh: string, reasonEn: string) {
  return refuse(
    'scanned',
    `${reasonTh} จึงต้องแปลงภาพเป็นข้อความ (OCR) ก่อน หรือส่งไฟล์ต้นฉบับ เช่น .docx แทน`,
    `${reasonEn}. It needs OCR first; or send the original, such as the .docx.`,
  );
}
