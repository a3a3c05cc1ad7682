import type { Path, PathFault } from './fault.ts';

/** Nothing when `value` is known, else the fault that names what could stand there. */
export function unlessKnown<T extends string | number>(
  path: Path,
  value: T,
  known: ReadonlySet<T>,
): PathFault[] {
  if (known.has(value)) return [];
  const list = [...known].slice(0, 12).join(', ') || '–';
  const message = {
    th: `อ้างถึง "${value}" ซึ่งใช้ที่นี่ไม่ได้ · ที่ใช้ได้: ${list}`,
    en: `refers to "${value}", which cannot be used here; usable: ${list}`,
  };
  return [{ path, message }];
}

export function toItself(code: string) {
  return {
    th: `${code} อ้างถึงตัวเอง · ระบุข้ออื่นที่สัมพันธ์กัน`,
    en: `${code} refers to itself: name the other item`,
  };
}

export function ownedTwice(no: number) {
  return {
    th: `ตัวชี้วัดที่ ${no} อยู่ในแบบวัดอื่นแล้ว · ตัวชี้วัดหนึ่งอยู่ได้แบบวัดเดียว`,
    en: `indicator ${no} already belongs to an instrument: it can belong to one only`,
  };
}

export function orphan(no: number) {
  return {
    th: `ตัวชี้วัดที่ ${no} ยังไม่อยู่ในแบบวัดใด · เพิ่มเลขนี้ใน instruments`,
    en: `indicator ${no} belongs to no instrument: add it in instruments`,
  };
}

export function childless(no: number) {
  return {
    th: `ตัวชี้วัดที่ ${no} คิดจากตัวชี้วัดย่อย แต่ยังไม่มีตัวชี้วัดย่อย · เพิ่มใน subIndicators`,
    en: `indicator ${no} is made of sub-indicators but has none: add them in subIndicators`,
  };
}
