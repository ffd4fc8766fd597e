/// <reference path="./subset-font.d.ts" />
import { readFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';

const FACES = [
  { file: 'noto-sans-sc-regular.ttf', weight: 400 },
  { file: 'noto-sans-sc-bold.ttf', weight: 700 },
] as const;

/** The bundled faces with the characters of a page alone, as style that needs nothing from elsewhere: the page looks the same on every machine. */
export async function pageFonts(words: string, resources: string): Promise<string> {
  const characters = [...new Set(words)].sort().join('');
  const faces = await Promise.all(
    FACES.map(async ({ file, weight }) => {
      const whole = readFileSync(path.join(resources, 'fonts', file));
      const subset = await subsetFont(whole, characters, { targetFormat: 'woff2' });
      return `@font-face { font-family: "Noto Sans SC"; font-weight: ${weight}; src: url(data:font/woff2;base64,${subset.toString('base64')}) format("woff2"); }`;
    }),
  );
  return faces.join('\n');
}
