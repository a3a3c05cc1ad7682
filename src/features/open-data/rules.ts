import type { Bilingual } from '../../lib/bilingual.ts';
import { columns } from './columns.ts';

export const setNames = ['scores', 'disclosures', 'measures'] as const;
export type SetName = (typeof setNames)[number];
export const formats = ['csv', 'json'] as const;
export type Format = (typeof formats)[number];

/** A column of a data set: its name stays the same for good, so that others can build on it. */
export interface Column {
  readonly name: string;
  readonly about: Bilingual;
}

export type Cell = string | number | null;
/** In the order of the set's columns. */
export type Row = readonly Cell[];

export interface DataSet {
  readonly name: SetName;
  readonly title: Bilingual;
  readonly notes: Bilingual;
  readonly columns: readonly Column[];
  /** As the government data catalogue (data.go.th) names how often and of what kind it is. */
  readonly frequency: { readonly unit: string; readonly interval: string; readonly words: Bilingual };
  readonly type: string;
}

/** Free to use and to change, for any purpose, when the agency is named. */
export const licence = {
  id: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

const onChange = {
  unit: 'ตามเวลาจริง',
  interval: '',
  words: { th: 'ทันทีที่มีการเผยแพร่', en: 'as soon as something is published' },
};

export const dataSets: Readonly<Record<SetName, DataSet>> = {
  scores: {
    name: 'scores',
    title: { th: 'คะแนน ITA ที่เผยแพร่', en: 'Published ITA scores' },
    notes: {
      th: 'คะแนนรวม แบบวัด ตัวชี้วัด ตัวชี้วัดย่อย และข้อ พร้อมน้ำหนัก ค่าเต็มเป็นเศษส่วน และระดับ คำนวณซ้ำได้ทุกตัวเลข',
      en: 'Total, instruments, indicators, sub-indicators and items with weights, exact fractions and the level: every number can be recounted.',
    },
    columns: columns.scores,
    frequency: { unit: 'ปี', interval: '1', words: { th: 'ปีละครั้ง', en: 'once a year' } },
    type: 'ข้อมูลสถิติ',
  },
  disclosures: {
    name: 'disclosures',
    title: { th: 'ข้อมูลที่เปิดเผยต่อสาธารณะรายข้อ', en: 'Disclosures by item' },
    notes: {
      th: 'ทุกข้อที่ต้องเปิดเผย เผยแพร่แล้วหรือยัง อยู่ที่ใด และหลักฐานแต่ละชิ้นพร้อม SHA-256 ข้อที่มีหลักฐานหลายชิ้นมีหลายแถว',
      en: 'Every item asked for: whether it is public, where it stands, and each piece of evidence with its SHA-256. An item with several pieces has several rows.',
    },
    columns: columns.disclosures,
    frequency: onChange,
    type: 'ข้อมูลระเบียน',
  },
  measures: {
    name: 'measures',
    title: { th: 'มาตรการและแนวทางส่งเสริมความโปร่งใส', en: 'Measures for transparency' },
    notes: {
      th: 'มาตรการและแนวทางของปี ส่วนงานที่รับผิดชอบ ระยะเวลา สถานะ และผลลัพธ์ เปิดเผยเมื่อหน่วยงานเผยแพร่ข้อที่ว่าด้วยมาตรการแล้ว',
      en: 'The year’s measures and guidelines, who is responsible, when, their state and outcome. Open once the agency has published the item about its measures.',
    },
    columns: columns.measures,
    frequency: onChange,
    type: 'ข้อมูลระเบียน',
  },
};

export interface ResourceName {
  readonly set: SetName;
  /** B.E. */
  readonly year: number;
  readonly format: Format;
}

/** "scores-2566.csv"; null for anything else. */
export function parseResource(text: string): ResourceName | null {
  const [, name, year, kind] = /^([a-z]{1,20})-(2[4-6]\d\d)\.([a-z]{1,4})$/.exec(text) ?? [];
  const set = setNames.find((each) => each === name);
  const format = formats.find((each) => each === kind);
  return set && format ? { set, year: Number(year), format } : null;
}

export function fileNameOf({ set, year, format }: ResourceName): string {
  return `${set}-${year}.${format}`;
}

export function addressOf(resource: ResourceName): string {
  return `/data/${fileNameOf(resource)}`;
}
