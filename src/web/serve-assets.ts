import { createMiddleware } from 'hono/factory';
import type { Asset, Assets } from './assets.ts';
import type { WebContext, WebEnv } from './page.ts';

/** Answers /assets/… from memory. The address names the content, so a browser may keep it for good. */
export function serveAssets(assets: Assets) {
  return createMiddleware<WebEnv>(async (c, next) => {
    c.set('assets', assets);
    const asset = c.req.method === 'GET' || c.req.method === 'HEAD' ? assets.at(c.req.path) : undefined;
    return asset ? answer(c, asset) : next();
  });
}

function answer(c: WebContext, asset: Asset): Response {
  c.header('ETag', asset.etag);
  c.header('Cache-Control', 'public, max-age=31536000, immutable, no-transform');
  c.header('Vary', 'Accept-Encoding');
  if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304);
  const accepted = c.req.header('accept-encoding') ?? '';
  c.header('Content-Type', asset.type);
  if (asset.brotli && /\bbr\b/.test(accepted)) return c.body(asset.brotli, 200, { 'Content-Encoding': 'br' });
  if (asset.gzip && /\bgzip\b/.test(accepted)) return c.body(asset.gzip, 200, { 'Content-Encoding': 'gzip' });
  return c.body(asset.bytes);
}
