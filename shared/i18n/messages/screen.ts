import { chartEn, chartZh } from './screen-chart.ts';

/** Words of the window: frame, views, actions. One file a subject. */
export const screenZh = { ...chartZh } as const;

export const screenEn: Readonly<Record<keyof typeof screenZh, string>> = { ...chartEn };
