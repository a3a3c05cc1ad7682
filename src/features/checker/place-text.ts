import type { Place } from '../../core/checking/report.ts';
import type { Bilingual, Language } from '../../lib/bilingual.ts';
import { placeWords as words } from './place-words.ts';

/** A place in words: "ตารางรายข้อ (OIT) · ข้อ O18 · แถวที่ 3 · บรรทัด 71". */
export function placeText(place: Place, language: Language): string {
  const say = (word: Bilingual, value: string | number | undefined) =>
    value === undefined ? null : word[language].replace('#', String(value));
  return [
    words.parts[place.part][language],
    say(words.item, place.item),
    say(words.indicator, place.indicator),
    say(words.measure, place.measure),
    say(words.sheet, place.sheet),
    say(words.row, place.row === undefined ? undefined : place.row + 1),
    say(words.page, place.page),
    say(words.line, place.line),
  ]
    .filter(Boolean)
    .join(' · ');
}
