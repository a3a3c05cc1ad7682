/**
 * What to print after a link's text so that its address is not lost: " (https://…)", or nothing where the text is the
 * address already or the link leads nowhere outside (anchors, mail). A report's evidence often is its links.
 */
export function linkSuffix(label: string, href: string): string {
  const address = href.trim();
  if (!/^https?:\/\//i.test(address) || address.length > 2_000) return '';
  const bare = address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
  return bare === '' || label.includes(bare) ? '' : ` (${address})`;
}
