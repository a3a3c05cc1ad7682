import { ok, type Result } from '../../../lib/result.ts';
import type { Block, ReadFailure } from '../document.ts';
import { optionalPart, relatedPart, relationshipsOf, requirePart } from '../ooxml/package.ts';
import { childOf } from '../ooxml/xml.ts';
import type { Zip } from '../ooxml/zip.ts';
import { readBody } from './body.ts';
import { readNumbering } from './numbering.ts';
import { readStyles } from './styles.ts';

/**
 * The body of a Word document (ECMA-376 part 1, WordprocessingML) to blocks, straight from its XML: list numbers,
 * outline levels and check boxes in all their kinds must not be lost. Headers, footers and notes are not read.
 * Errors: 'corrupt', 'unsupported', 'too-large'.
 */
export function readDocx(zip: Zip, mainPart: string): Result<readonly Block[], ReadFailure> {
  const document = requirePart(zip, mainPart);
  if (!document.ok) return document;
  const relationships = relationshipsOf(zip, mainPart);
  if (!relationships.ok) return relationships;
  const styles = optionalPart(zip, relatedPart(relationships.value, 'styles') ?? '');
  if (!styles.ok) return styles;
  const numbering = optionalPart(zip, relatedPart(relationships.value, 'numbering') ?? '');
  if (!numbering.ok) return numbering;
  const body = childOf(document.value, 'body');
  if (!body) return ok([]);
  return readBody(body, {
    styles: readStyles(styles.value),
    numbering: readNumbering(numbering.value),
    links: relationships.value,
  });
}
