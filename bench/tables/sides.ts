/** Our table, and AG Grid alone with the same columns. */
export const SIDES = ['ours', 'rival'] as const;
export type Side = (typeof SIDES)[number];
