import { readTenant, type Tenant, withTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { setFlash } from '../../web/office/flash.ts';
import { answerFault, type FormState, type Saved, untouched } from '../../web/office/form-state.tsx';
import { type Hand, handOf } from '../../web/office/hand.ts';
import { posting } from '../../web/office/posting.ts';
import { readFields, type TypedFields, typedFields } from '../../web/office/read-fields.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { sendFile } from '../../web/send-file.ts';
import { idParam, visitOf } from '../../web/visit.ts';
import { takePicture } from '../pictures/acts.ts';
import { findBlob } from '../readings/queries.ts';
import { addNews, addPicture, publishNews, removePicture, unpublishNews, writeNews } from './acts.ts';
import {
  MOST_PICTURE_BYTES,
  MOST_PICTURES,
  newNewsForm,
  newsForm,
  pictureBounds,
  pictureForm,
  publishForm,
  versionForm,
} from './forms.ts';
import type { NewsParts } from './parts.ts';
import { listPictures } from './queries.ts';
import { type NewsPageState, showList, showNew, showNews } from './show.tsx';
import { newsWords as words } from './words.ts';

export function newsRoutes(parts: NewsParts): Route[] {
  const all = '/office/news';
  const one = `${all}/:news`;
  const row = (method: Route['method'], path: string, handler: Route['handler']): Route => ({
    ...{ method, path, permission: 'agency.manage', handler },
  });
  return [
    row('GET', all, (c) => showList(c, parts)),
    row('GET', `${all}/new`, (c) => showNew(c)),
    row('POST', all, add(parts)),
    row('GET', one, (c) => showNews(c, parts)),
    row('POST', one, save(parts)),
    row('POST', `${one}/publication`, publish(parts)),
    row('POST', `${one}/withdrawal`, withdraw(parts)),
    row('POST', `${one}/pictures`, (c) => attach(c, parts)),
    row('GET', `${one}/pictures/:picture`, (c) => sendPicture(c, parts)),
    row('POST', `${one}/pictures/:picture/removal`, detach(parts)),
  ];
}

function add(parts: NewsParts) {
  return posting(async (c, form) => {
    const typed = typedFields(form);
    if (typed.action === 'preview') return showNew(c, { form: untouched(typed), hasPreview: true });
    const fields = readFields(form, newNewsForm);
    if (!fields.ok) return showNew(c, { form: wrongFields(typed, fields.error), status: 422 });
    const hand = handOf(c, parts);
    const id = await withTenant(parts.db, hand.agencyId, (tenant) => addNews(tenant, hand, fields.value));
    setFlash(c, 'created');
    return c.redirect(`/office/news/${id}`, 303);
  });
}

function wrongFields(typed: TypedFields, errors: FormState['errors']): FormState {
  return { typed, errors, conflict: null };
}

/** An act on the news item the address names, and back to it; null where the address names none. */
async function act<T>(
  c: WebContext,
  parts: NewsParts,
  work: (tenant: Tenant, hand: Hand, id: string) => Promise<Saved<T>>,
): Promise<Saved<T> | null> {
  const id = idParam(c, 'news');
  const hand = handOf(c, parts);
  if (id === null) return null;
  return withTenant(parts.db, hand.agencyId, (tenant) => work(tenant, hand, id));
}

async function answer(
  c: WebContext,
  parts: NewsParts,
  { done, typed, part }: { done: Saved<unknown> | null; typed: TypedFields; part: keyof NewsPageState },
): Promise<Response> {
  if (!done) return notFound(c);
  if (!done.ok) {
    const show = (state: FormState, status: 409 | 422) => showNews(c, parts, { [part]: state, status });
    return answerFault(c, done.error, typed, show);
  }
  setFlash(c, done.value === 'unchanged' ? 'unchanged' : 'saved');
  return c.redirect(`/office/news/${idParam(c, 'news')}`, 303);
}

function save(parts: NewsParts) {
  return posting(async (c, form) => {
    const typed = typedFields(form);
    if (typed.action === 'preview') return showNews(c, parts, { form: untouched(typed), hasPreview: true });
    const fields = readFields(form, newsForm);
    if (!fields.ok) return showNews(c, parts, { form: wrongFields(typed, fields.error), status: 422 });
    const { version, ...texts } = fields.value;
    const done = await act(c, parts, (tenant, hand, id) => writeNews(tenant, hand, { id, version }, texts));
    return answer(c, parts, { done, typed, part: 'form' });
  });
}

function publish(parts: NewsParts) {
  return posting(async (c, form) => {
    const typed = typedFields(form);
    const fields = readFields(form, publishForm);
    if (!fields.ok) {
      return showNews(c, parts, { publication: wrongFields(typed, fields.error), status: 422 });
    }
    const { version, publishOn } = fields.value;
    const done = await act(c, parts, (tenant, hand, id) =>
      publishNews(tenant, hand, { id, version }, publishOn),
    );
    return answer(c, parts, { done, typed, part: 'publication' });
  });
}

function withdraw(parts: NewsParts) {
  return posting(async (c, form) => {
    const typed = typedFields(form);
    const fields = readFields(form, versionForm);
    if (!fields.ok) {
      return showNews(c, parts, { publication: wrongFields(typed, fields.error), status: 422 });
    }
    const named = fields.value;
    const done = await act(c, parts, (tenant, hand, id) => unpublishNews(tenant, hand, { id, ...named }));
    return answer(c, parts, { done, typed, part: 'publication' });
  });
}

/** The file is judged before the transaction, which holds locks. */
async function attach(c: WebContext, parts: NewsParts): Promise<Response> {
  const form = await takeForm(c, pictureBounds);
  if (!form.ok) return form.error;
  const typed = typedFields(form.value);
  const fields = readFields(form.value, pictureForm);
  const taken = await takePicture(parts, form.value.get('picture'), MOST_PICTURE_BYTES, c.req.raw.signal);
  const fault = taken.ok ? (taken.value ? null : words.noPicture) : taken.error;
  if (!fields.ok || !taken.ok || !taken.value) {
    const errors = { ...(fields.ok ? {} : fields.error), ...(fault && { picture: fault }) };
    return showNews(c, parts, { picture: wrongFields(typed, errors), status: 422 });
  }
  const [{ alt, version }, file] = [fields.value, taken.value];
  const done = await act(c, parts, (tenant, hand, id) =>
    addPicture(tenant, hand, { id, version }, { file, alt, most: MOST_PICTURES }),
  );
  return answer(c, parts, { done, typed, part: 'picture' });
}

function detach(parts: NewsParts) {
  return posting(async (c, form) => {
    const typed = typedFields(form);
    const [fields, pictureId] = [readFields(form, versionForm), idParam(c, 'picture')];
    if (pictureId === null) return notFound(c);
    if (!fields.ok) return showNews(c, parts, { picture: wrongFields(typed, fields.error), status: 422 });
    const named = fields.value;
    const done = await act(c, parts, (tenant, hand, id) =>
      removePicture(tenant, hand, { id, ...named }, pictureId),
    );
    return answer(c, parts, { done, typed, part: 'picture' });
  });
}

async function sendPicture(c: WebContext, { db }: NewsParts): Promise<Response> {
  const [{ agency }, id, asked] = [visitOf(c), idParam(c, 'news'), idParam(c, 'picture')];
  if (id === null) return notFound(c);
  const found = await readTenant(db, agency.id, async (tenant) => {
    const picture = (await listPictures(tenant, [id])).get(id)?.find((each) => each.id === asked);
    const sha256 = picture && Buffer.from(picture.sha256, 'hex');
    const blob = sha256 && (await findBlob(tenant, sha256));
    return blob && { ...blob, sha256, fileName: 'picture' };
  });
  return found ? sendFile(c, db, found, { agencyId: agency.id, view: true }) : notFound(c);
}
