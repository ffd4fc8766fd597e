import { readFileSync } from 'node:fs';
import path from 'node:path';

interface FaceMeasures {
  readonly unitsPerEm: number;
  /** Advance widths that are not a full em, by code point. */
  readonly widths: Readonly<Record<string, number>>;
  /** Ranges of code points that the face can draw. */
  readonly coverage: readonly (readonly [number, number])[];
}

/** Widths of text in the bundled faces, for wherever there is no browser to ask. */
export interface FontMeasure {
  /** Width in px of one line of text at a font size. */
  readonly width: (text: string, fontSize: number, bold: boolean) => number;
  /** Characters of the text that the faces cannot draw, each once. */
  readonly missing: (text: string) => string[];
}

/** Reads the faces' measures, made with the faces themselves. */
export function createFontMeasure(resources: string): FontMeasure {
  const faces = JSON.parse(readFileSync(path.join(resources, 'fonts/measures.json'), 'utf8')) as Record<
    'regular' | 'bold',
    FaceMeasures
  >;
  const width = (text: string, fontSize: number, bold: boolean) => {
    const face = bold ? faces.bold : faces.regular;
    let units = 0;
    for (const character of text) units += face.widths[String(character.codePointAt(0))] ?? face.unitsPerEm;
    return (units / face.unitsPerEm) * fontSize;
  };
  const missing = (text: string) =>
    [...new Set(text)].filter((character) => !covers(faces.regular, character.codePointAt(0) ?? 0));
  return { width, missing };
}

function covers({ coverage }: FaceMeasures, code: number): boolean {
  let [low, high] = [0, coverage.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = coverage[middle] ?? [0, -1];
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return true;
  }
  return false;
}
