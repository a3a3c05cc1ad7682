import type { ReadFailure } from '../../../documents/read/document.ts';

/** Nothing of a report was found. */
export const notAReport: ReadFailure = {
  code: 'not-a-report',
  message: {
    th: 'อ่านไฟล์ได้ แต่ไม่พบส่วนใดของรายงาน ITA เลย ไม่ว่าตารางมาตรการ ตัวชี้วัด รายการ OIT คะแนน หรือบันทึกข้อความ โปรดตรวจว่าเลือกไฟล์ถูก หรือวางเฉพาะส่วนที่ต้องการตรวจ',
    en: 'The file was read, but no part of an ITA report was found in it: no table of measures, indicators, OIT items or scores, and no memo. Check that it is the right file, or paste only the part to be checked.',
  },
};

/** A list of findings or changes quotes a report, but is none. */
export const listOfFindings: ReadFailure = {
  code: 'not-a-report',
  message: {
    th: 'ไฟล์นี้เป็นรายการข้อสังเกตหรือรายการแก้ไขจากการตรวจ ไม่ใช่ตัวรายงาน ข้อความในตารางเป็นคำที่ยกมาจากรายงาน จึงไม่นำมาตรวจซ้ำ โปรดเลือกไฟล์รายงาน',
    en: 'This file is a list of findings or changes from a check, not the report itself. Its tables quote the report, so they are not checked again. Choose the file of the report.',
  },
};

/** Two whole reports in one file; the agencies by their full names as printed. */
export function twoAgencies(first: string, second: string): ReadFailure {
  return {
    code: 'two-agencies',
    message: {
      th: `ไฟล์นี้มีรายงานของสองหน่วยงาน คือ ${first} และ ${second} จึงตรวจรวมกันไม่ได้ โปรดแยกเป็นไฟล์ละหน่วยงาน แล้วตรวจทีละไฟล์`,
      en: `This file holds the reports of two agencies, ${first} and ${second}, and cannot be checked as one. Put each agency's report in a file of its own and check them one at a time.`,
    },
  };
}
