import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import type { WebEnv } from './page.ts';

/**
 * Everything comes from this server or not at all; nothing inline, neither script nor style. Pictures may be `data:`,
 * because the style sheet's icons are. The referrer is `same-origin`, not `no-referrer`: with the latter browsers send
 * `Origin: null` on our own forms, and the same-origin check could not tell them from a stranger's.
 */
const ofEveryPage = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["'none'"],
  },
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  crossOriginEmbedderPolicy: 'require-corp',
  referrerPolicy: 'same-origin',
  // Not includeSubDomains: the agency's other sites are not ours to decide for.
  strictTransportSecurity: 'max-age=15552000',
  xFrameOptions: 'DENY',
  permissionsPolicy: {
    camera: [],
    displayCapture: [],
    geolocation: [],
    microphone: [],
    payment: [],
    usb: [],
  },
});

/** The headers of every answer. What a route says of its content's policy itself stays: a file is no page of ours. */
export const securityHeaders = createMiddleware<WebEnv>(async (c, next) => {
  let own: string | null = null;
  await ofEveryPage(c, async () => {
    await next();
    own = c.res.headers.get('content-security-policy');
  });
  if (own !== null) c.res.headers.set('Content-Security-Policy', own);
});
