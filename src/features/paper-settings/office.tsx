import { z } from 'zod';
import { readTenant, withTenant } from '../../db/tenant.ts';
import { text, ticked, version } from '../../web/office/field-types.ts';
import { setFlash, takeFlash } from '../../web/office/flash.ts';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import { handOf } from '../../web/office/hand.ts';
import { readFields, type TypedFields, typedFields } from '../../web/office/read-fields.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { visitOf } from '../../web/visit.ts';
import { staleSave } from '../audit/acts.ts';
import { readOfficialEmblem } from '../documents/acts.ts';
import { changePaperSettings } from './change.ts';
import { findPaperSettings } from './queries.ts';
import { SettingsPage } from './views.tsx';

const path = '/office/agency/papers';
const MOST_EMBLEM = 1024 * 1024;

const settingsForm = z.object({
  numberPrefix: text(60, 'optional'),
  removeEmblem: ticked(),
  version: version(),
});

export function paperSettingsRoutes(parts: OfficeParts): Route[] {
  const permission = 'agency.manage';
  return [
    { method: 'GET', path, permission, handler: (c) => show(c, parts) },
    { method: 'POST', path, permission, handler: (c) => save(c, parts) },
  ];
}

interface Refused {
  readonly typed: TypedFields;
  readonly errors: FormState['errors'];
  readonly stale: boolean;
}

async function show(c: WebContext, { db, now }: OfficeParts, refused?: Refused): Promise<Response> {
  const visit = visitOf(c);
  const hand = { page: visit.page, now: now() };
  const { saved, emblem, fault } = await readTenant(db, visit.agency.id, async (tenant) => {
    const { numberPrefix, emblem, version: current } = await findPaperSettings(tenant);
    const saved = { numberPrefix, version: String(current) };
    const fault = refused?.stale ? await staleSave(tenant, hand, 'paper-settings', saved) : null;
    return { saved, emblem, fault };
  });
  const conflict = fault?.conflict ?? null;
  const state = refused ? { ...refused, conflict } : untouched(saved);
  const props = { visit, state, hasEmblem: emblem !== null, mostBytes: MOST_EMBLEM, notice: takeFlash(c) };
  return c.html(<SettingsPage {...props} />, refused ? (refused.stale ? 409 : 422) : 200);
}

async function save(c: WebContext, parts: OfficeParts): Promise<Response> {
  const form = await takeForm(c, { mostBytes: MOST_EMBLEM + 64 * 1024 });
  if (!form.ok) return form.error;
  const typed = typedFields(form.value);
  const fields = readFields(form.value, settingsForm);
  if (!fields.ok) return show(c, parts, { typed, errors: fields.error, stale: false });
  const file = form.value.get('emblem');
  const emblem = readOfficialEmblem(file instanceof File ? await file.bytes() : new Uint8Array());
  if (!emblem.ok) return show(c, parts, { typed, errors: { emblem: emblem.error }, stale: false });
  const hand = handOf(c, parts);
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) =>
    changePaperSettings(tenant, hand, { ...fields.value, emblem: emblem.value }),
  );
  if (!saved) return show(c, parts, { typed, errors: {}, stale: true });
  setFlash(c, 'saved');
  return c.redirect(path, 303);
}
