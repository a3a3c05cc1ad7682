import { z } from 'zod';
import { multiline, text, thaiDate, version } from '../../web/office/field-types.ts';

const texts = {
  title: text(300, 'required'),
  titleEn: text(300, 'optional'),
  summary: text(500, 'optional'),
  body: multiline(50_000, 'optional'),
};

export const newNewsForm = z.object(texts);
export const newsForm = z.object({ ...texts, version: version() });
export const publishForm = z.object({ publishOn: thaiDate(), version: version() });
export const versionForm = z.object({ version: version() });
export const pictureForm = z.object({ alt: text(300, 'required'), version: version() });

export const MOST_PICTURES = 20;
export const MOST_PICTURE_BYTES = 2 * 1024 * 1024;
/** The picture and the texts beside it. */
export const pictureBounds = { mostBytes: MOST_PICTURE_BYTES + 64 * 1024, mostFields: 10 };
