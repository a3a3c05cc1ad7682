import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ResvgRenderOptions } from '@resvg/resvg-wasm';

/** A drawing as a picture, for formats that show no SVG everywhere. Sizes in pixels. */
export interface Raster {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

type Resvg = typeof import('@resvg/resvg-wasm');
type Renderer = InstanceType<Resvg['Resvg']>;

const resolve = createRequire(import.meta.url).resolve;
const FACES = ['400Regular/Sarabun_400Regular.ttf', '700Bold/Sarabun_700Bold.ttf'];

let ready: Promise<{ resvg: Resvg; fonts: Uint8Array[] }> | undefined;

/** Draws an SVG `width` pixels wide with the paper's own font. The renderer reads no file and no address. */
export async function rasterize(svg: string, width: number): Promise<Raster> {
  const renderer = await rendererOf(svg, { fitTo: { mode: 'width', value: width } });
  try {
    const image = renderer.render();
    const raster = { png: image.asPng(), width: image.width, height: image.height };
    image.free();
    return raster;
  } finally {
    renderer.free();
  }
}

/** The same drawing with its letters as outlines of the paper's own font, so that no program takes them for text. */
export async function outlineText(svg: string): Promise<string> {
  const renderer = await rendererOf(svg, {});
  try {
    // A hundredth of a unit is finer than any printer, and makes the file smaller.
    return renderer.toString().replace(/ d="[^"]*"/g, (path) => path.replace(/(\.\d\d)\d+/g, '$1'));
  } finally {
    renderer.free();
  }
}

async function rendererOf(svg: string, options: ResvgRenderOptions): Promise<Renderer> {
  ready ??= load();
  const { resvg, fonts } = await ready;
  const font = { fontBuffers: fonts, defaultFontFamily: 'Sarabun', sansSerifFamily: 'Sarabun' };
  return new resvg.Resvg(partSaraAm(svg), { ...options, font });
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
