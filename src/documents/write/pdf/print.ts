import { type PdfCompiler, pdfCompiler } from './compiler.ts';
import type { Printable } from './paper-data.ts';
import { makeSearchable } from './searchable.ts';

/**
 * A tagged PDF/A-2b of a layout and its data. `data` is asked again, with letters taken out, where no font at hand can
 * print one of them: PDF/A allows no glyph without a shape.
 */
export function printPdf(
  layout: string,
  data: (printable: Printable) => string,
  files: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const compiler = pdfCompiler();
  const print = (printable: Printable) =>
    makeSearchable(compiler.compile(layout, data(printable), files), compiler.letters);
  try {
    return print(asItIs);
  } catch (error) {
    if (!/could not be displayed|missing glyph/i.test(String(error))) throw error;
    return print(onlyPrintable(compiler));
  }
}

const asItIs: Printable = (text) => text;

function onlyPrintable(compiler: PdfCompiler): Printable {
  return (text) =>
    text
      .replace(/\p{Cf}/gu, '')
      .replace(/[^\s]/gu, (letter) => (compiler.printable.has(letter) ? letter : '□'));
}
