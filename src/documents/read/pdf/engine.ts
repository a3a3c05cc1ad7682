import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Functions, init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { limits } from '../limits.ts';

/** PDFium with memory of its own: what a hostile file does to it is gone with it. */
export interface Engine {
  readonly pdfium: WrappedPdfiumModule;
  /** The same functions without the wrapping that texts need: for those that are called once a letter. */
  readonly fast: Fast;
  /** Its memory as it is now; do not keep it over a call, for memory that grows moves. */
  readonly view: () => DataView;
  /** A place for answers of up to 64 bytes; the next call writes over it. */
  readonly scratch: number;
  /** A place of so many bytes; it stays taken while the engine lives. Throws where there is no more. */
  readonly allocate: (size: number) => number;
  /** Whether it asked for more memory than one file may have. */
  readonly starved: () => boolean;
}

type Fast = { readonly [name in keyof Functions]: (...numbers: number[]) => number };

/** What WebAssembly gives, as far as it is needed; its types come with a browser's only. */
interface Exports {
  readonly memory: Memory;
  readonly malloc: (size: number) => number;
}

interface Memory {
  readonly buffer: ArrayBuffer;
  grow: (pages: number) => number;
}

let program: Uint8Array | undefined;

/** A fresh PDFium for one file, some 20 ms. */
export async function startEngine(): Promise<Engine> {
  program ??= readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const silent = { print: () => undefined, printErr: () => undefined };
  const pdfium = await init({ wasmBinary: program, ...silent });
  const fast = pdfium.pdfium.wasmExports as unknown as Fast & Exports;
  const { memory, malloc } = fast;
  const starved = limitGrowth(memory);
  pdfium.FPDF_InitLibrary();
  let view = new DataView(memory.buffer);
  const allocate = (size: number) => {
    const at = malloc(size);
    if (at === 0) throw new RangeError('no memory is left');
    return at;
  };
  return {
    pdfium,
    fast,
    view: () => {
      if (view.buffer !== memory.buffer) view = new DataView(memory.buffer);
      return view;
    },
    scratch: allocate(64),
    allocate,
    starved,
  };
}

/** WebAssembly has no setting for it, and packed bytes can unfold to gigabytes. Returns whether it was ever reached. */
function limitGrowth(memory: Memory): () => boolean {
  const grow = memory.grow.bind(memory);
  let reached = false;
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * 65_536 > limits.pdfMemory) {
      reached = true;
      throw new RangeError('more memory than one PDF may have');
    }
    return grow(pages);
  };
  return () => reached;
}
