import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routesOf } from '../../src/app.tsx';
import { mayEnter, whyRefused } from '../../src/web/permission.ts';
import { type Role, roles } from '../../src/web/reader.ts';
import type { Route } from '../../src/web/routes.ts';
import { type FullAgency, fillAgency } from '../support/full-agency.ts';
import { createTestOffice, type TestAgency, type TestOffice } from '../support/office.ts';
import { bodyOf, formsOf, type PageForm, type SentBody } from '../support/page-forms.ts';
import { givePassword, PASSWORD } from '../support/people.ts';
import { addressOf, foreignAddresses, unmade } from '../support/route-params.ts';

let office: TestOffice;
let ours: FullAgency;
let theirs: FullAgency;
let routes: Route[];
let tried = 0;
const bugs: string[] = [];
/** What a form without a page is made of. */
const anyForm: PageForm = {
  ...{ action: '', isUpload: false, files: [] },
  fields: [
    ['password', PASSWORD],
    ['version', '1'],
    ['reason', 'ลอง'],
  ],
};
/** By action, as a person who may open the page finds them on it. */
const forms = new Map<string, PageForm>();

beforeAll(async () => {
  office = await createTestOffice({ log: (line) => line.includes('"bug"') && bugs.push(line) });
  routes = routesOf(office.office.service, office.office);
  [ours, theirs] = await Promise.all([
    fillAgency(office.db, office.ours, { mark: 'เครื่องหมายเรา', ownYear: 2567 }),
    fillAgency(office.db, office.theirs, { mark: 'เครื่องหมายเขา', ownYear: 2565 }),
  ]);
  // So that a form that asks for the password again is not refused for that.
  for (const role of roles) await givePassword(office, office.ours, role);
});
afterAll(async () => {
  process.stdout.write(`routes × roles × agencies: ${tried} combinations tried\n`);
  await office.close();
});

type Who = Role | null;
const everybody: readonly Who[] = [null, ...roles];
const mayUse = ({ permission }: Route, who: Who) =>
  mayEnter(who && { roles: [{ role: who, unitId: null }] }, permission);
const allowed = (route: Route) => everybody.filter((who) => mayUse(route, who).ok);
const refused = (route: Route) => everybody.filter((who) => !mayUse(route, who).ok);

interface Try {
  readonly route: Route;
  readonly address: string;
  readonly who: Who;
  readonly at?: TestAgency;
  /** Whose session, where it is not that agency's own. */
  readonly session?: TestAgency;
  readonly body?: SentBody;
  readonly headers?: Record<string, string>;
}

interface Answer extends Try {
  readonly status: number;
  readonly location: string;
  readonly text: string;
  readonly name: string;
}

const nothing: SentBody = { type: 'application/x-www-form-urlencoded', bytes: new Uint8Array() };

async function ask(each: Try): Promise<Answer> {
  const { route, address, who, at = office.ours, session = at, body = nothing } = each;
  tried += 1;
  const cookie: Record<string, string> = who ? { cookie: `session=${session.tokens[who]}` } : {};
  const about = { 'content-type': body.type, 'content-length': String(body.bytes.length) };
  const headers = { ...cookie, ...(route.method === 'POST' && about), ...each.headers };
  const response =
    route.method === 'GET'
      ? await office.get(address, { at, headers })
      : await office.post(address, body.bytes, { at, headers });
  const text = await response.text();
  const name = `${route.method} ${address} by ${who ?? 'a stranger'}: ${response.status}`;
  wellMade(route, response, text, name);
  return { ...each, name, text, status: response.status, location: response.headers.get('location') ?? '' };
}

const faults: string[] = [];

/** What every answer must be, whoever asked for whatever. */
function wellMade({ permission, path }: Route, response: Response, text: string, name: string): void {
  const say = (fault: string) => faults.push(`${name}: ${fault}`);
  const policy = response.headers.get('content-security-policy') ?? '';
  const cache = response.headers.get('cache-control') ?? '';
  if (response.status >= 500) say('failed');
  if (!policy.includes("default-src 'none'") && !policy.startsWith('sandbox')) say('no policy');
  if (/script-src[^;]*unsafe/.test(policy) || (/unsafe/.test(policy) && !/\/file/.test(path))) say(policy);
  if (permission !== 'public' && !/no-store|private/.test(cache)) say(`cache ${cache}`);
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    const tags = text.replaceAll(/"[^"]*"/g, '""');
    if (/<style|<[^>]+\s(style|on[a-z]+)=/i.test(tags)) say('inline style or handler');
    const scripts = text.match(/<script\b[^>]*>/g) ?? [];
    // Data for search engines, which no browser runs.
    const run = scripts.filter((tag) => tag !== '<script type="application/ld+json">');
    if (!run.every((tag) => /src="\/assets\/[\w.-]+\.js"/.test(tag))) say('inline script');
  }
}

async function askAll(tries: readonly Try[]): Promise<Answer[]> {
  const isUpload = ({ body }: Try) => body?.type.startsWith('multipart/') === true;
  const answers: Answer[] = [];
  const rest = tries.filter((each) => !isUpload(each));
  for (let at = 0; at < rest.length; at += 12)
    answers.push(...(await Promise.all(rest.slice(at, at + 12).map(ask))));
  // One after another: a person has two uploads under way at most.
  for (const each of tries.filter(isUpload)) answers.push(await ask(each));
  return answers;
}

/** Rows of every table and the head of the chain: equal before and after where nothing may change. */
async function stateOf({ agency: { id } }: FullAgency): Promise<string> {
  const { pool } = office.database.admin;
  const { rows } = await pool.query(
    "select relname from pg_class c join pg_attribute a on a.attrelid = c.oid and attname = 'agency_id' where relkind = 'r' order by 1",
  );
  const quiet = ['challenge', 'sign_in_failure'];
  const parts = rows
    .map(({ relname }) => relname as string)
    .filter((name) => !quiet.includes(name))
    .map(
      (name) =>
        `(select md5(string_agg(t::text, '|' order by t::text)) from ${name} t where agency_id = '${id}') as ${name}`,
    );
  return JSON.stringify((await pool.query(`select ${parts.join(', ')}`)).rows[0]);
}

/** Signing out and the like must not decide what the next request may do. */
const revive = () =>
  office.database.admin.pool.query("update session set revoked_at = null where device = ''");

const listed = (answers: readonly Answer[], isRight: (answer: Answer) => boolean) =>
  answers.filter((answer) => !isRight(answer)).map(({ name }) => name);
const leaks = (answers: readonly Answer[], { mark }: FullAgency) =>
  answers.filter(({ text }) => text.includes(mark)).map(({ name }) => name);
const ownAddress = ({ path }: Route) => addressOf(path, () => ours);

describe('every route', () => {
  it('has a permission, and a maker for each of its parameters', () => {
    expect(routes.length).toBeGreaterThan(100);
    expect(routes.filter(({ permission }) => !permission)).toEqual([]);
    expect(unmade(routes)).toEqual([]);
  });

  it('lets in whom its permission names: strangers sign in first, other roles are told whom it is for', async () => {
    const before = [await stateOf(ours), await stateOf(theirs)];
    const answers = await askAll(
      routes.flatMap((route) => refused(route).map((who) => ({ route, who, address: ownAddress(route) }))),
    );
    const isRight = ({ who, route, status, location, text }: Answer) =>
      who !== null
        ? status === 403 && text.includes(whyRefused(route.permission).th)
        : route.method === 'GET'
          ? status === 303 && location.startsWith('/sign-in?to=')
          : status === 401;
    expect(listed(answers, isRight)).toEqual([]);
    expect(leaks(answers, ours)).toEqual([]);
    expect([await stateOf(ours), await stateOf(theirs)]).toEqual(before);
  });

  it('knows no session of another agency', async () => {
    const before = [await stateOf(ours), await stateOf(theirs)];
    const guarded = routes.filter(({ permission }) => permission !== 'public');
    const answers = await askAll(
      guarded.map((route) => ({
        ...{ route, who: allowed(route)[0] ?? null, address: addressOf(route.path, () => theirs) },
        ...{ at: office.theirs, session: office.ours },
      })),
    );
    expect(listed(answers, ({ route, status }) => status === (route.method === 'GET' ? 303 : 401))).toEqual(
      [],
    );
    expect([await stateOf(ours), await stateOf(theirs)]).toEqual(before);
  });
});

describe('every write', () => {
  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: 'https://other.ours.test' }],
    ['a sandbox', { 'sec-fetch-site': 'cross-site', origin: 'null', 'content-type': 'text/plain' }],
  ])('sent by %s is refused before anything is done', async (_, headers) => {
    const before = await stateOf(ours);
    const posts = routes.filter(({ method }) => method === 'POST');
    const answers = await askAll(
      posts.map((route) => ({
        route,
        who: allowed(route).at(-1) ?? null,
        address: ownAddress(route),
        headers,
      })),
    );
    expect(listed(answers, ({ status }) => status === 403)).toEqual([]);
    expect(await stateOf(ours)).toBe(before);
  });
});

describe('pages', () => {
  it('open for whom they are, and their forms are gathered', async () => {
    const pages = routes.filter(({ method }) => method === 'GET');
    const answers = await askAll(
      pages.flatMap((route) => allowed(route).map((who) => ({ route, who, address: ownAddress(route) }))),
    );
    for (const { text } of answers) for (const form of formsOf(text)) forms.set(form.action, form);
    expect(leaks(answers, theirs)).toEqual([]);
    const isOpen = ({ status, text, route }: Answer) =>
      status < 500 && status !== 401 && !(status === 403 && text.includes(whyRefused(route.permission).th));
    expect(listed(answers, isOpen)).toEqual([]);
    const office200 = answers.filter(
      ({ status, route }) => status === 200 && route.path.startsWith('/office'),
    );
    expect(office200.length).toBeGreaterThan(60);
    expect(forms.size).toBeGreaterThan(30);
  });
});

describe("another agency's ids", () => {
  it('find nothing, change nothing and tell nothing, whoever asks and whatever the form holds', async () => {
    const before = [await stateOf(ours), await stateOf(theirs)];
    const tries: Try[] = [];
    for (const route of routes) {
      const form = forms.get(ownAddress(route));
      const body = await bodyOf(form ?? anyForm);
      for (const address of foreignAddresses(route.path, ours, theirs))
        tries.push(...allowed(route).map((who) => ({ route, who, address, body })));
    }
    const answers = await askAll(tries);
    expect(listed(answers, ({ status }) => [403, 404, 409, 410].includes(status))).toEqual([]);
    expect(leaks(answers, theirs)).toEqual([]);
    expect([await stateOf(ours), await stateOf(theirs)]).toEqual(before);
  });

  it('in a form leave the other agency as it is', async () => {
    const before = await stateOf(theirs);
    const swap = new Map(
      Object.entries(ours.ids).map(([name, id]) => [id, theirs.ids[name as keyof typeof theirs.ids]]),
    );
    swap
      .set(office.ours.unitId, office.theirs.unitId)
      .set(office.ours.otherUnitId, office.theirs.otherUnitId);
    for (const role of roles) swap.set(office.ours.accounts[role], office.theirs.accounts[role]);
    swap.set(ours.file, theirs.file);
    const answers: Answer[] = [];
    for (const route of routes.filter(({ method }) => method === 'POST')) {
      const form = forms.get(ownAddress(route));
      const swapped = form && (await bodyOf(form, (value) => swap.get(value) ?? value));
      for (const body of swapped ? [nothing, swapped] : [nothing]) {
        const tries = allowed(route).map((who) => ({ route, who, address: ownAddress(route), body }));
        answers.push(...(await askAll(tries)));
      }
      await revive();
    }
    expect(leaks(answers, theirs)).toEqual([]);
    expect(await stateOf(theirs)).toBe(before);
    const { rows } = await office.database.admin.pool.query(
      'select revoked_at from session where session_id = $1',
      [ours.ids.session],
    );
    expect(rows[0].revoked_at, "nobody ends another person's session").toBeNull();
  });
});

it('answers nothing that is ill made', () => {
  expect([...new Set(faults), ...bugs.slice(0, 5)]).toEqual([]);
});
