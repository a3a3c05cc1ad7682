import type { Bilingual } from '../../lib/bilingual.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { actOn } from '../../web/office/doing.ts';
import { setFlash } from '../../web/office/flash.ts';
import type { FlashCode } from '../../web/office/flash-words.ts';
import { posting } from '../../web/office/posting.ts';
import { type FieldErrors, readFields, typedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { itemParam } from '../../web/visit.ts';
import {
  type Doing,
  type Failure,
  type Outcome,
  publishEdition,
  saveDraft,
  sendBack,
  submitDraft,
  takeBack,
  withdrawPublished,
} from './acts.ts';
import {
  approvalForm,
  draftForm,
  MOST_COMPONENTS,
  readSelfCheck,
  reasonForm,
  submissionForm,
} from './forms.ts';
import { refusals } from './refusals.ts';
import { officeAddress } from './rules.ts';
import { showItem, showList, showReview, showWithdrawal } from './show.tsx';

const year = '/office/years/:year/disclosures';
const item = `${year}/:item`;

export function disclosureRoutes(parts: OfficeParts): Route[] {
  return [
    { method: 'GET', path: year, permission: 'office.read', handler: (c) => showList(c, parts) },
    { method: 'GET', path: item, permission: 'office.read', handler: (c) => showItem(c, parts) },
    { method: 'POST', path: `${item}/draft`, permission: 'work.edit', handler: save(parts) },
    {
      method: 'POST',
      path: `${item}/submission`,
      permission: 'work.edit',
      handler: submit(parts),
    },
    {
      method: 'POST',
      path: `${item}/recall`,
      permission: 'work.edit',
      handler: press(parts, takeBack, 'item-taken-back'),
    },
    {
      method: 'GET',
      path: `${item}/review`,
      permission: 'work.approve',
      handler: (c) => showReview(c, parts),
    },
    { method: 'POST', path: `${item}/return`, permission: 'work.approve', handler: send(parts) },
    { method: 'POST', path: `${item}/publication`, permission: 'work.approve', handler: publish(parts) },
    {
      method: 'GET',
      path: `${item}/withdrawal`,
      permission: 'work.approve',
      handler: (c) => showWithdrawal(c, parts),
    },
    { method: 'POST', path: `${item}/withdrawal`, permission: 'work.approve', handler: withdraw(parts) },
  ];
}

/** Back to the item with a sentence, or the page that says why nothing was done. */
function answer(c: WebContext, done: Outcome | null, said: FlashCode): Response | Promise<Response> {
  const key = itemParam(c);
  if (!done || !key) return notFound(c);
  if (!done.ok) return answerFailure(c, done.error);
  setFlash(c, done.value === 'done' ? said : 'unchanged');
  return c.redirect(officeAddress(key), 303);
}

function answerFailure(c: WebContext, failure: Failure): Response | Promise<Response> {
  const key = itemParam(c);
  if (failure.kind === 'missing') return notFound(c);
  if (failure.kind === 'conflict') return refuse(c, 409, savedInBetween);
  const newest = key && failure.why === refusals.otherEdition && `${officeAddress(key)}/review`;
  return refuse(c, 409, failure.why, newest ? { href: newest, label: readNewest } : undefined);
}

const readNewest: Bilingual = { th: 'อ่านฉบับล่าสุด', en: 'Read the newest edition' };

const savedInBetween: Bilingual = {
  th: 'มีผู้อื่นบันทึกข้อนี้ก่อน ยังไม่มีอะไรถูกเขียนทับ · เปิดข้อนี้ใหม่แล้วทำอีกครั้ง',
  en: 'Somebody else saved this item first; nothing was overwritten. Open it again and do it once more.',
};

function save(parts: OfficeParts) {
  return posting(async (c, form) => {
    const selfCheck = readSelfCheck(form, MOST_COMPONENTS);
    const explanation = typedFields(form).explanation ?? '';
    const fields = readFields(form, draftForm);
    if (!fields.ok) {
      const state = { explanation, selfCheck, errors: fields.error, saved: null };
      return showItem(c, parts, { state, status: 422 });
    }
    const done = await actOn(c, parts, itemParam(c), (doing) =>
      saveDraft(doing, { ...fields.value, selfCheck }),
    );
    if (done?.ok === false && done.error.kind === 'conflict') {
      const state = { ...fields.value, selfCheck, errors: {}, saved: done.error.present };
      return showItem(c, parts, { state, status: 409 });
    }
    return answer(c, done, 'saved');
  });
}

function submit(parts: OfficeParts) {
  return posting(async (c, form) => {
    const fields = readFields(form, submissionForm);
    const again = (errors: FieldErrors) => {
      const handingIn = { typed: typedFields(form).without_evidence ?? '', errors };
      return showItem(c, parts, { handingIn, status: 422 });
    };
    if (!fields.ok) return again(fields.error);
    const done = await actOn(c, parts, itemParam(c), (doing) =>
      submitDraft(doing, fields.value.without_evidence),
    );
    if (done?.ok === false && done.error.kind === 'unproved')
      return again({ without_evidence: done.error.why });
    return answer(c, done, 'item-submitted');
  });
}

/** A button without a form of its own. */
function press(parts: OfficeParts, work: (doing: Doing) => Promise<Outcome>, said: FlashCode) {
  return async (c: WebContext) => answer(c, await actOn(c, parts, itemParam(c), work), said);
}

function publish(parts: OfficeParts) {
  return posting(async (c, form) => {
    const fields = readFields(form, approvalForm);
    if (!fields.ok) return answerFailure(c, { kind: 'refused', why: savedInBetween });
    return answer(
      c,
      await actOn(c, parts, itemParam(c), (doing) => publishEdition(doing, fields.value)),
      'item-published',
    );
  });
}

function send(parts: OfficeParts) {
  return posting(async (c, form) => {
    const fields = readFields(form, reasonForm);
    const typed = typedFields(form).reason ?? '';
    if (!fields.ok) return showReview(c, parts, { typed, errors: fields.error });
    return answer(
      c,
      await actOn(c, parts, itemParam(c), (doing) => sendBack(doing, fields.value.reason)),
      'item-sent-back',
    );
  });
}

function withdraw(parts: OfficeParts) {
  return posting(async (c, form) => {
    const fields = readFields(form, reasonForm);
    const typed = typedFields(form).reason ?? '';
    if (!fields.ok) return showWithdrawal(c, parts, { typed, errors: fields.error });
    return answer(
      c,
      await actOn(c, parts, itemParam(c), (doing) => withdrawPublished(doing, fields.value.reason)),
      'item-withdrawn',
    );
  });
}
