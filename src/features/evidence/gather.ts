import { err, ok, type Result } from '../../lib/result.ts';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import { isRegister, registersFor, registerTitles } from '../registers/rules.ts';
import type { NewPiece } from './acts.ts';
import type { Wanted } from './content.ts';
import { titleOf } from './file-titles.ts';
import { type EvidenceFields, filesOf } from './forms.ts';
import { gatherFiles } from './gather-files.ts';
import type { LoadedItem } from './load.ts';
import type { EvidenceParts } from './parts.ts';
import { refusals } from './refusals.ts';
import { type EvidenceKind, mayAdd } from './rules.ts';

export interface Gathering {
  readonly kind: EvidenceKind;
  readonly form: FormData;
  readonly fields: EvidenceFields;
  readonly item: LoadedItem;
  readonly signal: AbortSignal;
}

/** What a form wants added, ready to be written: files were judged and scanned, and nothing is in the database yet. */
export async function gatherPieces(
  parts: EvidenceParts,
  gathering: Gathering,
): Promise<Result<readonly NewPiece[], FieldErrors>> {
  const { kind, fields, item, form } = gathering;
  const may = mayAdd(item.evidence.length, Math.max(1, filesOf(form).length));
  if (!may.ok) return err({ '': may.error });
  const { told, title } = fields;
  if (kind !== 'file') {
    const content = textContent(kind, fields, item);
    const named = title === '' && isRegister(fields.register) ? registerTitles[fields.register].th : title;
    return content.ok ? ok([{ title: named, content: content.value, told }]) : content;
  }
  const files = await gatherFiles(parts, gathering);
  if (!files.ok) return files;
  return ok(
    files.value.map((content) => ({
      ...{ content, told },
      title: titleOf(title, content.fileName, files.value.length),
    })),
  );
}

/** What a new version is to hold; null where only the dates are mended. */
export async function gatherContent(
  parts: EvidenceParts,
  gathering: Gathering,
): Promise<Result<Wanted | null, FieldErrors>> {
  const { kind, fields, item, form } = gathering;
  if (kind !== 'file') return textContent(kind, fields, item);
  const files = filesOf(form);
  if (files.length > 1) return err({ file: refusals.oneFile });
  if (files.length === 0) return ok(null);
  const taken = await gatherFiles(parts, gathering);
  return taken.ok ? ok(taken.value[0] ?? null) : taken;
}

function textContent(
  kind: Exclude<EvidenceKind, 'file'>,
  { page, url, register }: EvidenceFields,
  { disclosure, framework }: LoadedItem,
): Result<Wanted, FieldErrors> {
  if (kind === 'page') return ok({ kind, page });
  if (kind === 'link') return ok({ kind, url });
  const serves = registersFor(disclosure.item, framework).some((name) => name === register);
  return serves ? ok({ kind, register }) : err({ register: refusals.noRegister });
}
