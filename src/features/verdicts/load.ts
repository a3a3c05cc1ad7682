import { readTenant } from '../../db/tenant.ts';
import { assertDefined } from '../../lib/assert.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { itemParam, visitOf } from '../../web/visit.ts';
import { type Disclosure, findDisclosure, findEdition } from '../disclosures/queries.ts';
import { type Act, mayAct, stateOf } from '../disclosures/rules.ts';
import { loadFramework } from '../frameworks/queries.ts';
import { listVerdicts, type Verdict } from './queries.ts';
import { mayJudge } from './rules.ts';

export interface LoadedVerdict {
  readonly disclosure: Disclosure;
  readonly title: Bilingual;
  /** The verdict recorded last; null before the first. */
  readonly newest: Verdict | null;
  /** Whether this person may do what the page is for. */
  readonly may: Result<unknown, Bilingual>;
}

/** What a page about an item's verdict shows; null when there is no such item. */
export async function loadVerdict(
  c: WebContext,
  { db }: Pick<OfficeParts, 'db'>,
  act: Act,
): Promise<LoadedVerdict | null> {
  const [{ agency, reader }, key] = [visitOf(c), itemParam(c)];
  if (!key) return null;
  return readTenant(db, agency.id, async (tenant) => {
    const disclosure = await findDisclosure(tenant, key);
    if (!disclosure) return null;
    const edition = await findEdition(tenant, key, disclosure.publishedEdition ?? 0);
    const [newest = null] = await listVerdicts(tenant, key);
    const permitted = mayAct(reader, stateOf(disclosure, null, 0, edition), act);
    const isFresh = act === 'judge' ? mayJudge(newest, disclosure.publishedEdition) : permitted;
    const may = permitted.ok ? isFresh : permitted;
    return { disclosure, title: titleOf(disclosure), newest, may };
  });
}

function titleOf({ framework, item }: Disclosure): Bilingual {
  const loaded = loadFramework(framework);
  const found = loaded.ok ? loaded.value.items.find(({ code }) => code === item) : undefined;
  return assertDefined(found, `item ${item} of ${framework}`).title;
}
