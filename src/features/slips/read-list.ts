import type { Bilingual } from '../../lib/bilingual.ts';
import { type CsvRecord, readCsv } from '../../lib/read-csv.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { isAddress } from '../../outside/mail.ts';
import { MOST_AT_ONCE } from './rules.ts';
import { listWords as words } from './words-list.ts';

export interface Person {
  readonly name: string;
  readonly mail: string | null;
}

/** Two of them are one person: the same address, or the same name where there is none. */
export const sameAs = ({ name, mail }: Person) => (mail ?? `name:${name}`).toLowerCase();

const MOST_NAME = 200;
const MOST_CELLS = 20;
const MOST_FAULTS = 10;

/**
 * People out of a pasted list or a table, one a row: name, and mail where there is one, in either order; a column of
 * numbers and a row of headings are passed over. Every fault names its row; with one, nobody is taken. `present`: who has
 * a slip already.
 */
export function readList(text: string, present: readonly Person[]): Result<Person[], Bilingual[]> {
  const read = readCsv(text, { mostRecords: MOST_AT_ONCE + 1, mostCells: MOST_CELLS });
  if (!read.ok) {
    const { error } = read;
    if (error.kind === 'too-many-records') return err([words.tooMany(MOST_AT_ONCE)]);
    return err([error.kind === 'open-quote' ? words.openQuote(error.line) : words.unreadable]);
  }
  const records = read.value.filter((record, at) => at > 0 || !isHead(record));
  if (records.length === 0) return err([words.nothing]);
  if (records.length > MOST_AT_ONCE) return err([words.tooMany(MOST_AT_ONCE)]);
  return judge(records, new Set(present.map(sameAs)));
}

function judge(records: readonly CsvRecord[], present: ReadonlySet<string>): Result<Person[], Bilingual[]> {
  const [people, faults, rows] = [[] as Person[], [] as Bilingual[], new Map<string, number>()];
  for (const record of records) {
    const person = personOf(record);
    if (!person.ok) {
      faults.push(person.error);
      continue;
    }
    const [key, who] = [sameAs(person.value), person.value.mail ?? person.value.name];
    const first = rows.get(key);
    if (first !== undefined) faults.push(words.twice(record.line, first, who));
    else if (present.has(key)) faults.push(words.present(record.line, who));
    rows.set(key, first ?? record.line);
    people.push(person.value);
  }
  if (faults.length === 0) return ok(people);
  const rest = faults.length - MOST_FAULTS;
  return err(rest > 0 ? [...faults.slice(0, MOST_FAULTS), words.more(rest)] : faults);
}

function personOf({ line, cells: raw }: CsvRecord): Result<Person, Bilingual> {
  const cells = raw.map(clean).filter((cell) => cell !== '' && !/^[\p{Nd}\s.-]+$/u.test(cell));
  if (cells.some((cell) => /^[=+\-@＝＋－＠]/.test(cell))) return err(words.formula(line));
  const mail = cells.find((cell) => cell.includes('@')) ?? null;
  const name = cells.filter((cell) => cell !== mail).join(' ');
  if (name === '') return err(words.noName(line));
  if ([...name].length > MOST_NAME) return err(words.longName(line));
  return mail !== null && !isAddress(mail) ? err(words.badMail(line, mail.slice(0, 80))) : ok({ name, mail });
}

function isHead({ cells }: CsvRecord): boolean {
  const heads = /^(ลำดับ(ที่)?|ที่|ชื่อ.*|นามสกุล|อีเมล.*|no\.?|(full )?name|(e-?)?mail.*)$/i;
  const filled = cells.map(clean).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => cell.length <= 40 && heads.test(cell));
}

/** As fields are cleaned; a "'" that keeps spreadsheets from running a text stays what it is: a fault to see. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}
