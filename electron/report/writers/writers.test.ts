import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/contract/settings.ts';
import type { FigureData } from '../../../shared/figures/figure-data.ts';
import { FIGURES } from '../../../shared/figures/figures.ts';
import { textsByKey } from '../../../shared/i18n/text.ts';
import { isoDate } from '../../../shared/market/iso-date.ts';
import { KNOWN_INSTRUMENTS } from '../../../shared/market/known-instruments.ts';
import { csvCell, writeCsv } from './csv.ts';
import { createFontMeasure } from './font-measure.ts';
import { writeSvg } from './svg.ts';

const font = createFontMeasure(path.resolve(import.meta.dirname, '../../../resources'));

function figureOf(label: string): FigureData {
  return {
    id: 'sector-vs-benchmarks',
    kind: 'bars',
    no: '图1',
    title: '标题',
    unit: '%',
    decimals: 1,
    points: [
      {
        key: 'A.HK',
        label,
        value: -1.5,
        own: true,
        trace: 'weekChange:A.HK:2026-03-16',
        closeDate: isoDate('2026-03-20'),
      },
    ],
    notes: [],
    source: { kind: 'data', names: [] },
    asOf: isoDate('2026-03-20'),
    state: 'complete',
    missing: [],
  };
}
const order = (label: string) =>
  ({
    figure: figureOf(label),
    format: 'svg',
    theme: 'print',
    width: 'full',
    appearance: DEFAULT_SETTINGS,
    face: null,
    lang: 'zh',
  }) as const;

describe('glyphs', () => {
  test('every character of the product’s words and names has one', () => {
    const names = KNOWN_INSTRUMENTS.flatMap(({ zh, en }) => [zh, en]);
    const ofFigures = FIGURES.flatMap(({ words }) => [words.zh, words.en].flatMap((each) => Object.values(each)));
    expect(font.missing([...textsByKey().flat(), ...ofFigures, ...names].join(''))).toEqual([]);
  });

  test('one that lacks is told and never drawn as a box', () => {
    const svg = writeSvg(order('甲\u{20547}乙'), font);
    expect(svg).toContain('甲〓乙');
    expect(svg).toContain('U+20547');
  });

  test('widths are those of the face', () => {
    expect(font.width('中文', 12, false)).toBe(24);
    expect(font.width('1', 100, false)).toBeCloseTo(55.5, 1);
    expect(font.width('图1', 10, true)).toBeGreaterThan(font.width('图1', 10, false) - 0.001);
  });
});

describe('text from a file is data', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('%j is no formula in a CSV', (text) =>
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/),
  );

  test('a number stays one, and quotes and commas are kept', () => {
    expect([csvCell(-1.5), csvCell('a,"b"')]).toEqual(['-1.5', '"a,""b"""']);
    expect(writeCsv(figureOf('=cmd'), 'zh')).toContain(`A.HK,'=cmd,-1.5,2026-03-20`);
  });

  test('markup is text in an SVG', () => {
    expect(writeSvg(order('<script>'), font)).not.toContain('<script>');
  });
});
