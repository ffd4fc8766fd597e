import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What is known of a face beside its drawings. */
export interface FaceMeasures {
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

/** Reads the bundled faces' measures, made with the faces themselves. */
export function createFontMeasure(resources: string): FontMeasure {
  const faces = JSON.parse(readFileSync(path.join(resources, 'fonts/measures.json'), 'utf8')) as Record<
    'regular' | 'bold',
    FaceMeasures
  >;
  const width = (text: string, fontSize: number, bold: boolean) => {
    const face = bold ? faces.bold : faces.regular;
    let ems = 0;
    for (const character of text) ems += emsOf(character, face);
    return ems * fontSize;
  };
  const missing = (text: string) =>
    [...new Set(text)].filter((character) => !covers(faces.regular, character.codePointAt(0) ?? 0));
  return { width, missing };
}

/** Measures of a face of the user's own; what it cannot draw is drawn, and measured, in the bundled one. */
export function ownFaceMeasure(measures: string, bundled: FontMeasure): FontMeasure {
  const own = JSON.parse(readFileSync(measures, 'utf8')) as FaceMeasures;
  const isOwn = (character: string) => covers(own, character.codePointAt(0) ?? 0);
  const width = (text: string, fontSize: number, bold: boolean) => {
    let sum = 0;
    for (const character of text)
      sum += isOwn(character) ? emsOf(character, own) * fontSize : bundled.width(character, fontSize, bold);
    return sum;
  };
  return { width, missing: (text) => bundled.missing(text).filter((character) => !isOwn(character)) };
}

function emsOf(character: string, { widths, unitsPerEm }: FaceMeasures): number {
  return (widths[String(character.codePointAt(0))] ?? unitsPerEm) / unitsPerEm;
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
