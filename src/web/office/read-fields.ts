import type { z } from 'zod';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';

/** The sentence of each field that is wrong, by the field's name. '' stands for the form as a whole. */
export type FieldErrors = Readonly<Record<string, Bilingual>>;

/** What was typed, by the field's name, exactly as it came: the page is printed again from it. */
export type TypedFields = Readonly<Record<string, string>>;

const unusable: Bilingual = {
  th: 'ข้อมูลนี้ใช้ไม่ได้ ตรวจแล้วกรอกใหม่',
  en: 'This cannot be used: check it and type it again',
};

/**
 * A posted form through a schema of pieces from field-types.ts, every field of the schema present. Each piece is given
 * all values of its name and takes what it needs. The first fault of a field is the one told.
 */
export function readFields<S extends z.ZodObject>(
  form: FormData,
  schema: S,
): Result<z.output<S>, FieldErrors> {
  const raw = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, form.getAll(name)]));
  const parsed = schema.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  const errors: Record<string, Bilingual> = {};
  for (const issue of parsed.error.issues) {
    errors[String(issue.path[0] ?? '')] ??= sentenceOf(issue);
  }
  return err(errors);
}

/** The texts of a form as typed; files and repeated names apart from the first are left out. */
export function typedFields(form: FormData): TypedFields {
  const typed: Record<string, string> = Object.create(null);
  for (const [name, value] of form) if (typeof value === 'string') typed[name] ??= value;
  return typed;
}

function sentenceOf(issue: z.core.$ZodIssue): Bilingual {
  const { th, en } = (issue.code === 'custom' ? issue.params : undefined) ?? {};
  return typeof th === 'string' && typeof en === 'string' ? { th, en } : unusable;
}
