import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { refuse } from '../error-pages.tsx';
import type { WebContext } from '../page.ts';
import { type FormBounds, type FormRefusal, readForm } from '../read-form.ts';

/** More than any page's own texts together; files have bounds of their own. */
const TEXTS: FormBounds = { mostBytes: 1024 * 1024, mostFields: 60 };

const tooLarge: Bilingual = {
  th: 'ข้อมูลที่ส่งมีขนาดใหญ่เกินกำหนด ยังไม่มีอะไรถูกบันทึก · ย้อนกลับ ลดขนาดไฟล์หรือข้อความ แล้วส่งใหม่',
  en: 'What was sent is larger than can be taken; nothing was saved. Go back, send a smaller file or text.',
};
const broken: Bilingual = {
  th: 'ข้อมูลส่งมาไม่ครบ อาจเพราะการเชื่อมต่อขาด ยังไม่มีอะไรถูกบันทึก · ย้อนกลับแล้วส่งใหม่',
  en: 'What was sent is not whole, perhaps because the connection dropped; nothing was saved. Go back and send it again.',
};
const refusals: Record<FormRefusal, Bilingual> = {
  'too-large': tooLarge,
  'not-a-form': broken,
  malformed: broken,
};

/** The posted form, whole and within bounds; else the page that says why not. Nothing is done before it is whole. */
export async function takeForm(
  c: WebContext,
  bounds: FormBounds = TEXTS,
): Promise<Result<FormData, Response>> {
  const form = await readForm(c.req.raw, bounds);
  if (form.ok) return ok(form.value);
  return err(await refuse(c, form.error === 'too-large' ? 413 : 400, refusals[form.error]));
}
