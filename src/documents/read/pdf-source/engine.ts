import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { limits } from '../limits.ts';

/** PDFium with memory of its own: what a hostile file does to it is gone with it. */
export interface Engine {
  readonly pdfium: WrappedPdfiumModule;
  /** Its memory as it is now; do not keep it over a call, for memory that grows moves. */
  readonly view: () => DataView;
  /** A place for answers of up to 64 bytes; the next call writes over it. */
  readonly scratch: number;
  /** Copies bytes in; the place stays theirs while the engine lives. */
  readonly place: (bytes: Uint8Array) => number;
  /** Whether it asked for more memory than one file may have. */
  readonly starved: () => boolean;
}

let compiled: Promise<WebAssembly.Module> | undefined;

/** A fresh PDFium for one file. The first of a process costs some 40 ms for compiling, the next about 10. */
export async function startEngine(): Promise<Engine> {
  compiled ??= WebAssembly.compile(
    readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')),
  );
  const module = await compiled;
  const memory = { exported: null as WebAssembly.Memory | null, starved: false };
  const overrides = {
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => {
      const instance = new WebAssembly.Instance(module, imports);
      memory.exported = instance.exports.memory as WebAssembly.Memory;
      limitGrowth(memory.exported, () => {
        memory.starved = true;
      });
      done(instance);
      return instance.exports;
    },
  };
  const pdfium = await init(overrides);
  pdfium.FPDF_InitLibrary();
  const view = viewOf(() => memory.exported?.buffer ?? new ArrayBuffer(0));
  const allocate = (size: number): number => pdfium.pdfium.wasmExports.malloc(size);
  return {
    pdfium,
    view,
    scratch: allocate(64),
    place: (bytes) => {
      const at = allocate(bytes.length);
      new Uint8Array(view().buffer).set(bytes, at);
      return at;
    },
    starved: () => memory.starved,
  };
}

/** WebAssembly has no setting for it, and packed bytes can unfold to gigabytes. */
function limitGrowth(memory: WebAssembly.Memory, refused: () => void): void {
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * 65_536 > limits.pdfMemory) {
      refused();
      throw new RangeError('more memory than one PDF may have');
    }
    return grow(pages);
  };
}

function viewOf(buffer: () => ArrayBuffer): () => DataView {
  let view = new DataView(buffer());
  return () => {
    if (view.buffer !== buffer()) view = new DataView(buffer());
    return view;
  };
}
