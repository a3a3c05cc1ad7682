import { type ContentRun, fontNamed, resource } from './content-run.ts';
import { matrixOf, multiply } from './matrix.ts';
import { kern, moveLine, showText } from './text-state.ts';
import { isKind, nameOf, type PdfDict, type PdfValue } from './values.ts';

type Operator = (operands: readonly PdfValue[], run: ContentRun) => void;

const MOST_SAVED = 500;

/** Operators of a page's content (ISO 32000-1, annex A) that bear on text; drawing and moving have their own places. */
export const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['q', (_, run) => save(run)],
  ['Q', (_, run) => restore(run)],
  ['cm', (operands, run) => transform(operands, run)],
  ['Tf', (operands, run) => selectFont(operands, run)],
  ['Tj', ([text], run) => show(text, run)],
  ['TJ', ([texts], run) => show(texts, run)],
  ["'", (operands, run) => showOnNextLine(operands, run)],
  ['"', (operands, run) => showOnNextLine(operands, run)],
  ['BMC', ([tag], run) => run.marks.begin(tag, null)],
  ['BDC', ([tag, properties], run) => run.marks.begin(tag, propertiesOf(properties, run))],
  ['EMC', (_, run) => run.marks.end()],
]);

function save(run: ContentRun): void {
  if (run.saved.length < MOST_SAVED) run.saved.push({ matrix: run.matrix, text: { ...run.text } });
}

function restore(run: ContentRun): void {
  const saved = run.saved.pop();
  if (!saved) return;
  run.matrix = saved.matrix;
  run.text = saved.text;
}

function transform(operands: readonly PdfValue[], run: ContentRun): void {
  const numbers = operands.filter((value) => typeof value === 'number');
  run.matrix = multiply(matrixOf(numbers), run.matrix);
}

function selectFont([name, size]: readonly PdfValue[], run: ContentRun): void {
  run.text.font = fontNamed(nameOf(name), run);
  run.text.size = typeof size === 'number' ? size : 0;
}

function showOnNextLine(operands: readonly PdfValue[], run: ContentRun): void {
  moveLine(run.place, 0, -run.text.leading);
  show(operands.at(-1), run);
}

function show(value: PdfValue | undefined, run: ContentRun): void {
  const { text, place, matrix } = run;
  for (const part of isKind(value, 'array') ? value.items : [value]) {
    if (typeof part === 'number') kern(part, text, place);
    if (!isKind(part, 'string') || part.bytes === '') continue;
    if (!text.font) {
      run.unreadable = true;
      return;
    }
    if (text.mode !== 3) run.visible = true;
    showText(part.bytes, text.font, text, place, matrix, (glyph) => {
      const letters = run.marks.textFor(glyph.text);
      run.pieces.add({ ...glyph, text: letters }, run.marks.mark(), run.marks.artifact());
    });
  }
}

/** Properties stand in the content itself or, by name, in the resources. */
function propertiesOf(value: PdfValue | undefined, run: ContentRun): PdfDict | null {
  return isKind(value, 'dict') ? value : run.objects.dict(resource(run, 'Properties', nameOf(value)));
}
