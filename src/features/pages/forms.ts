import { z } from 'zod';
import { choice, fault, multiline, text, url, version } from '../../web/office/field-types.ts';
import { isSlug, networkCodes } from './rules.ts';
import { pageWords as words } from './words.ts';

export const sitePageForm = z.object({
  title: text(200, 'required'),
  titleEn: text(200, 'optional'),
  body: multiline(100_000, 'optional'),
  version: version(),
});
export const newPageForm = sitePageForm.extend({
  slug: text(64, 'required').transform((slug, ctx) => (isSlug(slug) ? slug : fault(ctx, words.badSlug))),
});
export type PageFields = z.output<typeof sitePageForm>;

export const socialForm = z.object({
  network: choice(networkCodes),
  label: text(200, 'required'),
  url: url('required'),
});
export type SocialFields = z.output<typeof socialForm>;
export const socialVersionForm = z.object({ version: version() });
export const changeSocialForm = socialForm.extend({ version: version() });
