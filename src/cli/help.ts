import type { Language } from '../lib/bilingual.ts';
import type { Command } from './command.ts';

const words = {
  th: {
    head: 'โปร่งใส (prongsai): อ่านรายงาน ITA พิสูจน์ตัวเลข บอกข้อสังเกต และจัดทำฉบับที่ถูกต้อง',
    use: 'วิธีใช้: prongsai <คำสั่ง> [ตัวเลือก]',
    more: 'รายละเอียดของแต่ละคำสั่ง: prongsai <คำสั่ง> --help · English: --lang en',
    exits: 'รหัสจบ: 0 เรียบร้อย · 1 พบข้อผิดในรายงานหรือข้อมูล · 2 อ่านหรือทำไม่ได้ (เหตุผลอยู่ที่ stderr)',
  },
  en: {
    head: 'prongsai (โปร่งใส): reads an ITA report, proves its numbers, names its mistakes, writes it right',
    use: 'Usage: prongsai <command> [options]',
    more: 'Each command explains itself: prongsai <command> --help · ภาษาไทย: --lang th',
    exits:
      'Exit codes: 0 fine · 1 the report or the data has errors · 2 cannot read or do it (reason on stderr)',
  },
};

/** The page of `prongsai --help`. */
export function overview(commands: Readonly<Record<string, Command>>, language: Language): string {
  const text = words[language];
  const lines = Object.entries(commands).map(
    ([name, { summary }]) => `  ${name.padEnd(12)}${summary[language]}`,
  );
  return [text.head, '', text.use, '', ...lines, '', text.exits, text.more].join('\n');
}
