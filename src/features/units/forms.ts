import { z } from 'zod';
import { choice, text, thaiDate, version } from '../../web/office/field-types.ts';
import type { TypedFields } from '../../web/office/read-fields.ts';
import type { Unit } from './rules.ts';
import { unitWords as words } from './words.ts';

const texts = { name: text(200, 'required'), nameEn: text(200, 'optional'), telephone: text(60, 'optional') };

export const newUnitForm = z.object(texts);
export const unitForm = z.object({ ...texts, version: version() });
export const closingForm = z.object({ closedOn: thaiDate(), version: version() });
export const reopeningForm = z.object({ version: version() });
export const moveForm = z.object({ direction: choice(['up', 'down']) });

export const unitLabels = { name: words.name, nameEn: words.nameEn, telephone: words.telephone };
export const closingLabels = { closedOn: words.closeDay };

export function typedUnit({ name, nameEn, telephone, version }: Unit): TypedFields {
  return { name, nameEn, telephone, version: String(version) };
}
