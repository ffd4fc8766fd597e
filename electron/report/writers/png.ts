import { readFileSync } from 'node:fs';
import path from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { withDensity } from './png-density.ts';

/** Pixels to a unit of the SVG: pictures are made for print and for screens of twice the density. */
const SCALE = 2;

/** Makes the writer of PNG pictures; fonts and engine load at the first picture. */
export function createPngWriter(paths: {
  readonly resources: string;
  readonly resvgWasm: string;
}): (svg: string) => Promise<Uint8Array> {
  let engine: Promise<Uint8Array[]> | null = null;
  const load = async () => {
    await initWasm(readFileSync(paths.resvgWasm));
    return ['regular', 'bold'].map((face) =>
      readFileSync(path.join(paths.resources, `fonts/noto-sans-sc-${face}.ttf`)),
    );
  };
  return async (svg) => {
    engine ??= load();
    const fontBuffers = await engine;
    const picture = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: SCALE },
      font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' },
    });
    return withDensity(picture.render().asPng(), SCALE);
  };
}
