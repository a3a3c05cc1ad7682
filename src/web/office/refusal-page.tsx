import type { Bilingual } from '../../lib/bilingual.ts';
import type { Visit } from '../visit.ts';
import { OFFICE } from '../way-back.ts';
import { frameOf } from './frame.ts';
import { OfficeLayout } from './office-layout.tsx';

const words = {
  back: { th: 'กลับไปหน้าก่อน', en: 'Go back to the page before' },
  work: { th: 'งานของฉัน', en: 'My work' },
} as const satisfies Record<string, Bilingual>;

export interface RefusalPageProps {
  readonly visit: Visit;
  readonly told: {
    readonly title: Bilingual;
    readonly why: Bilingual;
    readonly id?: string;
    readonly next?: { readonly href: string; readonly label: Bilingual } | undefined;
  };
  /** Address of the page it happened on, or the nearest above. */
  readonly back: string;
  /** What was asked for. */
  readonly path: string;
}

/** Why something could not be done, within the office: the menu stays, and so does the way back to the work. */
export function RefusalPage({ visit, told: { title, why, id, next }, back, path }: RefusalPageProps) {
  const { page, surroundings } = visit;
  const year = surroundings.years.find((each) => path.startsWith(`${OFFICE}/years/${each}`));
  const isOther = back !== OFFICE && back !== next?.href;
  const ways = [...(next ? [next] : []), ...(isOther ? [{ href: back, label: words.back }] : [])];
  return (
    <OfficeLayout page={page} frame={frameOf(visit, year)} title={page.say(title)} section="">
      <p>{page.say(why)}</p>
      {id && (
        <p>
          <code>{id}</code>
        </p>
      )}
      <div class="form-actions">
        {[...ways, { href: OFFICE, label: words.work }].map(({ href, label }, index) => (
          <a class={index === 0 ? 'ds-button' : 'ds-button quiet-button'} href={href}>
            {page.say(label)}
          </a>
        ))}
      </div>
    </OfficeLayout>
  );
}
