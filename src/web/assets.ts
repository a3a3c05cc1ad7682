import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { assertDefined } from '../lib/assert.ts';

/** A file of the page, held in memory: there are few and they are small. */
export interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Null where compressing gains nothing (fonts, pictures). */
  readonly brotli: Uint8Array<ArrayBuffer> | null;
  readonly gzip: Uint8Array<ArrayBuffer> | null;
  readonly etag: string;
}

export interface Assets {
  /** "site.css" → "/assets/site.1f2e3d4c.css"; throws on a name that is no file of ours. */
  readonly url: (name: string) => string;
  readonly at: (path: string) => Asset | undefined;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Parts of Designsystemet each sheet needs, put in a layer below our own rules. */
const designsystemet: Readonly<Record<string, readonly string[]>> = {
  'site.css': ['base', 'button', 'input', 'link', 'skip-link'],
  'report.css': ['table'],
  'office.css': ['table'],
};

const fonts = ['thai-400', 'thai-700', 'latin-400', 'latin-700'];
const publicFolder = fileURLToPath(new URL('../../public/', import.meta.url));
const { resolve } = createRequire(import.meta.url);

/** Reads, joins, names by content and compresses every file of public/, the fonts and the needed Designsystemet CSS. */
export function loadAssets(): Assets {
  const urls = new Map<string, string>();
  const assets = new Map<string, Asset>();
  const add = (name: string, bytes: Buffer) => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    const path = `/assets/${name.replace(/\.(\w+)$/, `.${hash}.$1`)}`;
    urls.set(name, path);
    assets.set(path, toAsset(bytes, assertDefined(types[extname(name)], `type of ${name}`), hash));
  };
  for (const font of fonts) {
    const file = `sarabun-${font}-normal.woff2`;
    add(`${font}.woff2`, readFileSync(resolve(`@fontsource/sarabun/files/${file}`)));
  }
  for (const name of publicFiles()) add(name, Buffer.from(withAddresses(readPublic(name), urls)));
  const url = (name: string) => assertDefined(urls.get(name), `asset ${name}`);
  return { url, at: (path) => assets.get(path) };
}

/** Pictures first, so that style sheets can name them by their final address. */
function publicFiles(): string[] {
  const order = ['.svg', '.css', '.js'];
  return readdirSync(publicFolder)
    .filter((name) => order.includes(extname(name)))
    .sort((a, b) => order.indexOf(extname(a)) - order.indexOf(extname(b)) || a.localeCompare(b));
}

function readPublic(name: string): string {
  const own = readFileSync(join(publicFolder, name), 'utf8');
  if (!name.endsWith('.css')) return own;
  const parts = (designsystemet[name] ?? []).map((part) =>
    readFileSync(resolve(`@digdir/designsystemet-css/${part}.css`), 'utf8'),
  );
  return `@layer base,ds;@layer ds{${parts.join('')}}${squeeze(own)}`;
}

/** Comments and line breaks out: all that is worth doing before compression. */
function squeeze(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, '');
}

/** `url(/assets/thai-400.woff2)` and `from '/assets/x.js'` get the hashed address. */
function withAddresses(text: string, urls: ReadonlyMap<string, string>): string {
  return text.replace(/\/assets\/([\w.-]+)/g, (plain, name) => urls.get(name) ?? plain);
}

function toAsset(bytes: Buffer, type: string, hash: string): Asset {
  const worth = type.startsWith('text/') || type === 'image/svg+xml';
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return {
    type,
    bytes: Uint8Array.from(bytes),
    brotli: worth ? Uint8Array.from(brotliCompressSync(bytes, { params })) : null,
    gzip: worth ? Uint8Array.from(gzipSync(bytes, { level: 9 })) : null,
    etag: `"${hash}"`,
  };
}
