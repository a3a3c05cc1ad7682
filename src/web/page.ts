import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Bilingual, Language } from '../lib/bilingual.ts';
import type { Arrival } from './arrival.ts';
import type { Assets } from './assets.ts';
import type { Effect } from './effect.ts';
import type { PageAbove } from './page-above.ts';
import type { PublicSite } from './public-site.ts';
import type { Reader, SiteAgency, Surroundings } from './reader.ts';

export interface WebEnv {
  Variables: {
    requestId: string;
    arrival: Arrival;
    language: Language;
    assets: Assets;
    /** Null where no agency answers under this host, and where only the checker is served. */
    agency: SiteAgency | null;
    /** Null as `agency`. */
    site: PublicSite | null;
    /** Null for a stranger. */
    reader: Reader | null;
    /** Null for a stranger. */
    surroundings: Surroundings | null;
    /** Where a page that was refused leads back to; missing until the routes are reached. */
    pageAbove: PageAbove;
    /** What the row that was let in may do; missing until one is. */
    effect: Effect;
  };
  /** Absent when a test calls the app without a socket. */
  Bindings: Partial<HttpBindings>;
}

export type WebContext = Context<WebEnv>;

/** What every view is given: the reader's language and where the files of the page are. */
export interface Page {
  readonly language: Language;
  readonly say: (words: Bilingual) => string;
  /** Address of a file in public/ ("site.css" → "/assets/site.5f3a….css"). */
  readonly asset: (name: string) => string;
  /** The agency this site is of; null where only the checker is served. */
  readonly agencyName: string | null;
  /** What stands around its public pages; null as `agencyName`. */
  readonly site: PublicSite | null;
  /** "https://ita.example.go.th": for addresses that are read elsewhere. */
  readonly origin: string;
  /** This page's own address in a language, with everything else that was asked for. */
  readonly addressIn: (language: Language) => string;
}

export function pageOf(c: WebContext): Page {
  const language = c.get('language');
  const assets = c.get('assets');
  return {
    language,
    say: (words) => words[language],
    asset: assets.url,
    agencyName: c.get('agency')?.name ?? null,
    site: c.get('site') ?? null,
    origin: c.get('arrival').origin,
    addressIn: (other) => {
      const { pathname, searchParams } = new URL(c.req.url);
      searchParams.set('lang', other);
      return `${pathname}?${searchParams}`;
    },
  };
}
