import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FaceMeasures } from './font-measure.ts';

/** A face of the user's own: its family, and the name under which it is kept. */
export interface OwnFace {
  readonly family: string;
  readonly sha256: string;
}

/** Why a file is no face that charts can be drawn in; each is an error code. */
export type NoFace = 'FONT_UNREADABLE' | 'FONT_WITHOUT_DIGITS';

/** Where a kept face and its measures stand in a data folder. */
export function facePaths(dataFolder: string, sha256: string): { readonly face: string; readonly measures: string } {
  const folder = path.join(dataFolder, 'fonts');
  return { face: path.join(folder, `${sha256}.font`), measures: path.join(folder, `${sha256}.json`) };
}

/** Keeps a font file (TTF, OTF or TTC) with what is measured of it; of a collection the first face counts. */
export async function keepFace(file: string, dataFolder: string): Promise<OwnFace | NoFace> {
  const bytes = readFileSync(file);
  const measured = await measureFace(bytes);
  if (typeof measured === 'string') return measured;
  const { family, measures } = measured;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const paths = facePaths(dataFolder, sha256);
  mkdirSync(path.dirname(paths.face), { recursive: true });
  writeFileSync(paths.face, bytes);
  writeFileSync(paths.measures, JSON.stringify(measures));
  return { family, sha256 };
}

/** The face's family, the advance widths that are not a full em, and the ranges of characters that it can draw. */
async function measureFace(bytes: Buffer): Promise<{ family: string; measures: FaceMeasures } | NoFace> {
  // Its parser is large and rarely wanted.
  const { create } = await import('fontkit');
  try {
    const opened = create(bytes);
    const font = 'fonts' in opened ? opened.fonts[0] : opened;
    if (!font) return 'FONT_UNREADABLE';
    const codes = [...font.characterSet].sort((a, b) => a - b);
    if (!['0', '9', '.', '%'].every((sign) => codes.includes(sign.codePointAt(0) ?? 0))) return 'FONT_WITHOUT_DIGITS';
    const widths: Record<string, number> = {};
    const coverage: [number, number][] = [];
    for (const code of codes) {
      const last = coverage.at(-1);
      if (last && last[1] === code - 1) last[1] = code;
      else coverage.push([code, code]);
      const { advanceWidth } = font.glyphForCodePoint(code);
      if (advanceWidth !== font.unitsPerEm) widths[String(code)] = advanceWidth;
    }
    return { family: font.familyName, measures: { unitsPerEm: font.unitsPerEm, widths, coverage } };
  } catch {
    return 'FONT_UNREADABLE';
  }
}
