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
}): (svg: string, ownFace: string | null) => Promise<Uint8Array> {
  let engine: Promise<Uint8Array[]> | null = null;
  const load = async () => {
    await initWasm(readFileSync(paths.resvgWasm));
    return ['regular', 'bold'].map((face) =>
      readFileSync(path.join(paths.resources, `fonts/noto-sans-sc-${face}.ttf`)),
    );
  };
  let own: { readonly file: string; readonly bytes: Uint8Array } | null = null;
  return async (svg, ownFace) => {
    engine ??= load();
    const bundled = await engine;
    if (ownFace !== null && own?.file !== ownFace) own = { file: ownFace, bytes: readFileSync(ownFace) };
    const fontBuffers = ownFace !== null && own ? [own.bytes, ...bundled] : bundled;
    const picture = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: SCALE },
      font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' },
    });
    return withDensity(picture.render().asPng(), SCALE);
  };
}
