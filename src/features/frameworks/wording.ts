import type { Framework } from '../../core/framework/schema.ts';
import type { Language } from '../../lib/bilingual.ts';
import { formatThaiDate } from '../../lib/thai-date.ts';

/** One section of the description, with its heading; "" when the framework knows nothing of it. */
export type Describe = (framework: Framework, language: Language) => string;

/** " ?" after a fact nobody has confirmed. */
export function unsure(fact: { readonly verified: boolean }): string {
  return fact.verified ? '' : ' ?';
}

/** People read the last day, data keeps the day after it. `back` 0 prints a first day. */
export function lastDay(date: string, language: Language, back = 1): string {
  const day = Temporal.PlainDate.from(date).subtract({ days: back });
  if (language === 'th') return formatThaiDate(day, 'long', 'arabic');
  return day.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
