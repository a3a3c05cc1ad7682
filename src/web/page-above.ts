import { mayEnter, type Permission } from './permission.ts';
import type { Reader } from './reader.ts';

/** The nearest page at or above an address ("/a/b/c") that the reader may open, by what routes there are; null when none. */
export type PageAbove = (reader: Reader, address: string) => string | null;

interface PageRoute {
  readonly method: string;
  readonly path: string;
  readonly permission: Permission;
}

export function createPageAbove(routes: readonly PageRoute[]): PageAbove {
  const pages = routes
    .filter(({ method }) => method === 'GET')
    .map(({ path, permission }) => ({ pattern: path.split('/'), permission }));
  const isOpen = (reader: Reader, steps: readonly string[]) =>
    pages.some(({ pattern, permission }) => fits(pattern, steps) && mayEnter(reader, permission).ok);
  return (reader, address) => {
    for (let steps = address.split('/'); steps.length > 1; steps = steps.slice(0, -1))
      if (isOpen(reader, steps)) return steps.join('/');
    return null;
  };
}

/** ":year" takes any one step. */
function fits(pattern: readonly string[], steps: readonly string[]): boolean {
  return (
    pattern.length === steps.length &&
    pattern.every((part, at) => (part.startsWith(':') ? steps[at] !== '' : part === steps[at]))
  );
}
