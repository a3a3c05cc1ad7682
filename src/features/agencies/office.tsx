import { withTenant } from '../../db/tenant.ts';
import { setFlash } from '../../web/office/flash.ts';
import { answerFault } from '../../web/office/form-state.tsx';
import { handOf } from '../../web/office/hand.ts';
import { readFields, typedFields } from '../../web/office/read-fields.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { changeProfile } from './change-agency.ts';
import { changeSettings } from './change-settings.ts';
import { profileForm, settingsForm } from './forms.ts';
import { showProfile, showSettings } from './show.tsx';

export function agencyRoutes(parts: OfficeParts): Route[] {
  const permission = 'agency.manage';
  const settings = '/office/agency/settings';
  return [
    { method: 'GET', path: '/office/agency', permission, handler: (c) => showProfile(c, parts) },
    { method: 'POST', path: '/office/agency', permission, handler: (c) => saveProfileForm(c, parts) },
    { method: 'GET', path: settings, permission, handler: (c) => showSettings(c, parts) },
    { method: 'POST', path: settings, permission, handler: (c) => saveSettingsForm(c, parts) },
  ];
}

async function saveProfileForm(c: WebContext, parts: OfficeParts): Promise<Response> {
  const form = await takeForm(c);
  if (!form.ok) return form.error;
  const typed = typedFields(form.value);
  const fields = readFields(form.value, profileForm);
  if (!fields.ok) return showProfile(c, parts, { typed, errors: fields.error, conflict: null }, 422);
  const { version, ...profile } = fields.value;
  const hand = handOf(c, parts);
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) =>
    changeProfile(tenant, hand, version, profile),
  );
  if (!saved.ok) {
    return answerFault(c, saved.error, typed, (state, status) => showProfile(c, parts, state, status));
  }
  setFlash(c, saved.value);
  return c.redirect('/office/agency', 303);
}

async function saveSettingsForm(c: WebContext, parts: OfficeParts): Promise<Response> {
  const form = await takeForm(c);
  if (!form.ok) return form.error;
  const typed = typedFields(form.value);
  const fields = readFields(form.value, settingsForm);
  if (!fields.ok) return showSettings(c, parts, { typed, errors: fields.error, conflict: null }, 422);
  const { version, ...settings } = fields.value;
  const hand = handOf(c, parts);
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) =>
    changeSettings(tenant, hand, version, settings),
  );
  if (!saved.ok) {
    return answerFault(c, saved.error, typed, (state, status) => showSettings(c, parts, state, status));
  }
  setFlash(c, saved.value);
  return c.redirect('/office/agency/settings', 303);
}
