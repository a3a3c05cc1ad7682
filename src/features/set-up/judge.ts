import type { AgencyKind } from '../../core/checking/agency-kind.ts';
import { judgePassword } from '../../credentials/password-rules.ts';
import { assertDefined } from '../../lib/assert.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import { loadAgencyKinds, loadGeography } from '../frameworks/queries.ts';
import type { SetUpFields } from './forms.ts';
import { findPlace, type Place } from './place.ts';
import { words } from './words.ts';

export interface Judged {
  readonly place: Place;
  readonly kind: AgencyKind;
}

/** What the fields cannot see one by one: that the place exists, and that the password is a good one. */
export async function judgeSetUp(fields: SetUpFields): Promise<Result<Judged, FieldErrors>> {
  const known = loadAgencyKinds().find(({ code }) => code === fields.kind);
  const kind = assertDefined(known, 'a kind of the form');
  const place = findPlace(fields, kind, loadGeography());
  if (!place.ok) return err(place.error as FieldErrors);
  const { password, repeat, personName: name, email, name: agencyName } = fields;
  if (password !== repeat) return err({ repeat: words.differs });
  const judged = await judgePassword(password, { name, email, agencyName });
  return judged.ok ? ok({ place: place.value, kind }) : err({ password: judged.error });
}
