import { type LineUnit, lineUnits, unitPattern } from '../line-units.ts';
import type { Emblem, Inline, Paper, PaperBlock, PaperCell, PaperTable, Run, Section } from '../paper.ts';
import { cleanText, linesOf, runsOf, staysWhole } from '../paper-text.ts';

/** A run as the template takes it: plain strings break by the ordinary rules, one-element arrays never break. */
interface RunData {
  readonly units: readonly (string | readonly [string])[];
  readonly bold: boolean;
  readonly mark: boolean;
}

/** Turns letters of a text into those that can be printed; the identity unless a font lacks some. */
export type Printable = (text: string) => string;

/** Files of the compiler that stand for the pictures of a paper. */
export interface Pictures {
  readonly emblem: (emblem: Emblem) => string;
  readonly figure: (svg: string) => string;
}

/** The paper as JSON for the template: text in units that never break inside, defaults filled in. */
export function paperData(paper: Paper, pictures: Pictures, printable: Printable): string {
  const pattern = unitPattern(paper.names ?? []);
  const setter: Setter = { pictures, units: (text) => lineUnits(printable(text), pattern) };
  const data = {
    title: printable(cleanText(paper.title)),
    author: printable(cleanText(paper.author)),
    lang: paper.language,
    sections: paper.sections.map((section) => sectionData(section, setter)),
  };
  return JSON.stringify(data);
}

interface Setter {
  readonly pictures: Pictures;
  readonly units: (text: string) => readonly LineUnit[];
}

function sectionData(section: Section, setter: Setter) {
  return {
    landscape: section.orientation === 'landscape',
    blocks: section.blocks.map((block) => blockData(block, setter)),
  };
}

function blockData(block: PaperBlock, setter: Setter): object {
  const line = (text: Inline) => runsOf(oneLine(text)).map((run) => runData(run, setter));
  const lines = (text: Inline) => linesOf(text).map((runs) => runs.map((run) => runData(run, setter)));
  switch (block.kind) {
    case 'memo-head':
      return {
        ...block,
        title: line(block.title),
        emblem: block.emblem && { path: setter.pictures.emblem(block.emblem) },
      };
    case 'fields':
      return {
        ...block,
        fields: block.fields.map((field) => ({ label: line(field.label), value: line(field.value) })),
      };
    case 'heading':
      return { ...block, text: line(block.text), align: block.align ?? 'left' };
    case 'paragraph':
      return {
        kind: block.kind,
        lines: lines(block.text),
        indent: block.indent ?? false,
        // Thai is never stretched: the compiler would part its letters.
        align: block.align === 'center' ? 'center' : 'left',
      };
    case 'list':
      return { ...block, items: block.items.map(lines) };
    case 'table':
      return { kind: block.kind, ...tableData(block.table, lines, line) };
    case 'figure':
      return figureData(block, setter);
    case 'signature':
      return { ...block, name: line(block.name), position: block.position.map(line) };
    case 'opinion':
      return {
        ...block,
        heading: line(block.heading),
        text: block.text === undefined ? null : lines(block.text),
        name: line(block.name),
        position: block.position.map(line),
      };
    case 'page-break':
      return block;
  }
}

function figureData(block: PaperBlock & { kind: 'figure' }, { pictures }: Setter): object {
  return {
    kind: block.kind,
    path: pictures.figure(block.svg),
    alt: cleanText(block.alt),
    width: block.widthCm,
    height: block.heightCm,
  };
}

type Lines = (text: Inline) => RunData[][];
type Line = (text: Inline) => RunData[];

function tableData(table: PaperTable, lines: Lines, line: Line) {
  return {
    widths: table.widths,
    head: table.head.map((cell) => cellData(cell, lines, line)),
    rows: table.rows.map((row) => ({
      whole: staysWhole(row, table.widths),
      cells: row.map((cell) => cellData(cell, lines, line)),
    })),
  };
}

function cellData(cell: PaperCell, lines: Lines, line: Line) {
  return {
    align: cell.align ?? 'left',
    indent: cell.indent ?? 0,
    boxes: (cell.boxes ?? []).map((box) => ({ checked: box.checked, label: line(box.label) })),
    lines: cell.lines.flatMap(lines),
  };
}

function oneLine(text: Inline): Inline {
  return runsOf(text).map((run) => ({ ...run, text: cleanText(run.text).replaceAll('\n', ' ') }));
}

function runData(run: Run, setter: Setter): RunData {
  const units = setter.units(run.text).map((unit) => (unit.box ? ([unit.text] as const) : unit.text));
  return { units, bold: run.bold ?? false, mark: run.mark ?? false };
}
