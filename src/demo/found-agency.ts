import type { Tenant } from '../db/tenant.ts';
import { changeProfile } from '../features/agencies/change-agency.ts';
import { findProfile, foundAgency } from '../features/agencies/queries.ts';
import { recordAudit } from '../features/audit/queries.ts';
import { addNews, publishNews } from '../features/news/acts.ts';
import { findNews } from '../features/news/queries.ts';
import { addSocialLink } from '../features/pages/change-social.ts';
import { writePage } from '../features/pages/write-page.ts';
import { appoint } from '../features/posts/appoint.ts';
import { addPost } from '../features/posts/change-post.ts';
import { addUnit } from '../features/units/change-unit.ts';
import { assertDefined } from '../lib/assert.ts';
import type { Hand } from '../web/office/hand.ts';
import type { Role } from '../web/reader.ts';
import type { DemoCalendar } from './calendar.ts';
import type { DemoAgency } from './data-agency.ts';
import { must } from './must.ts';
import { addPerson, handOf, type NewPerson, type People, type UnitIds } from './people.ts';

export interface Founded {
  readonly people: People;
  readonly units: UnitIds;
}

/** The agency with its units, people, posts and pages, each step on record as done by who may do it. */
export async function foundDemoAgency(
  tenant: Tenant,
  demo: DemoAgency,
  persons: readonly NewPerson[],
  calendar: DemoCalendar,
): Promise<Founded> {
  const { name, kind, subdistrict, district, province } = demo.agency;
  const founding = { name, kind, subdistrict, district, province };
  await foundAgency(tenant, founding);
  const first = assertDefined(
    persons.find(({ account }) => account.role === 'system-admin'),
    'administrator',
  );
  const admin = await addPerson(tenant, first, {}, null);
  const hand = handOf(admin, calendar.at('P0D'));
  await recordAudit(tenant, {
    ...{ actor: hand.actor, action: 'agency.found', subject: 'agency' },
    after: founding,
  });
  const { version } = await findProfile(tenant);
  must(await changeProfile(tenant, hand, version, demo.agency), 'profile');
  const units = await addUnits(tenant, demo, hand);
  const people: Partial<Record<Role, People[Role]>> = { 'system-admin': admin };
  for (const person of persons) {
    if (person !== first) people[person.account.role] = await addPerson(tenant, person, units, admin);
  }
  const founded = { people: people as People, units };
  await addPosts(tenant, demo, founded, calendar);
  await writePages(tenant, demo, founded, calendar);
  await tellNews(tenant, demo, founded, calendar);
  return founded;
}

async function addUnits(tenant: Tenant, { units }: DemoAgency, hand: Hand): Promise<UnitIds> {
  const ids: Record<string, string> = {};
  for (const { key, ...texts } of units) ids[key] = must(await addUnit(tenant, hand, texts), texts.name);
  return ids as UnitIds;
}

async function addPosts(
  tenant: Tenant,
  { posts }: DemoAgency,
  { people, units }: Founded,
  calendar: DemoCalendar,
): Promise<void> {
  const hand = handOf(people['system-admin'], calendar.at('P0D', 30));
  for (const { holders, unit, ...texts } of posts) {
    const fields = { ...texts, unit: unit === null ? '' : units[unit] };
    const postId = must(await addPost(tenant, hand, fields), texts.title);
    for (const { name, from, to, acting, account, telephone, email } of holders) {
      const appointment = {
        ...{ personName: name, telephone, email, noPhoto: false },
        ...{ startsOn: calendar.day(from), lastDay: to === undefined ? null : calendar.day(to) },
        how: acting ? 'acting' : 'holder',
        account: account === null ? '' : people[account].accountId,
      } as const;
      must(await appoint(tenant, { ...hand, postId, photo: null }, appointment), name);
    }
  }
}

async function writePages(
  tenant: Tenant,
  { social, privacy, laws }: DemoAgency,
  { people }: Founded,
  { at, fill }: DemoCalendar,
): Promise<void> {
  const hand = handOf(people['ita-officer'], at('P0M2D'));
  for (const link of social) must(await addSocialLink(tenant, hand, link), link.label);
  for (const [slug, texts] of Object.entries({ privacy, laws })) {
    const page = { ...texts, body: fill(texts.body), version: 0 };
    must(await writePage(tenant, hand, slug, page), texts.title);
  }
}

async function tellNews(
  tenant: Tenant,
  { news }: DemoAgency,
  { people }: Founded,
  { at, day, fill }: DemoCalendar,
): Promise<void> {
  for (const { day: on, title, titleEn, summary, body } of news) {
    const hand = handOf(people['ita-officer'], at(on));
    const texts = { title: fill(title), titleEn, summary: fill(summary), body: fill(body) };
    const id = await addNews(tenant, hand, texts);
    const { version } = assertDefined(await findNews(tenant, id), title);
    must(await publishNews(tenant, hand, { id, version }, day(on)), title);
  }
}
