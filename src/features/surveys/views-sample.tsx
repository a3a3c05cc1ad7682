import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../../web/page.ts';
import type { PresentedSample } from './present-sample.ts';

const sampleWords = {
  needed: (count: number): Bilingual => ({
    th: `ต้องมีผู้ตอบอย่างน้อย ${count.toLocaleString('en-US')} คน`,
    en: `At least ${count.toLocaleString('en-US')} respondents are needed`,
  }),
  unknown: {
    th: 'กรอกจำนวนผู้เกี่ยวข้องแล้วบันทึก ระบบจะคำนวณจำนวนขั้นต่ำให้',
    en: 'Give how many people it concerns and save: the smallest sample is computed then',
  },
  unverified: {
    th: 'เกณฑ์นี้ยังไม่ได้ยืนยันกับประกาศของปีนี้ โปรดตรวจกับหนังสือของ ป.ป.ช. ก่อนใช้อ้างอิง',
    en: 'This rule is not confirmed for this year: check it with the letter of the NACC before you cite it',
  },
} as const;

/** The smallest sample, why it is so, and whether the rule was read in a source. */
export function Sample({ page, sample }: { readonly page: Page; readonly sample: PresentedSample }) {
  const { needed, lines, isVerified } = sample;
  return (
    <div class="sample" id="sample">
      <p>
        <strong>{page.say(needed === null ? sampleWords.unknown : sampleWords.needed(needed))}</strong>
      </p>
      {lines.map((line) => (
        <p class="small">{page.say(line)}</p>
      ))}
      {!isVerified && <p class="small sample-unverified">⚠ {page.say(sampleWords.unverified)}</p>}
    </div>
  );
}
