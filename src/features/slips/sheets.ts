import type { PosterSheet, PrintedSlip, SlipSheet } from '../../documents/write/sheet.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { cutGraphemes, graphemeLength } from '../../lib/thai/words.ts';
import { formatThaiDate } from '../../lib/thai-date.ts';
import type { Survey } from '../surveys/queries.ts';
import { publicAddress } from '../surveys/rules.ts';
import { sheetWords as words } from './words-sheet.ts';

/** A slip has room for so many letters of each. */
const MOST = { agency: 70, survey: 90, name: 60, posterTitle: 120 } as const;

/** Whom a code is for; null: for whoever draws it. */
export interface Coded {
  readonly name: string | null;
  readonly code: string;
}

export interface SheetOf {
  readonly agencyName: string;
  /** "https://ita.example.go.th" */
  readonly origin: string;
  readonly survey: Pick<Survey, 'code' | 'title' | 'titleEn' | 'closesOn'>;
  /** Of the key that signs tokens; null: of a survey without one, or on paper that has no room. */
  readonly fingerprint?: string | null;
}

/** The code stands behind the "#": browsers keep that part to themselves, so that no log on the way holds it. */
export function slipLink({ origin, survey }: Pick<SheetOf, 'origin' | 'survey'>, code: string): string {
  return `${origin}${publicAddress(survey.code)}#${code}`;
}

export function slipSheet(of: SheetOf, slips: readonly Coded[]): SlipSheet {
  const { agencyName, survey } = of;
  const until = untilOf(survey);
  const printed = slips.map(
    ({ name, code }): PrintedSlip => ({
      ...{ code, link: slipLink(of, code) },
      name: name === null ? null : short(name, MOST.name),
    }),
  );
  return {
    ...{ kind: 'slips', title: `${words.slipsTitle.th}: ${survey.title}`, slips: printed },
    ...{ agency: short(agencyName, MOST.agency), survey: short(survey.title, MOST.survey) },
    ...{ until: until.th, address: typedAddress(of), promise: words.promise.th },
    inEnglish: `${until.en}. ${words.promise.en}`,
    fingerprint: of.fingerprint ? `${words.key.th} ${of.fingerprint}` : '',
  };
}

export function posterSheet(of: SheetOf): PosterSheet {
  const { agencyName, origin, survey } = of;
  const until = untilOf(survey);
  return {
    ...{ kind: 'poster', title: `${words.posterTitle.th}: ${survey.title}`, agency: agencyName },
    survey: short(survey.title, MOST.posterTitle),
    surveyInEnglish: short(survey.titleEn, MOST.posterTitle),
    ...{ call: words.call.th, callInEnglish: words.call.en },
    ...{ link: `${origin}${publicAddress(survey.code)}`, address: typedAddress(of) },
    ...{ until: until.th, untilInEnglish: until.en },
    points: words.points.map(({ th }) => th),
    pointsInEnglish: words.points.map(({ en }) => en),
  };
}

/** As people type it: without the scheme. */
function typedAddress({ origin, survey }: SheetOf): string {
  return `${origin.replace(/^https?:\/\//, '')}${publicAddress(survey.code)}`;
}

function untilOf({ closesOn }: Pick<Survey, 'closesOn'>) {
  if (!closesOn) throw new Error('a printed survey has a last day');
  const { th, en } = longDay(closesOn);
  return words.until(th, en);
}

/** "31 มีนาคม 2566", "31 March 2023". */
export function longDay(day: Temporal.PlainDate): Bilingual {
  const parts = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return { th: formatThaiDate(day, 'long', 'arabic'), en: day.toLocaleString('en-GB', parts) };
}

function short(text: string, most: number): string {
  return graphemeLength(text) <= most ? text : `${cutGraphemes(text, most - 1)}…`;
}
