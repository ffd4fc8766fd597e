import { chartEn, chartZh } from './screen-chart.ts';
import { screenFiguresEn, screenFiguresZh } from './screen-figures.ts';
import { frameEn, frameZh } from './screen-frame.ts';
import { handOverEn, handOverZh } from './screen-hand-over.ts';
import { importsEn, importsZh } from './screen-imports.ts';
import { indicesEn, indicesZh } from './screen-indices.ts';
import { mappingEn, mappingZh } from './screen-mapping.ts';
import { pointsEn, pointsZh } from './screen-points.ts';
import { screenPublishedEn, screenPublishedZh } from './screen-published.ts';
import { screenReportEn, screenReportZh } from './screen-report.ts';
import { settingsEn, settingsZh } from './screen-settings.ts';
import { sourcesEn, sourcesZh } from './screen-sources.ts';
import { stockEn, stockZh } from './screen-stock.ts';
import { screenUpdateEn, screenUpdateZh } from './screen-update.ts';
import { viewsEn, viewsZh } from './screen-views.ts';
import { watchlistEn, watchlistZh } from './screen-watchlist.ts';
import { weekEn, weekZh } from './screen-week.ts';
import { weeksEn, weeksZh } from './screen-weeks.ts';

/** Words of the window: frame, views, actions. One file a subject. */
export const screenZh = {
  ...chartZh,
  ...frameZh,
  ...weekZh,
  ...weeksZh,
  ...importsZh,
  ...indicesZh,
  ...mappingZh,
  ...pointsZh,
  ...settingsZh,
  ...viewsZh,
  ...sourcesZh,
  ...handOverZh,
  ...screenFiguresZh,
  ...watchlistZh,
  ...stockZh,
  ...screenPublishedZh,
  ...screenReportZh,
  ...screenUpdateZh,
} as const;

export const screenEn: Readonly<Record<keyof typeof screenZh, string>> = {
  ...chartEn,
  ...frameEn,
  ...weekEn,
  ...weeksEn,
  ...importsEn,
  ...indicesEn,
  ...mappingEn,
  ...pointsEn,
  ...settingsEn,
  ...viewsEn,
  ...sourcesEn,
  ...handOverEn,
  ...screenFiguresEn,
  ...watchlistEn,
  ...stockEn,
  ...screenPublishedEn,
  ...screenReportEn,
  ...screenUpdateEn,
};
