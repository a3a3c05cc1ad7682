import { HighlightColor, type IRunStylePropertiesOptions, TextRun } from 'docx';
import type { Inline, Run } from '../paper.ts';
import { boxMark, linesOf } from '../paper-text.ts';
import { SYMBOL, sized, symbolFont } from './style.ts';

/** The runs of one line. */
export function textRuns(runs: readonly Run[], style: IRunStylePropertiesOptions = {}): TextRun[] {
  return runs.map((run) => {
    const bold = run.bold || style.bold ? { bold: true } : {};
    const mark = run.mark ? { highlight: HighlightColor.YELLOW } : {};
    return new TextRun({ ...style, ...bold, ...mark, text: run.text });
  });
}

/** Several lines of one paragraph, parted by forced breaks. */
export function brokenRuns(text: Inline, style: IRunStylePropertiesOptions = {}): TextRun[] {
  return linesOf(text).flatMap((runs, index) =>
    index === 0 ? textRuns(runs, style) : [new TextRun({ break: 1 }), ...textRuns(runs, style)],
  );
}

/** "☑ ดำเนินการ": the box in a font that has it on every machine with Word. */
export function boxRuns(checked: boolean, label: string): TextRun[] {
  return [
    new TextRun({ text: boxMark(checked), font: symbolFont, ...sized(SYMBOL) }),
    ...brokenRuns(` ${label}`),
  ];
}
