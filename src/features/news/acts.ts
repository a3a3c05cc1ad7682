import { randomUUID } from 'node:crypto';
import { storeEvidence } from '../../db/evidence.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { AcceptedFile } from '../../documents/intake/intake.ts';
import { err, ok } from '../../lib/result.ts';
import { missing, type Saved, wrong } from '../../web/office/form-state.tsx';
import type { Hand } from '../../web/office/hand.ts';
import type { TypedFields } from '../../web/office/read-fields.ts';
import { staleSave } from '../audit/acts.ts';
import { recordAudit } from '../audit/queries.ts';
import { indexNews } from '../search/acts.ts';
import {
  changeNews,
  deletePicture,
  insertNews,
  insertPicture,
  listPictures,
  lockNews,
  type NewsTexts,
} from './queries.ts';
import { mayMove, type News } from './rules.ts';
import { newsWords as words } from './words.ts';

export const subjectOf = (id: string) => `news:${id}`;

export async function addNews(tenant: Tenant, hand: Hand, texts: NewsTexts): Promise<string> {
  const id = randomUUID();
  await insertNews(tenant, id, texts, hand.now);
  await recordAudit(tenant, {
    ...{ actor: hand.actor, action: 'news.write', subject: subjectOf(id), after: { ...texts } },
  });
  return id;
}

interface Named {
  readonly id: string;
  /** As the form carried it. */
  readonly version: number;
}

export async function writeNews(
  tenant: Tenant,
  hand: Hand,
  named: Named,
  texts: NewsTexts,
): Promise<Saved<'saved' | 'unchanged'>> {
  const news = await take(tenant, hand, named);
  if (!news.ok) return news;
  const before = textsOf(news.value);
  const after = { ...texts };
  if (JSON.stringify(before) === JSON.stringify(after)) return ok('unchanged');
  await changeNews(tenant, news.value, after, hand.now);
  await indexNews(tenant, named.id);
  await recordAudit(tenant, {
    ...{ actor: hand.actor, action: 'news.write', subject: subjectOf(named.id), before, after },
  });
  return ok('saved');
}

/** Lets the public read it from a day on. */
export async function publishNews(
  tenant: Tenant,
  hand: Hand,
  named: Named,
  publishOn: Temporal.PlainDate,
): Promise<Saved<true>> {
  const news = await take(tenant, hand, named);
  if (!news.ok) return news;
  const status = mayMove(news.value.status, 'publish', news.value.body);
  if (!status.ok) return wrong({ '': status.error });
  await changeNews(tenant, news.value, { status: status.value, publishOn }, hand.now);
  await indexNews(tenant, named.id);
  await recordAudit(tenant, {
    ...{ actor: hand.actor, action: 'news.publish', subject: subjectOf(named.id) },
    ...{ before: { status: news.value.status }, after: { status: status.value, on: publishOn.toString() } },
  });
  return ok(true);
}

export async function unpublishNews(tenant: Tenant, hand: Hand, named: Named): Promise<Saved<true>> {
  const news = await take(tenant, hand, named);
  if (!news.ok) return news;
  const status = mayMove(news.value.status, 'unpublish', news.value.body);
  if (!status.ok) return wrong({ '': status.error });
  await changeNews(tenant, news.value, { status: status.value }, hand.now);
  await indexNews(tenant, named.id);
  await recordAudit(tenant, {
    ...{ actor: hand.actor, action: 'news.unpublish', subject: subjectOf(named.id) },
    ...{ before: { status: news.value.status }, after: { status: status.value } },
  });
  return ok(true);
}

export async function addPicture(
  tenant: Tenant,
  hand: Hand,
  named: Named,
  { file, alt, most }: { readonly file: AcceptedFile; readonly alt: string; readonly most: number },
): Promise<Saved<true>> {
  const news = await take(tenant, hand, named);
  if (!news.ok) return news;
  const pictures = (await listPictures(tenant, [named.id])).get(named.id) ?? [];
  if (pictures.length >= most) return wrong({ picture: words.tooMany });
  const { sha256 } = await storeEvidence(tenant, file.bytes, file.mediaType);
  const position = Math.max(0, ...pictures.map((each) => each.position)) + 1;
  const picture = { id: randomUUID(), position, sha256: sha256.toString('hex'), alt };
  await insertPicture(tenant, named.id, picture);
  await changeNews(tenant, news.value, {}, hand.now);
  await indexNews(tenant, named.id);
  await recordAudit(tenant, {
    ...{ actor: hand.actor, action: 'news.add-picture', subject: subjectOf(named.id) },
    after: { position, sha256: picture.sha256, alt },
  });
  return ok(true);
}

export async function removePicture(
  tenant: Tenant,
  hand: Hand,
  named: Named,
  pictureId: string,
): Promise<Saved<true>> {
  const news = await take(tenant, hand, named);
  if (!news.ok) return news;
  const pictures = (await listPictures(tenant, [named.id])).get(named.id) ?? [];
  const picture = pictures.find(({ id }) => id === pictureId);
  if (!picture) return err(missing);
  await deletePicture(tenant, pictureId);
  await changeNews(tenant, news.value, {}, hand.now);
  await indexNews(tenant, named.id);
  const { position, sha256, alt } = picture;
  await recordAudit(tenant, {
    ...{ actor: hand.actor, action: 'news.remove-picture', subject: subjectOf(named.id) },
    before: { position, sha256, alt },
  });
  return ok(true);
}

/** Locked, and of the version the form was read from. */
async function take(tenant: Tenant, hand: Hand, { id, version }: Named): Promise<Saved<News>> {
  const news = await lockNews(tenant, id);
  if (!news) return err(missing);
  if (news.version === version) return ok(news);
  return err(await staleSave(tenant, hand, subjectOf(id), typedNews(news)));
}

function textsOf({ title, titleEn, summary, body }: News): Record<keyof NewsTexts, string> {
  return { title, titleEn, summary, body };
}

export function typedNews(news: News): TypedFields {
  return { ...textsOf(news), version: String(news.version) };
}
