import { z } from 'zod';
import type { Bilingual } from '../lib/bilingual.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { passkeyWords } from './passkey-words.ts';

/** A TPM's attestation is the longest honest answer, some 10 kB. */
const MAX_JSON = 32_768;

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);
const shared = { id: base64url, rawId: base64url, type: z.literal('public-key') };

const registrationSchema = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(8).catch([]),
  }),
});

const authenticationSchema = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish(),
  }),
});

export type RegistrationAnswer = z.infer<typeof registrationSchema>;
export type AuthenticationAnswer = z.infer<typeof authenticationSchema>;

/** The form field `response` of a registration: the JSON of `navigator.credentials.create`. */
export function readRegistration(text: string): Result<RegistrationAnswer, Bilingual> {
  return read(text, registrationSchema);
}

/** The form field `response` of a sign-in; its `id` is the credential to look up before it is verified. */
export function readAuthentication(text: string): Result<AuthenticationAnswer, Bilingual> {
  return read(text, authenticationSchema);
}

function read<T>(text: string, schema: z.ZodType<T>): Result<T, Bilingual> {
  if (text.length > MAX_JSON) return err(passkeyWords.unreadable);
  try {
    return ok(schema.parse(JSON.parse(text)));
  } catch {
    return err(passkeyWords.unreadable);
  }
}
