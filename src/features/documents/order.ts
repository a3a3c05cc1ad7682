import type { Emblem } from '../../documents/write/paper.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { readEmblem } from './emblem.ts';
import { type DocumentKind, documentKinds, type PaperFormat, paperFormats } from './rules.ts';

/** One paper to be written of a report that travels packed in the form. */
export interface Order {
  readonly packed: string;
  readonly document: DocumentKind;
  readonly format: PaperFormat;
  readonly language: 'th' | 'en';
  readonly emblem: Emblem | null;
}

export const badOrder: Bilingual = {
  th: 'ไม่รู้จักเอกสารหรือรูปแบบไฟล์ที่ขอ หรือข้อมูลที่แนบมาไม่ครบ · ตรวจรายงานอีกครั้ง แล้วดาวน์โหลดจากปุ่มในหน้าผล',
  en: 'The document or format asked for is unknown, or what was sent along is incomplete. Check the report again and use the buttons on its result page.',
};

/** What a download button asks for: `order` is "memo.docx". */
export async function parseOrder(form: FormData): Promise<Result<Order, Bilingual>> {
  const [kind, suffix, ...rest] = String(form.get('order') ?? '').split('.');
  const document = documentKinds.find((known) => known === kind);
  const format = paperFormats.find((known) => known === suffix);
  const packed = form.get('packed');
  if (!document || !format || rest.length > 0 || typeof packed !== 'string') return err(badOrder);
  const picture = form.get('emblem');
  const emblem = picture instanceof Blob ? readEmblem(await picture.bytes()) : ok(null);
  if (!emblem.ok) return emblem;
  const language = form.get('lang') === 'en' ? 'en' : 'th';
  return ok({ packed, document, format, language, emblem: emblem.value });
}
