import { writeSync } from 'node:fs';
import type { Bilingual, Language } from '../lib/bilingual.ts';

export interface Terminal {
  readonly language: Language;
  /** Writes to standard output whole, also into a pipe that reads slowly; answers 0. */
  readonly print: (text: string) => 0;
  /** Writes bytes to standard output; answers 0. */
  readonly send: (bytes: Uint8Array) => 0;
  /** Writes the reason to standard error, in both languages unless one was asked for; answers 2. */
  readonly refuse: (reason: Bilingual) => 2;
  /** Shows one changing line on a terminal's standard error, nothing when it is not a terminal. */
  readonly progress: (line: string) => void;
}

/** The language is `--lang en` or Thai; anything else is told by the command's own option check. */
export function createTerminal(args: readonly string[]): Terminal {
  const asked = languageOf(args);
  const language = asked ?? 'th';
  return {
    language,
    print: (text) => {
      writeWhole(1, Buffer.from(text.endsWith('\n') ? text : `${text}\n`));
      return 0;
    },
    send: (bytes) => {
      writeWhole(1, bytes);
      return 0;
    },
    refuse: (reason) => {
      writeWhole(2, Buffer.from(asked ? `${reason[asked]}\n` : `${reason.th}\n${reason.en}\n`));
      return 2;
    },
    progress: (line) => {
      if (process.stderr.isTTY) writeWhole(2, Buffer.from(`\r\u001b[K${line}`));
    },
  };
}

function languageOf(args: readonly string[]): Language | null {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[at]?.split('=')[1] ?? args[at + 1];
  return at >= 0 && (value === 'th' || value === 'en') ? value : null;
}

/** A reader that left (EPIPE) has had enough; one that is slow (EAGAIN) is waited for. */
function writeWhole(descriptor: 1 | 2, bytes: Uint8Array): void {
  let from = 0;
  while (from < bytes.length) {
    try {
      from += writeSync(descriptor, bytes, from);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
