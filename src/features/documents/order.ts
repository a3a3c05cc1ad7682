import { err, ok, type Result } from '../../lib/result.ts';
import { type DocumentKind, documentKinds, type PaperFormat, paperFormats } from './rules.ts';

/** One paper to be written of a report that travels packed in the form. */
export interface Order {
  readonly packed: string;
  readonly document: DocumentKind;
  readonly format: PaperFormat;
  readonly language: 'th' | 'en';
}

/** What a download button asks for: `order` is "memo.docx". */
export function parseOrder(form: FormData): Result<Order, 'bad-order'> {
  const [kind, suffix, ...rest] = String(form.get('order') ?? '').split('.');
  const document = documentKinds.find((known) => known === kind);
  const format = paperFormats.find((known) => known === suffix);
  const packed = form.get('packed');
  if (!document || !format || rest.length > 0 || typeof packed !== 'string') return err('bad-order');
  return ok({ packed, document, format, language: form.get('lang') === 'en' ? 'en' : 'th' });
}
