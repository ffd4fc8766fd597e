/** Whether the figures of a series are of a month, of the year so far, or neither, by its name. */
export function basisOfSeries(name: string): 'month' | 'ytd' | 'level' {
  if (/累计/.test(name)) return 'ytd';
  return /当月|当期|单月|同比/.test(name) ? 'month' : 'level';
}

/** A series' name and the unit in brackets behind it: `社会消费品零售总额_当期值(亿元)`. */
export function seriesAndUnit(heading: string): { readonly series: string; readonly unit: string } {
  const text = heading.normalize('NFKC').trim();
  const [, series = text, unit = ''] = /^(.*?)\s*\(([^()]{1,12})\)$/.exec(text) ?? [];
  return { series, unit };
}
