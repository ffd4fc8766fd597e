import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createSubsetter } from './subset-font.ts';

const FACES = [
  { file: 'noto-sans-sc-regular.ttf', weight: 400 },
  { file: 'noto-sans-sc-bold.ttf', weight: 700 },
] as const;

/** Where the bundled faces lie, and the WebAssembly that takes characters out of them. */
export interface FaceFiles {
  readonly resources: string;
  readonly harfbuzzWasm: string;
}

/** The bundled faces with the characters of a page alone, as style that needs nothing from elsewhere: the page looks the same on every machine. */
export async function pageFonts(words: string, { resources, harfbuzzWasm }: FaceFiles): Promise<string> {
  const characters = [...new Set(words)].sort().join('');
  const subset = await createSubsetter(harfbuzzWasm);
  const faces = FACES.map(({ file, weight }) => {
    const bytes = subset(readFileSync(path.join(resources, 'fonts', file)), characters);
    return `@font-face { font-family: "Noto Sans SC"; font-weight: ${weight}; src: url(data:font/ttf;base64,${bytes.toString('base64')}) format("truetype"); }`;
  });
  return faces.join('\n');
}
