const LINK = /(?:https?:\/\/|www\.)[^\s<>"')\]]{3,500}/gi;

/** Addresses of single pages in a text, without scheme, "www." and final marks; a bare site name is no page. */
function pagesIn(text: string): readonly string[] {
  return (text.match(LINK) ?? [])
    .map((link) =>
      link
        .replace(/^https?:\/\//i, '')
        .replace(/^www\./i, '')
        .replace(/[.,;:/]{1,9}$/, ''),
    )
    .filter((link) => link.includes('/'));
}

/** The first page both texts show; null where they share none. */
export function sharedPage(a: string, b: string): string | null {
  const others = new Set(pagesIn(b).map((page) => page.toLowerCase()));
  return pagesIn(a).find((page) => others.has(page.toLowerCase())) ?? null;
}
