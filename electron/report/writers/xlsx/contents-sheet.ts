import { type Chapter, type Exhibit, exhibitName } from '../../../../shared/chapter/chapter.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { dayCell, headerCell, quietCell, rowLook, sheetName, textCell } from './cells.ts';
import { type BookSheet, bookSheet } from './sheet.ts';

/** Which sheet holds which figure or table, and how complete each is; below it the state of the data. */
export function contentsSheet(
  chapter: Chapter,
  { exhibits, createdAt }: { readonly exhibits: readonly Exhibit[]; readonly createdAt: string },
): BookSheet {
  const { lang, style, front, dataVersion } = chapter;
  const look = rowLook({ isSum: false, isFirstSum: false });
  const colour = style.palette[0] ?? '#7f7f7f';
  const names = ['no', 'title', 'sheet', 'unit', 'source', 'asOf', 'state'] as const;
  return bookSheet(text(lang, 'report.book.sheet.contents'), {
    above: [textCell(front.title, { fontWeight: 'bold' }), quietCell(front.subtitle)],
    header: names.map((name) => headerCell(text(lang, `report.book.${name}`), 'left', colour)),
    rows: exhibits.map((exhibit) => {
      const { figure, caption, source } = exhibit;
      const name = exhibitName(exhibit, lang);
      const { asOf, state, unit, title } = figure;
      const words = [caption ? name : '', caption?.text ?? title, sheetName(name), unit, source];
      return [
        ...words.map((value) => textCell(value, look)),
        dayCell(asOf ?? '', look),
        textCell(text(lang, `report.book.state.${state}`), look),
      ];
    }),
    below: [quietCell(text(lang, 'report.book.made', { createdAt, dataVersion }))],
  });
}
