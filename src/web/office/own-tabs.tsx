import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../page.ts';
import { type Tab, Tabs } from './tabs.tsx';

const label: Bilingual = { th: 'บัญชีของฉัน', en: 'My account' };

const tabs: readonly Tab[] = [
  { key: 'me', href: '/office/me', label: { th: 'ข้อมูลและรหัสผ่าน', en: 'Details and password' } },
  { key: 'steps', href: '/office/me/second-step', label: { th: 'ยืนยันขั้นที่สอง', en: 'Second step' } },
  { key: 'sessions', href: '/office/me/sessions', label: { th: 'เครื่องที่เข้าระบบ', en: 'Signed-in devices' } },
];

/** The sides of a person's own account; each belongs to a slice of its own. */
export function OwnTabs({ page, current }: { page: Page; current: 'me' | 'steps' | 'sessions' }) {
  return <Tabs page={page} label={label} tabs={tabs} current={current} />;
}

/** What the browser's title calls a side of the account. */
export function ownSide(current: 'me' | 'steps' | 'sessions'): Bilingual | undefined {
  return tabs.find(({ key }) => key === current)?.label;
}

/** Heading of every page of a person's own account. */
export const ownAccount = label;
