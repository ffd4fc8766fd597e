/** Numbers that are worked out, by what a key calls them; each has its formula in `formulas.ts`. */
export const DERIVED_KINDS = [
  'weekChange',
  'southboundNet',
  'southboundDay',
  'southboundYear',
  'holdingChange',
  'activeNet',
  'activeRange',
  'activeTotal',
  'activeEtfTotal',
  'totalConverted',
  'unlisted',
  'percentile1y',
  'percentile3y',
  'percentile5y',
  'percentile10y',
  'ahPremium',
  'ahPremiumDay',
  'changeOver',
  'relativeReturn',
] as const;
export type DerivedKind = (typeof DERIVED_KINDS)[number];
