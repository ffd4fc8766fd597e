import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale';
import type { Lang } from '../../../shared/contract/envelope.ts';
import type { Words } from '../../state/language.ts';

/** The grid's own words in the language of the desk. */
export function gridLocale(words: Words, lang: Lang): Record<string, string> {
  return {
    ...(lang === 'zh' ? AG_GRID_LOCALE_CN : {}),
    noRowsToShow: words('grid.noRows'),
    noMatchingRows: words('grid.noMatch'),
  };
}
