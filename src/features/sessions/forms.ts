import { z } from 'zod';
import { secret, text } from '../../web/office/field-types.ts';

export const signInFields = z.object({
  email: text(254, 'required').transform((address) => address.toLowerCase()),
  password: secret(),
});

export const codeFields = z.object({ code: text(100, 'required') });
