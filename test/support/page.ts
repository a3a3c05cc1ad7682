import type { Page } from '../../src/web/page.ts';

/** A page in Thai for presenters, without a request. */
export const thaiPage: Page = {
  language: 'th',
  say: ({ th }) => th,
  agencyName: null,
  site: null,
  origin: 'http://localhost',
  asset: (name) => `/assets/${name}`,
  addressIn: (language) => `/?lang=${language}`,
};
