import type { Lang } from '../contract/envelope.ts';
import { text } from '../i18n/text.ts';
import type { LinePlace } from './audited-document.ts';

/** Where a line stands, in words: 第12段, 第3页 表1第2行第4列, 页眉. */
export function placeInWords({ part, page, paragraph, cell }: LinePlace, lang: Lang): string {
  const where = cell
    ? text(lang, 'audit.place.cell', { table: cell.table, row: cell.row, column: cell.column })
    : text(lang, 'audit.place.paragraph', { no: paragraph });
  const words = [
    ...(page === null ? [] : [typeof page === 'number' ? text(lang, 'audit.place.page', { no: page }) : page]),
    ...(part === null ? [] : [text(lang, `audit.place.${part}`)]),
    where,
  ];
  return words.join(' ');
}
