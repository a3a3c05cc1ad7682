import { randomUUID } from 'node:crypto';
import type { Tenant } from '../../db/tenant.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { missing, type Saved, type SaveFault, wrong } from '../../web/office/form-state.tsx';
import type { Hand } from '../../web/office/hand.ts';
import { staleSave } from '../audit/acts.ts';
import { recordAudit } from '../audit/queries.ts';
import { listUnits, lockStructure } from '../units/queries.ts';
import { type PostFields, typedPost } from './forms.ts';
import { findPost, insertPost, listPosts, type PostTexts, updatePost } from './queries.ts';
import type { Post } from './rules.ts';
import { postWords as words } from './words.ts';

export async function addPost(tenant: Tenant, { actor }: Hand, fields: PostFields): Promise<Saved<string>> {
  await lockStructure(tenant);
  const texts = await judge(tenant, null, fields);
  if (!texts.ok) return texts;
  const posts = await listPosts(tenant);
  const id = randomUUID();
  await insertPost(tenant, id, texts.value, Math.max(0, ...posts.map(({ sort }) => sort)) + 1);
  await recordAudit(tenant, { actor, action: 'post.add', subject: `post:${id}`, after: { ...texts.value } });
  return ok(id);
}

export async function changePost(
  tenant: Tenant,
  hand: Hand,
  { id, version }: Pick<Post, 'id' | 'version'>,
  fields: PostFields,
): Promise<Saved<'saved' | 'unchanged'>> {
  await lockStructure(tenant);
  const post = await findPost(tenant, id);
  if (!post) return err(missing);
  if (post.version !== version) return err(await stale(tenant, hand, post));
  const texts = await judge(tenant, id, fields);
  if (!texts.ok) return texts;
  const before = textsOf(post);
  if (JSON.stringify(before) === JSON.stringify(texts.value)) return ok('unchanged');
  if (!(await updatePost(tenant, post, texts.value))) return err(await stale(tenant, hand, post));
  await recordAudit(tenant, {
    ...{ actor: hand.actor, action: 'post.change', subject: `post:${id}` },
    ...{ before: { ...before }, after: { ...texts.value } },
  });
  return ok('saved');
}

function textsOf({ unitId, title, titleEn, kind, side, isExecutive }: PostTexts): PostTexts {
  return { unitId, title, titleEn, kind, side, isExecutive };
}

/** A unit of this agency, and one post a kind: two heads of agency could not both sign. */
async function judge(
  tenant: Tenant,
  id: string | null,
  { unit, ...fields }: PostFields,
): Promise<Result<PostTexts, SaveFault>> {
  const texts = textsOf({ ...fields, unitId: unit === '' ? null : unit });
  const { unitId, kind } = texts;
  const units = await listUnits(tenant);
  if (unitId !== null && !units.some((each) => each.id === unitId)) return wrong({ unit: words.noSuchUnit });
  if (kind === null) return ok(texts);
  if ((kind === 'unit-head') !== (unitId !== null)) return wrong({ kind: words.kindNeedsUnit });
  const posts = await listPosts(tenant);
  const taken = posts.some((each) => each.id !== id && each.kind === kind && each.unitId === unitId);
  return taken ? wrong({ kind: words.kindTaken }) : ok(texts);
}

async function stale(tenant: Tenant, hand: Hand, seen: Post): Promise<SaveFault> {
  const post = (await findPost(tenant, seen.id)) ?? seen;
  return staleSave(tenant, hand, `post:${post.id}`, typedPost(post));
}
