import { z } from 'zod';
import { withTenant } from '../../db/tenant.ts';
import { choice, ticked, version } from '../../web/office/field-types.ts';
import { setFlash } from '../../web/office/flash.ts';
import { answerFault } from '../../web/office/form-state.tsx';
import { handOf } from '../../web/office/hand.ts';
import { readFields, typedFields } from '../../web/office/read-fields.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { type PictureParts, takePicture } from '../pictures/acts.ts';
import { changeAppearance } from './change.ts';
import { paletteNames } from './rules.ts';
import { showAppearance } from './show.tsx';
import { MOST_LOGO_BYTES } from './views.tsx';

type Parts = OfficeParts & PictureParts;
const address = '/office/agency/appearance';
const bounds = { mostBytes: MOST_LOGO_BYTES + 64 * 1024, mostFields: 10 };

const form = z.object({ palette: choice(paletteNames), noLogo: ticked(), version: version() });

export function appearanceRoutes(parts: Parts): Route[] {
  const permission = 'agency.manage';
  return [
    { method: 'GET', path: address, permission, handler: (c) => showAppearance(c, parts) },
    { method: 'POST', path: address, permission, handler: (c) => save(c, parts) },
  ];
}

async function save(c: WebContext, parts: Parts): Promise<Response> {
  const sent = await takeForm(c, bounds);
  if (!sent.ok) return sent.error;
  const typed = typedFields(sent.value);
  const fields = readFields(sent.value, form);
  const logo = await takePicture(parts, sent.value.get('logo'), MOST_LOGO_BYTES, c.req.raw.signal);
  if (!fields.ok || !logo.ok) {
    const errors = { ...(fields.ok ? {} : fields.error), ...(logo.ok ? {} : { logo: logo.error }) };
    return showAppearance(c, parts, { typed, errors, conflict: null }, 422);
  }
  const hand = handOf(c, parts);
  const look = { ...fields.value, logo: logo.value };
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) => changeAppearance(tenant, hand, look));
  if (!saved.ok)
    return answerFault(c, saved.error, typed, (state, status) => showAppearance(c, parts, state, status));
  setFlash(c, saved.value);
  return c.redirect(address, 303);
}
