/** Where a figure is drawn: on paper (documents, saved and copied pictures), or on a light or dark screen. */
export type ChartThemeName = 'print' | 'light' | 'dark';

/** One bar's colour by direction; muted ones are mixed with the ground beforehand, so that no text inherits a fade. */
interface BarColours {
  readonly up: string;
  readonly down: string;
  readonly flat: string;
}

/** Colours, sizes and faces of a chart. Sizes are CSS pixels at final size: 96 to the inch, so 12 is 9 pt. */
export interface ChartTheme {
  readonly name: ChartThemeName;
  readonly ground: string;
  readonly ink: string;
  readonly mutedInk: string;
  readonly gridLine: string;
  /** Zero lines and axes. */
  readonly axis: string;
  /** The rule under a printed caption. */
  readonly rule: string;
  readonly own: BarColours;
  readonly others: BarColours;
  /** Where no series is the report's own: direction by colour, in print too. */
  readonly signed: BarColours;
  /** Behind the days of the week and percentile bands. */
  readonly shade: string;
  /** Colours of series in their order (report-style.md): theme red, deep blue, grey, gold, teal. */
  readonly palette: readonly string[];
  readonly fontFamily: string;
  readonly labelSize: number;
  readonly titleSize: number;
  readonly noteSize: number;
}

const SCREEN_SIZES = { labelSize: 12, titleSize: 13, noteSize: 11 } as const;
const PRINT_SIZES = { labelSize: 12, titleSize: 12, noteSize: 10.5 } as const;

/** What the user has chosen of how charts look. */
export interface ChartAppearance {
  /** The reader's convention: red rises and green falls, or the other way round. */
  readonly redUp: boolean;
  /** Orange and blue are told apart by eyes that do not tell red from green. */
  readonly directionColours: 'redGreen' | 'orangeBlue';
  /** Colours of printed series, the report's own first. */
  readonly printPalette: readonly string[];
}

/** The theme with larger text, for a figure that has a whole screen to itself. */
export function enlarged(theme: ChartTheme, factor: number): ChartTheme {
  const { labelSize, titleSize, noteSize } = theme;
  return { ...theme, labelSize: labelSize * factor, titleSize: titleSize * factor, noteSize: noteSize * factor };
}

const MUTED = '#a9b0ba';
/** After the report's own five, what a chart with more lines needs to tell them apart. */
const MORE_COLOURS = ['#6a4c93', '#a0522d', '#5b8c3a'] as const;

/**
 * The theme of a place.
 *
 * On screen colour says direction. In print the report's own series stands in the theme colour and the others are
 * muted (report-style.md, Charts in print): there the sign and the side say the direction.
 */
export function chartTheme(name: ChartThemeName, appearance: ChartAppearance, fontFamily: string): ChartTheme {
  return name === 'print' ? printTheme(appearance, fontFamily) : screenTheme(name, appearance, fontFamily);
}

function printTheme({ redUp, directionColours, printPalette }: ChartAppearance, fontFamily: string): ChartTheme {
  const [own = '#1a1a1a', , , , teal = '#1a1a1a'] = printPalette;
  const [red, green] = directionColours === 'redGreen' ? [own, teal] : ['#c05a12', '#1f5fa8'];
  const [up, down] = redUp ? [red, green] : [green, red];
  return {
    name: 'print',
    ground: '#ffffff',
    ink: '#1a1a1a',
    mutedInk: '#5f6670',
    gridLine: '#e3e6ea',
    axis: '#4a4f57',
    rule: own,
    own: { up: own, down: own, flat: own },
    others: { up: MUTED, down: MUTED, flat: MUTED },
    signed: { up, down, flat: MUTED },
    shade: '#f0f1f4',
    palette: [...printPalette, ...MORE_COLOURS],
    fontFamily,
    ...PRINT_SIZES,
  };
}

/** Red and green, or orange and blue, each in full and muted. */
const SCREEN_DIRECTIONS = {
  light: {
    redGreen: [
      { own: '#c4342d', others: '#dc8f8b' },
      { own: '#1f8a5b', others: '#86bfa6' },
    ],
    orangeBlue: [
      { own: '#b85a00', others: '#d9a673' },
      { own: '#1f66b0', others: '#8cb0d6' },
    ],
  },
  dark: {
    redGreen: [
      { own: '#ff6b61', others: '#8c4243' },
      { own: '#3fbf87', others: '#2a7158' },
    ],
    orangeBlue: [
      { own: '#f0a050', others: '#8a6136' },
      { own: '#6cb2f5', others: '#3c6690' },
    ],
  },
} as const;

function screenTheme(
  name: 'light' | 'dark',
  { redUp, directionColours }: ChartAppearance,
  fontFamily: string,
): ChartTheme {
  const dark = name === 'dark';
  const [warm, cool] = SCREEN_DIRECTIONS[name][directionColours];
  const flat = dark ? '#5b6673' : '#aab2bc';
  const [up, down] = redUp ? [warm, cool] : [cool, warm];
  return {
    name,
    ground: dark ? '#101820' : '#ffffff',
    ink: dark ? '#e4e8ed' : '#1f2733',
    mutedInk: dark ? '#97a1ae' : '#5f6a77',
    gridLine: dark ? '#2b333d' : '#e8ebef',
    axis: dark ? '#8b95a3' : '#5f6a77',
    rule: dark ? '#2b333d' : '#dfe3e8',
    own: { up: up.own, down: down.own, flat },
    others: { up: up.others, down: down.others, flat },
    signed: { up: up.own, down: down.own, flat },
    shade: dark ? '#1d2833' : '#eef1f5',
    palette: dark
      ? ['#ff6b61', '#8ab4f8', '#97a1ae', '#e0b252', '#5cc4c0', '#c39be0', '#e39a6b', '#a5c96a']
      : ['#c4342d', '#2a5fb0', '#6b7684', '#96680f', '#1d7f7b', '#7547a8', '#9c4f1c', '#4f7a1f'],
    fontFamily,
    ...SCREEN_SIZES,
  };
}
