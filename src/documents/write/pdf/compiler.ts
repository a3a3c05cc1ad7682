import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { FontLetters } from './searchable.ts';
import { lettersByOutline, lettersOf } from './true-type.ts';

/** Folder and PostScript name of the faces papers use, in the package of TrueType files. */
const FACES = [
  ['400Regular/Sarabun_400Regular.ttf', 'Sarabun-Regular'],
  ['700Bold/Sarabun_700Bold.ttf', 'Sarabun-Bold'],
] as const;

/** Where the compiler looks for files: only pictures put there in memory are ever named. */
const WORKSPACE = import.meta.dirname;

export interface PdfCompiler {
  /**
   * A layout of ours with its data, JSON under the input "paper", to a tagged PDF/A-2b; throws where the compiler refuses
   * it. Files are by their path from its root.
   */
  readonly compile: (layout: string, paper: string, files: ReadonlyMap<string, Uint8Array>) => Uint8Array;
  readonly letters: FontLetters;
  /** Letters the paper's own font can print. */
  readonly printable: ReadonlySet<string>;
}

let warm: PdfCompiler | undefined;

/** The compiler with its fonts, made once for a process or worker: the first costs some 50 ms, the next nothing. */
export function pdfCompiler(): PdfCompiler {
  warm ??= createCompiler();
  return warm;
}

function createCompiler(): PdfCompiler {
  const resolve = createRequire(import.meta.url).resolve;
  const fonts = FACES.map(([file, name]) => {
    return { name, bytes: readFileSync(resolve(`@expo-google-fonts/sarabun/${file}`)) };
  });
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: fonts.map((font) => font.bytes) }],
  });
  return {
    compile: (layout, paper, files) =>
      compile(compiler, { mainFileContent: layout, inputs: { paper } }, files),
    letters: new Map(fonts.map((font) => [font.name, lettersByOutline(font.bytes)])),
    printable: new Set(fonts.flatMap((font) => [...lettersOf(font.bytes)])),
  };
}

interface Source {
  readonly mainFileContent: string;
  readonly inputs: { readonly paper: string };
}

function compile(compiler: NodeCompiler, source: Source, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  for (const [path, bytes] of files) compiler.mapShadow(join(WORKSPACE, path), Buffer.from(bytes));
  try {
    // In one call: a compiled document given to JavaScript would hold its memory until some later collection.
    return compiler.pdf(source, { pdfStandard: 'a-2b', pdfTags: true });
  } finally {
    for (const path of files.keys()) compiler.unmapShadow(join(WORKSPACE, path));
    // No two papers are alike: what is remembered of one only fills memory.
    compiler.evictCache(0);
  }
}
