import { takeFiles } from '../../documents/intake/take-files.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import type { Wanted } from './content.ts';
import { filesOf } from './forms.ts';
import type { Gathering } from './gather.ts';
import type { EvidenceParts } from './parts.ts';
import { refusals } from './refusals.ts';

type FileContent = Extract<Wanted, { kind: 'file' }>;

export async function gatherFiles(
  { intake, scanner }: Pick<EvidenceParts, 'intake' | 'scanner'>,
  { form, item, signal }: Gathering,
): Promise<Result<readonly FileContent[], FieldErrors>> {
  const files = filesOf(form);
  if (files.length === 0) return err({ file: refusals.noFile });
  const taken = await takeFiles(files, { intake, scan: scanner.scan, mostBytes: item.mostBytes, signal });
  if (!taken.ok) return err({ file: taken.error });
  return ok(
    taken.value.map(({ bytes, mediaType, fileName, note }) => {
      const isStripped = note !== null && mediaType.startsWith('image/');
      return { kind: 'file', bytes, mediaType, fileName, isStripped };
    }),
  );
}
