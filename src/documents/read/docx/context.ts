import type { Relationship } from '../ooxml/package.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** What the body's text refers to in the other parts of the document. */
export interface Context {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly links: ReadonlyMap<string, Relationship>;
}
