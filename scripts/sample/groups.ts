import { BENCHMARKS, GLOBAL_INDICES, SIZE_AND_DIVIDEND, THEMES } from './indices-table.ts';

const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

/** The instruments of each figure, in its order. */
export const GROUPS = {
  'sector-vs-benchmarks': ['HSIII.HI', 'HSI.HI', 'HSTECH.HI', '000300.SH', 'HXC.GI'],
  constituents: [
    '3690.HK',
    '0700.HK',
    '9988.HK',
    '1810.HK',
    '9999.HK',
    '9618.HK',
    '9888.HK',
    '1024.HK',
    '9626.HK',
    '9961.HK',
    '0241.HK',
    '0268.HK',
  ],
  'global-indices': [...codesOf(GLOBAL_INDICES), ...codesOf(BENCHMARKS).filter((code) => code === 'HXC.GI')],
  'size-and-dividend': codesOf(SIZE_AND_DIVIDEND),
  themes: codesOf(THEMES),
} as const satisfies Record<string, readonly string[]>;
