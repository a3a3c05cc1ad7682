import { unifyBoxes } from './checkbox.ts';

/**
 * Collects running text into printed lines: runs of white space become one space (as HTML does), `newLine` begins
 * another line. What comes out has no empty line and no space at either end of a line.
 */
export interface TextLines {
  readonly add: (text: string) => void;
  readonly newLine: () => void;
  /** Put before the next text; a list item's "- " or "๑. ". Dropped when the line stays empty. */
  readonly mark: (marker: string) => void;
  readonly text: () => string;
}

export function textLines(): TextLines {
  const lines: string[] = [];
  let parts: string[] = [];
  let marker = '';
  const newLine = () => {
    const line = tidyLine(parts.join(''));
    parts = [];
    if (line === '') return;
    lines.push(marker === '' ? line : `${marker} ${line}`);
    marker = '';
  };
  return {
    add: (text) => parts.push(text),
    newLine,
    mark: (next) => {
      newLine();
      marker = next;
    },
    text: () => {
      newLine();
      marker = '';
      return unifyBoxes(lines.join('\n'));
    },
  };
}

/** One line without double spaces. No-break spaces stay: they are printed on purpose ("พ.ศ. ๒๕๖๖"). */
export function tidyLine(text: string): string {
  return text.replace(/[ \t\n\r\f\v]+/g, ' ').trim();
}

/** Lines of text that already has its line ends: each tidied, empty ones dropped. */
export function tidyLines(text: string): string {
  return unifyBoxes(
    text
      .split('\n')
      .map(tidyLine)
      .filter((line) => line !== '')
      .join('\n'),
  );
}
