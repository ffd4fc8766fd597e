import { roundToText } from '../../format/round.ts';
import { text } from '../../i18n/text.ts';
import { isNumeric } from '../cell-text.ts';
import { type CheckedLine, type ConsistencyCheck, placeOf } from '../consistency-check.ts';
import { decimalsOf, type NumberMark } from '../numbers-in-text.ts';
import { plainText } from '../plain-text.ts';
import type { Named } from '../vocabulary.ts';

/** A caption that names one of its table's rows with a number that the row does not have. */
export const titleAgainstFigure: ConsistencyCheck = ({ lines, lang }) =>
  lines.flatMap((caption, at) => {
    if (caption.line.kind !== 'caption') return [];
    const rows = rowsBelow(lines, at + 1);
    return caption.marks.numbers.flatMap((number) => {
      if (number.unit === 'none') return [];
      const row = caption.marks.names
        .filter(({ to }) => to <= number.from)
        .toReversed()
        .map((name) => rows.find((cells) => cells.some(({ marks }) => isNamed(marks.names, name))))
        .find((found) => found !== undefined);
      if (!row) return [];
      const numeric = row.filter(({ plain }) => isNumeric(plain));
      const digits = (words: string) => plainText(words).replace(/[^\d.]/g, '');
      if (numeric.length === 0 || numeric.some(({ plain }) => isSame(digits(plain), number))) return [];
      const [first] = numeric;
      return first
        ? [
            {
              kind: 'titleAgainstFigure' as const,
              message: text(lang, 'audit.finding.titleAgainstFigure'),
              places: [
                placeOf(caption, caption.plain, lang),
                placeOf(first, row.map(({ plain }) => plain).join(' | '), lang),
              ],
            },
          ]
        : [];
    });
  });

function isNamed(names: readonly Named[], wanted: Named): boolean {
  return names.some(({ subjects }) => subjects.some((one) => wanted.subjects.includes(one)));
}

/** A cell may have more decimals than the title. */
function isSame(cell: string, number: NumberMark): boolean {
  const value = Number(cell);
  return (
    cell !== '' && Number.isFinite(value) && Number(roundToText(value, decimalsOf(number))) === Number(number.digits)
  );
}

/** The rows of the table that follows a caption at once, or behind a line or two of text. */
function rowsBelow(lines: readonly CheckedLine[], from: number): CheckedLine[][] {
  const start = lines.slice(from, from + 3).findIndex(({ line }) => line.place.cell !== null);
  if (start < 0) return [];
  const rows = new Map<number, CheckedLine[]>();
  const table = lines[from + start]?.line.place.cell?.table;
  for (const one of lines.slice(from + start)) {
    const { cell } = one.line.place;
    if (!cell || cell.table !== table) break;
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), one]);
  }
  return [...rows.values()];
}
