/**
 * Where to go on this site, from an address anybody may have written; `otherwise` when it would lead elsewhere, or is no
 * path. The parser decides, as the browser's will: it is it that takes "/\evil" and "/⇥/evil" for another host.
 */
export function localPath(asked: string | undefined, otherwise: string): string {
  const here = 'http://here.invalid';
  if (!asked?.startsWith('/') || asked.length > 2000) return otherwise;
  const url = URL.parse(asked, here);
  return url && url.origin === here && !url.pathname.startsWith('//') ? url.pathname + url.search : otherwise;
}
