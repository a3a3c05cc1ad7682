import { z } from 'zod';
import { err, ok, type Result } from '../../lib/result.ts';
import {
  choice,
  multiline,
  optionalThaiDate,
  text,
  thaiNumber,
  url,
  version,
} from '../../web/office/field-types.ts';
import { type FieldErrors, readFields } from '../../web/office/read-fields.ts';
import { registerNames } from '../registers/rules.ts';
import type { Told } from './content.ts';
import { refusals } from './refusals.ts';
import type { EvidenceKind } from './rules.ts';
import { words } from './words.ts';

const MOST_TITLE = 300;
export const MOST_PAGE = 200_000;

const dates = { datedOn: optionalThaiDate(), coversFrom: optionalThaiDate(), coversTo: optionalThaiDate() };

export interface EvidenceFields {
  /** "" where it may be left out. */
  readonly title: string;
  readonly told: Told;
  /** Of the kind's own field; the others are "". */
  readonly page: string;
  readonly url: string;
  readonly register: string;
  /** The version a renewal replaces; 0 of a new piece. */
  readonly of: number;
}

/** The texts of a new piece, or of a new version of one (`isNew` false: without a title, naming the version it replaces). */
export function readEvidenceForm(
  form: FormData,
  kind: EvidenceKind,
  isNew: boolean,
): Result<EvidenceFields, FieldErrors> {
  const { of, title, page, url: address, register } = ownFields(kind, isNew);
  const read = readFields(form, z.object({ of, title, page, url: address, register, ...dates }));
  if (!read.ok) return read;
  const { datedOn, coversFrom, coversTo, ...texts } = read.value;
  const told = toTold(datedOn, coversFrom, coversTo);
  return told.ok ? ok({ ...texts, told: told.value }) : told;
}

const noText = z.unknown().transform(() => '');
const noVersion = z.unknown().transform(() => 0);

/** A renewal takes no title, and the register the piece is of. */
function ownFields(kind: EvidenceKind, isNew: boolean) {
  return {
    of: isNew ? noVersion : version(),
    title: isNew
      ? text(MOST_TITLE, kind === 'file' || kind === 'register' ? 'optional' : 'required')
      : noText,
    page: kind === 'page' ? multiline(MOST_PAGE, 'required') : noText,
    url: kind === 'link' ? url('required') : noText,
    register: kind === 'register' && isNew ? choice(registerNames) : noText,
  };
}

/** The last day is typed as one that is covered, and kept as the first that is not. */
function toTold(
  datedOn: Temporal.PlainDate | null,
  coversFrom: Temporal.PlainDate | null,
  last: Temporal.PlainDate | null,
): Result<Told, FieldErrors> {
  if (coversFrom && !last) return err({ coversTo: refusals.noEnd });
  if (last && !coversFrom) return err({ coversFrom: refusals.noStart });
  if (coversFrom && last && Temporal.PlainDate.compare(last, coversFrom) < 0) {
    return err({ coversTo: refusals.endsBefore });
  }
  return ok({ datedOn, coversFrom, coversTo: last?.add({ days: 1 }) ?? null });
}

export const nameForm = z.object({
  title: text(MOST_TITLE, 'required'),
  place: thaiNumber({ min: 1, max: 999 }),
  version: version(),
});

export const removalForm = z.object({ reason: multiline(2000, 'required') });

export const labels = {
  title: words.title,
  file: words.file,
  page: words.page,
  url: words.url,
  register: words.register,
  datedOn: words.datedOn,
  coversFrom: words.coversFrom,
  coversTo: words.coversTo,
  place: words.place,
};

/** Files as they were chosen, in order; an input left empty sends one without a name. */
export function filesOf(form: FormData): File[] {
  return form
    .getAll('file')
    .filter((each) => each instanceof File && (each.size > 0 || each.name !== '')) as File[];
}
