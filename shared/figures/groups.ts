/** Which instruments a figure holds; `own` is the report's own series. */
export interface InstrumentGroup {
  readonly own: string;
  readonly codes: readonly string[];
}

/** The report's groups, as they are before a user changes them. */
export const DEFAULT_GROUPS = {
  'sector-vs-benchmarks': {
    own: 'HSIII.HI',
    codes: ['HSI.HI', 'HSTECH.HI', '000300.SH', 'HSIII.HI', 'HXC.GI'],
  },
} as const satisfies Readonly<Record<string, InstrumentGroup>>;
