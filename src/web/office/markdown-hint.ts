import type { Bilingual } from '../../lib/bilingual.ts';

/** What every field that takes Markdown says of it; further sentences of a field come after it. */
export const markdownHint = {
  th: 'ใช้ Markdown ได้: ## หัวข้อ, - รายการ, **ตัวหนา**, [ข้อความ](https://…)',
  en: 'Markdown works: ## heading, - list, **bold**, [text](https://…)',
} as const satisfies Bilingual;
