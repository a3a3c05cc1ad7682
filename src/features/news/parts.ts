import type { OfficeParts } from '../../web/office-parts.ts';
import type { PictureParts } from '../pictures/acts.ts';

export interface NewsParts extends OfficeParts, PictureParts {}
