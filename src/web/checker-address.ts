import type { Page } from './page.ts';

/** Where the checker begins: at the front, unless an agency's site stands there. */
export function checkerAddress({ agencyName }: Pick<Page, 'agencyName'>): string {
  return agencyName === null ? '/' : '/check';
}
