import { z } from 'zod';
import { choice, optionalChoice, text, ticked, version } from '../../web/office/field-types.ts';
import type { TypedFields } from '../../web/office/read-fields.ts';
import { type Post, postKinds, sides } from './rules.ts';
import { postWords as words } from './words.ts';

const postTexts = {
  title: text(200, 'required'),
  titleEn: text(200, 'optional'),
  /** '' stands above the units. */
  unit: text(36, 'optional'),
  kind: optionalChoice(postKinds),
  side: choice(sides),
  isExecutive: ticked(),
};

export const movePostForm = z.object({ direction: choice(['up', 'down']) });

export const newPostForm = z.object(postTexts);

export const postForm = z.object({ ...postTexts, version: version() });

export type PostFields = z.output<typeof newPostForm>;

export const postLabels = {
  title: words.title,
  titleEn: words.titleEn,
  unit: words.unit,
  kind: words.kind,
  side: words.side,
  isExecutive: words.isExecutive,
};

export function typedPost(post: Post): TypedFields {
  const { title, titleEn, unitId, kind, side, isExecutive, version } = post;
  return {
    ...{ title, titleEn, unit: unitId ?? '', kind: kind ?? '', side },
    isExecutive: isExecutive ? 'yes' : '',
    version: String(version),
  };
}
