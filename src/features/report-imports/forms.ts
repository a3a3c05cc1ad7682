import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Decisions } from './apply.ts';
import { importWords } from './words.ts';

/** A report as it travels between the preview and the import. */
export interface CarriedFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export async function readUpload(form: FormData): Promise<Result<CarriedFile, Bilingual>> {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return err(importWords.noFile);
  return ok({ bytes: new Uint8Array(await file.arrayBuffer()), name: plainName(file.name) });
}

/** The file the preview carried, from its hidden fields. */
export function readCarried(form: FormData): Result<CarriedFile, Bilingual> {
  const [content, name] = [form.get('content'), form.get('name')];
  if (typeof content !== 'string' || typeof name !== 'string') return err(importWords.badFile);
  if (content === '' || !/^[A-Za-z0-9_-]+$/.test(content)) return err(importWords.badFile);
  return ok({ bytes: new Uint8Array(Buffer.from(content, 'base64url')), name: plainName(name) });
}

/** The rows that are ticked, and what becomes of each unit the agency does not have. */
export function readDecisions(form: FormData): Decisions {
  const rows = form.getAll('row').filter((value) => typeof value === 'string');
  const units = [...form].flatMap(([name, value]): [string, string][] =>
    name.startsWith('unit:') && typeof value === 'string' ? [[name.slice('unit:'.length), value]] : [],
  );
  return { rows: new Set(rows), units: new Map(units), foreign: form.get('foreign') === 'yes' };
}

/** The last part of a path, without control characters and direction marks that could disguise an extension. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(-200) || 'report';
}

const mediaTypes: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

export function mediaTypeOf(format: string): string {
  return mediaTypes[format] ?? 'application/octet-stream';
}
