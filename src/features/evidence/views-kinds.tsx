import type { Bilingual } from '../../lib/bilingual.ts';
import { EmptyState } from '../../web/office/empty-state.tsx';
import type { Page } from '../../web/page.ts';
import { kindWords } from './kind-words.ts';
import { evidenceKinds } from './rules.ts';
import { words } from './words.ts';

export function Cannot({ page, why, back }: { page: Page; why: Bilingual; back: string }) {
  return (
    <EmptyState
      title={page.say(words.mayNot)}
      text={page.say(why)}
      action={<a href={back}>{page.say({ th: 'กลับไปที่ข้อนี้', en: 'Back to the item' })}</a>}
    />
  );
}

export function Kinds({ page, address, hasRegister }: { page: Page; address: string; hasRegister: boolean }) {
  const offered = evidenceKinds.filter((kind) => kind !== 'register' || hasRegister);
  return (
    <ul class="kinds">
      {offered.map((kind) => (
        <li>
          <a href={`${address}?kind=${kind}`}>{page.say(kindWords[kind].add)}</a>
          <p class="quiet">{page.say(kindWords[kind].hint)}</p>
        </li>
      ))}
    </ul>
  );
}
