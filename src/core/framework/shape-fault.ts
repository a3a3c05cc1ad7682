import type { z } from 'zod';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Path, PathFault } from './fault.ts';
import { DECIMAL } from './schema.ts';

type Issue = z.core.$ZodIssue;

/** A fault of shape in plain words, from what the schema found; `json` is the merged framework it looked at. */
export function shapeFaults(issues: readonly Issue[], json: unknown): readonly PathFault[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: explain(issue, json) }];
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: unknownKey }));
  });
}

function explain(issue: Issue, json: unknown): Bilingual {
  const found = valueAt(json, issue.path);
  if (found === undefined) return missing;
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, found);
    case 'invalid_value':
      return notOneOf(issue.values.map(String), found);
    case 'too_small':
      return size('น้อยเกินไป อย่างน้อย', 'too little: at least', issue.minimum);
    case 'too_big':
      return size('มากเกินไป อย่างมาก', 'too much: at most', issue.maximum);
    case 'invalid_format':
      return wrongForm(issue.format, issue.message, found);
    default:
      return { th: `ค่าใช้ไม่ได้ (${issue.message})`, en: `not usable (${issue.message})` };
  }
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    json,
  );
}

const missing: Bilingual = { th: 'ยังไม่ได้กรอก · โปรดเพิ่มค่านี้', en: 'is missing: add it' };

const unknownKey: Bilingual = {
  th: 'ไม่รู้จักชื่อนี้ · ตรวจตัวสะกด หรือลบออก',
  en: 'is not a known name: check its spelling or take it out',
};

const typeNames: Readonly<Record<string, string>> = {
  string: 'ข้อความในเครื่องหมายคำพูด',
  number: 'ตัวเลข',
  int: 'จำนวนเต็ม',
  boolean: ' true หรือ false',
  array: 'รายการใน [ ]',
  object: 'วัตถุใน { }',
  record: 'วัตถุใน { }',
};

function wrongType(expected: string, found: unknown): Bilingual {
  return {
    th: `ต้องเป็น${typeNames[expected] ?? ` ${expected}`} แต่พบ ${show(found)}`,
    en: `must be of type ${expected}, found ${show(found)}`,
  };
}

function notOneOf(values: readonly string[], found: unknown): Bilingual {
  const list = values.map((value) => `"${value}"`).join(', ');
  return { th: `ต้องเป็น ${list} แต่พบ ${show(found)}`, en: `must be ${list}, found ${show(found)}` };
}

function size(th: string, en: string, bound: number | bigint): Bilingual {
  return { th: `${th} ${bound}`, en: `${en} ${bound}` };
}

const decimal: Bilingual = {
  th: 'ทศนิยม ("33.33") หรือเศษส่วน ("100/3")',
  en: 'a decimal ("33.33") or a fraction ("100/3")',
};
const codeLike: Bilingual = {
  th: 'ตัวอักษรอังกฤษ ตัวเลข "." และ "-" เหมือนกรอบอื่น',
  en: 'letters, digits, "." and "-" as in the other frameworks',
};

function wrongForm(format: string, reason: string, found: unknown): Bilingual {
  if (format === 'date') {
    return {
      th: `ต้องเป็นวันที่จริงแบบคริสต์ศักราช เช่น "2022-10-01" แต่พบ ${show(found)}`,
      en: `must be a real date in the common era such as "2022-10-01", found ${show(found)}`,
    };
  }
  const hint = reason === DECIMAL ? decimal : codeLike;
  return {
    th: `เขียนไม่ตรงรูปแบบ พบ ${show(found)} · รูปแบบที่ใช้ได้: ${hint.th}`,
    en: `is not written as needed, found ${show(found)}; needed: ${hint.en}`,
  };
}

/** Short, because a whole list may stand where a word belongs. */
function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
