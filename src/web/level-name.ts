import type { Bilingual } from '../lib/bilingual.ts';
import type { Page } from './page.ts';

/** A level is an official Thai title: a page in English keeps it beside the translation, "Passed (ผ่าน)". */
export function levelName({ th, en }: Bilingual, { language }: Page): string {
  return language === 'th' || en === th ? th : `${en} (${th})`;
}
