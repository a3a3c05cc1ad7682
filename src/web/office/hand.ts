import type { OfficeParts } from '../office-parts.ts';
import type { Page, WebContext } from '../page.ts';
import { actorOf, visitOf } from '../visit.ts';

/** Who changes something, in whose language a conflict is told, and when. */
export interface Hand {
  readonly actor: string;
  readonly page: Page;
  readonly now: Temporal.Instant;
}

export function handOf(
  c: WebContext,
  { now }: Pick<OfficeParts, 'now'>,
): Hand & { readonly agencyId: string } {
  const { page, reader, agency } = visitOf(c);
  return { actor: actorOf(reader), page, now: now(), agencyId: agency.id };
}
