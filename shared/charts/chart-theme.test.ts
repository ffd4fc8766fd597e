import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../contract/settings.ts';
import { chartTheme } from './chart-theme.ts';

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

describe('chart themes', () => {
  it.each(['print', 'light', 'dark'] as const)(
    '%s: text reads on its ground (WCAG AA), bars stand out from it',
    (name) => {
      const theme = chartTheme(name, DEFAULT_SETTINGS, 'sans-serif');
      expect(contrast(theme.ink, theme.ground)).toBeGreaterThan(7);
      expect(contrast(theme.mutedInk, theme.ground)).toBeGreaterThan(4.5);
      for (const colour of [theme.own.up, theme.own.down, theme.axis])
        expect(contrast(colour, theme.ground)).toBeGreaterThan(3);
      for (const colour of [theme.others.up, theme.others.down])
        expect(contrast(colour, theme.ground)).toBeGreaterThan(1.8);
    },
  );
});
