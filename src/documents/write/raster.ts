import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** A drawing as a picture, for formats that show no SVG everywhere. Sizes in pixels. */
export interface Raster {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

type Resvg = typeof import('@resvg/resvg-wasm');

const resolve = createRequire(import.meta.url).resolve;
const FACES = ['400Regular/Sarabun_400Regular.ttf', '700Bold/Sarabun_700Bold.ttf'];

let ready: Promise<{ resvg: Resvg; fonts: Uint8Array[] }> | undefined;

/** Draws an SVG `width` pixels wide with the paper's own font. The renderer reads no file and no address. */
export async function rasterize(svg: string, width: number): Promise<Raster> {
  ready ??= load();
  const { resvg, fonts } = await ready;
  const renderer = new resvg.Resvg(partSaraAm(svg), {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: fonts, defaultFontFamily: 'Sarabun', sansSerifFamily: 'Sarabun' },
  });
  try {
    const image = renderer.render();
    const raster = { png: image.asPng(), width: image.width, height: image.height };
    image.free();
    return raster;
  } finally {
    renderer.free();
  }
}

/** Renderers of SVG misplace ำ, which their shaper splits; written in its two halves it is drawn right. */
export function partSaraAm(svg: string): string {
  return svg.replace(/([\u0e48-\u0e4b]?)\u0e33/g, '\u0e4d$1\u0e32');
}

async function load(): Promise<{ resvg: Resvg; fonts: Uint8Array[] }> {
  const resvg = await import('@resvg/resvg-wasm');
  await resvg.initWasm(readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const fonts = await Promise.all(
    FACES.map(async (face) => new Uint8Array(await readFile(resolve(`@expo-google-fonts/sarabun/${face}`)))),
  );
  return { resvg, fonts };
}
