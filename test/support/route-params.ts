import type { Route } from '../../src/web/routes.ts';
import { codeOf, type FullAgency, newsNumberOf, slugOf } from './full-agency.ts';
import { surveyCodeOf } from './full-survey.ts';

type Maker = (full: FullAgency) => string;

const shared = (value: string) => () => value;
const id = (name: keyof FullAgency['ids']) => (full: FullAgency) => full.ids[name];

/**
 * What a parameter of a route's path may be, taken from an agency's rows. A maker that gives two agencies the same value
 * has no foreign one. A new parameter needs a line here, or the test of routes fails.
 */
const makers: Readonly<Record<string, Maker>> = {
  year: shared('2566'),
  item: shared('O14'),
  number: shared('1'),
  fileName: shared('x.csv'),
  resource: shared('scores-2566.csv'),
  sha256: ({ file }) => file,
  template: shared('scores.csv'),
  download: shared('ita-2566.csv'),
  slug: ({ agency }) => slugOf(agency),
  token: ({ invitationToken }) => invitationToken,
  unit: id('unit'),
  post: id('post'),
  appointment: id('appointment'),
  link: id('socialLink'),
  account: id('account'),
  session: id('session'),
  passkey: id('passkey'),
  notice: id('notice'),
  evidenceId: id('evidence'),
  measure: id('measure'),
  progress: id('progress'),
  weakPoint: id('weakPoint'),
  position: shared('1'),
  news: id('news'),
  paper: id('paper'),
  format: shared('pdf'),
  code: ({ agency }) => codeOf(agency),
  survey: id('survey'),
  slip: id('slip'),
  picture: id('newsPicture'),
  question: shared('q1'),
  group: shared('g1'),
  article: ({ agency }) => String(newsNumberOf(agency)),
};

/** Where a name stands for something else on some paths. */
const special: readonly (readonly [prefix: string, name: string, maker: Maker])[] = [
  ['/rules/', 'id', shared('score-total')],
  ['/ita/', 'evidenceId', id('published')],
  ['/s/', 'code', ({ agency }) => surveyCodeOf(agency)],
  ['/office/years/:year/disclosures/:item/evidence/', 'item', shared('O16')],
  ['/office/years/:year/disclosures/:item/verdict', 'item', shared('O15')],
  ['/office/years/:year/disclosures/:item/appeal', 'item', shared('O15')],
  ['/office/years/:year/disclosures/:item/acceptance', 'item', shared('O15')],
  ['/office/years/:year/disclosures/:item/final-verdict', 'item', shared('O15')],
];

export function paramsOf(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map((found) => found[1] ?? '');
}

/** Names without a maker. */
export function unmade(routes: readonly Route[]): string[] {
  const all = routes.flatMap(({ path }) =>
    paramsOf(path)
      .filter((name) => !makerOf(path, name))
      .map((name) => `${name} of ${path}`),
  );
  return [...new Set(all)];
}

function makerOf(path: string, name: string): Maker | undefined {
  return special.find(([prefix, own]) => path.startsWith(prefix) && own === name)?.[2] ?? makers[name];
}

/** The address of a route with each parameter from the agency chosen for it. */
export function addressOf(path: string, choose: (name: string) => FullAgency): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const value = makerOf(path, name)?.(choose(name)) ?? name;
    return encodeURIComponent(value);
  });
}

/** Every way of putting the other agency's ids into a path: each parameter alone, all together, and its own year. */
export function foreignAddresses(path: string, ours: FullAgency, theirs: FullAgency): string[] {
  const own = addressOf(path, () => ours);
  const names = paramsOf(path);
  const each = names.map((name) => addressOf(path, (asked) => (asked === name ? theirs : ours)));
  const all = addressOf(path, () => theirs);
  const years = names.includes('year')
    ? [own, all].map((address) => address.replace('/2566', `/${theirs.ownYear}`))
    : [];
  return [...new Set([...each, all, ...years])].filter((address) => address !== own);
}
