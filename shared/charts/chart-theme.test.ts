import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../contract/settings.ts';
import { chartTheme } from './chart-theme.ts';
import { PRINT_PALETTES } from './print-palettes.ts';

/** WCAG 2 relative luminance. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const PLACES = ['print', 'light', 'dark'] as const;
const DIRECTIONS = ['redGreen', 'orangeBlue'] as const;

describe.each(PLACES.flatMap((place) => DIRECTIONS.map((colours) => [place, colours] as const)))(
  'the theme %s with %s',
  (place, directionColours) => {
    const theme = chartTheme(place, { ...DEFAULT_SETTINGS, directionColours }, 'sans-serif');

    it('has text that reads on its ground (WCAG AA), and bars that stand out from it', () => {
      expect(contrast(theme.ink, theme.ground)).toBeGreaterThan(7);
      expect(contrast(theme.mutedInk, theme.ground)).toBeGreaterThan(4.5);
      for (const colour of [theme.own.up, theme.own.down, theme.signed.up, theme.signed.down, theme.axis])
        expect(contrast(colour, theme.ground)).toBeGreaterThan(3);
      for (const colour of [theme.others.up, theme.others.down])
        expect(contrast(colour, theme.ground)).toBeGreaterThan(1.8);
    });

    it('turns its directions round with the reader’s convention', () => {
      const turned = chartTheme(place, { ...DEFAULT_SETTINGS, directionColours, redUp: false }, 'sans-serif');
      expect([turned.signed.up, turned.signed.down]).toEqual([theme.signed.down, theme.signed.up]);
      expect(theme.signed.up).not.toBe(theme.signed.down);
    });
  },
);

/** How far two colours are for an eye without green cones (Viénot, Brettel and Mollon 1999), from 0 to 1. */
function apartWithoutGreen(a: string, b: string): number {
  const seen = (colour: string) => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map(
      (at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2,
    );
    const yellow = 0.29275 * r + 0.70725 * g;
    return [yellow, -0.02234 * r + 0.02234 * g + blue];
  };
  const [[y1 = 0, b1 = 0], [y2 = 0, b2 = 0]] = [seen(a), seen(b)];
  return Math.hypot(y1 - y2, b1 - b2);
}

it.each(PLACES)('orange and blue are further apart for an eye without green cones than red and green: %s', (place) => {
  const apart = (directionColours: (typeof DIRECTIONS)[number]) => {
    const { signed } = chartTheme(place, { ...DEFAULT_SETTINGS, directionColours }, 'sans-serif');
    return apartWithoutGreen(signed.up, signed.down);
  };
  expect(apart('orangeBlue')).toBeGreaterThan(0.2);
  expect(apart('orangeBlue')).toBeGreaterThan(apart('redGreen'));
});

it('every named palette stands out on paper, with no colour twice', () => {
  for (const palette of Object.values(PRINT_PALETTES)) {
    expect(new Set(palette).size).toBe(5);
    for (const colour of palette) expect(contrast(colour, '#ffffff')).toBeGreaterThan(2);
  }
});
