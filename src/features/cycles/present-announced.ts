import type { Framework } from '../../core/framework/schema.ts';
import { explainLevel } from '../../core/scoring/level.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { exact } from '../../lib/fraction.ts';

export interface AnnouncedYear {
  readonly year: number;
  /** As announced: "87.88"; null where it was not entered. */
  readonly total: string | null;
  readonly instruments: readonly { readonly code: string; readonly value: string }[];
  readonly indicators: readonly { readonly name: Bilingual; readonly value: string }[];
  /** By the framework's own rule from the announced numbers; null where they do not suffice. */
  readonly level: Bilingual | null;
}

/** The announced scores of one year; null where nothing was entered. */
export function presentAnnounced(
  framework: Framework,
  scores: ReadonlyMap<string, string> | undefined,
): AnnouncedYear | null {
  if (!scores || scores.size === 0) return null;
  const instruments = framework.instruments.flatMap(({ code }) => {
    const value = scores.get(code);
    return value === undefined ? [] : [{ code, value }];
  });
  const total = scores.get('total') ?? null;
  const known = Object.fromEntries(instruments.map(({ code, value }) => [code, exact(value)]));
  const { level } = explainLevel(framework, total === null ? null : exact(total), known);
  return {
    year: framework.fiscalYear,
    total,
    instruments,
    indicators: framework.indicators.flatMap(({ no, name }) => {
      const value = scores.get(String(no));
      return value === undefined ? [] : [{ name: { th: `${no} ${name.th}`, en: `${no} ${name.en}` }, value }];
    }),
    level: level?.name ?? null,
  };
}
