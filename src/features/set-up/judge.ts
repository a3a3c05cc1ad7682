import type { AgencyKind } from '../../core/checking/agency-kind.ts';
import { judgePassword } from '../../credentials/password-rules.ts';
import { assertDefined } from '../../lib/assert.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { type FieldErrors, readFields, typedFields } from '../../web/office/read-fields.ts';
import { loadAgencyKinds, loadGeography } from '../frameworks/queries.ts';
import { type SetUpFields, setUpForm, setUpLabels } from './forms.ts';
import { findPlace, type Place } from './place.ts';
import { words } from './words.ts';

export interface Judged {
  readonly fields: SetUpFields;
  readonly place: Place;
  readonly kind: AgencyKind;
}

type Typed = Readonly<Record<keyof SetUpFields, string>>;

/**
 * The fields one by one, and what they cannot see alone: that the place exists, and that the password is a good one.
 * All of it at once: somebody who mended one fault is not told of another that was there before.
 */
export async function readSetUp(form: FormData): Promise<Result<Judged, FieldErrors>> {
  const read = readFields(form, setUpForm());
  const typed: Typed = read.ok ? read.value : { ...nothing, ...typedFields(form) };
  const kind = loadAgencyKinds().find(({ code }) => code === typed.kind);
  // What is needed of a place depends on the kind, so an unknown kind leaves it unjudged.
  const place = kind ? findPlace(typed, kind, loadGeography()) : null;
  const errors = inOrder({
    ...(place?.ok === false ? (place.error as FieldErrors) : {}),
    ...(await passwordFaults(typed)),
    // A field's own fault is the plainer one.
    ...(read.ok ? {} : read.error),
  });
  if (!read.ok || !place?.ok || Object.keys(errors).length > 0) return err(errors);
  return ok({ fields: read.value, place: place.value, kind: assertDefined(kind, 'a kind of the form') });
}

async function passwordFaults({ password, repeat, personName: name, email, name: agencyName }: Typed) {
  if (password === '') return {};
  const judged = await judgePassword(password, { name, email, agencyName });
  return {
    ...(judged.ok ? {} : { password: judged.error }),
    ...(password === repeat ? {} : { repeat: words.differs }),
  };
}

const nothing = Object.fromEntries(Object.keys(setUpForm().shape).map((name) => [name, ''])) as Typed;

/** As the fields stand on the page. */
function inOrder(errors: FieldErrors): FieldErrors {
  const names = Object.keys(setUpLabels);
  return Object.fromEntries(Object.entries(errors).sort(([a], [b]) => names.indexOf(a) - names.indexOf(b)));
}
