import { scaledExactly } from '../../shared/format/scaled-exactly.ts';
import { numberSuffix, parseNumber } from '../../shared/market/parse-number.ts';
import { currencyOfUnit, isScaledUnit, parseUnit } from '../../shared/market/parse-unit.ts';
import { BadCell } from './bad-cell.ts';

/** Numbers of one record, each read as what its column can hold; what cannot be is thrown as `BadCell`. */
export interface NumberCells {
  /** Written out: a scale or a per cent sign is no part of a price, a rate or a factor. */
  readonly number: (field: string) => number | null;
  /** In per cent, with its sign or without. */
  readonly percent: (field: string) => number | null;
  /** Of things that are counted one by one, in its column's own unit: `1.2亿` is 120000000. */
  readonly count: (field: string) => number | null;
  /** Money in its column's own unit, else in those of the column `unit`, as units: `10.94` in 亿元 is 1094000000. */
  readonly amount: (field: string) => number | null;
  /** What one unit of a field of money is, in currency units; 1 where its unit is none. */
  readonly unitOf: (field: string) => number;
  /** As given, with the unit that it stands in, which its column's own unit or the column `unit` says, or a per cent sign of its own. */
  readonly measure: (field: string) => { readonly value: number | null; readonly unit: string };
}

/** Reads the numbers of a record whose cells `text` gives; a column's own unit is the text of `unit@field`. */
export function createNumberCells(text: (field: string) => string, currency: (field: string) => string): NumberCells {
  const any = (field: string) => {
    const value = parseNumber(text(field));
    if (Number.isNaN(value)) throw new BadCell('BAD_NUMBER', field, { text: text(field) });
    return value;
  };
  const refuseIf = (refused: boolean, code: string, field: string) => {
    if (refused) throw new BadCell(code, field, { text: text(field) });
  };
  const suffix = (field: string) => numberSuffix(text(field));
  const number = (field: string) => {
    refuseIf(suffix(field) !== '', 'SCALED_CELL', field);
    return any(field);
  };
  const percent = (field: string) => {
    refuseIf(!['', '%'].includes(suffix(field)), 'SCALED_CELL', field);
    return any(field);
  };
  const inUnits = (field: string, unitText: string) => {
    const unit = parseUnit(unitText);
    if (unit === null) throw new BadCell('BAD_UNIT', 'unit', { text: unitText });
    refuseIf(suffix(field) === '%', 'SCALED_CELL', field);
    const value = any(field);
    if (value === null) return null;
    refuseIf(unit !== 1 && suffix(field) !== '', 'SCALED_TWICE', field);
    return scaledExactly(value, unit);
  };
  const ownUnit = (field: string) => text(`unit@${field}`);
  const unitText = (field: string) => ownUnit(field) || text('unit');
  return {
    number,
    percent,
    count: (field) => inUnits(field, ownUnit(field)),
    unitOf: (field) => parseUnit(unitText(field)) ?? 1,
    amount(field) {
      const value = inUnits(field, unitText(field));
      const named = currencyOfUnit(unitText(field));
      if (value !== null && named !== null && named !== currency('currency'))
        throw new BadCell('CURRENCY_MISMATCH', 'unit', { text: unitText(field), currency: text('currency') });
      return value;
    },
    measure(field) {
      const [unit, own] = [unitText(field), suffix(field)];
      const isPercent = unit.normalize('NFKC') === '%';
      if (own === '%') {
        refuseIf(unit !== '' && !isPercent, 'SCALED_TWICE', field);
        return { value: any(field), unit: '%' };
      }
      refuseIf(own !== '' && (isPercent || isScaledUnit(unit)), 'SCALED_TWICE', field);
      return { value: any(field), unit };
    },
  };
}
