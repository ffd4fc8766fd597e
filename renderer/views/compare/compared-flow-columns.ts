import type { ActiveStock } from '../../../shared/contract/week-parts.ts';
import { directionOf, formatNumber, formatTableMoney } from '../../../shared/format/number.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import type { ComparedFlow } from '../../../shared/week/compare-weeks.ts';
import type { Column } from '../../components/grid/column.ts';
import { instrumentColumns } from '../../components/grid/instrument-columns.ts';
import type { Words } from '../../state/language.ts';

const [MONEY, HOLDING] = [2, 1];

/** The Mondays of two weeks. */
export interface ComparedWeeks {
  readonly now: IsoDate;
  readonly other: IsoDate;
}

/** Names of both weeks' lists: net buy of each, its change, and what is held; `units` are those of money in each week. */
export function comparedFlowColumns(
  words: Words,
  weeks: ComparedWeeks,
  units: Readonly<Record<keyof ComparedWeeks, string>>,
): Column<ComparedFlow>[] {
  return [
    ...instrumentColumns<ComparedFlow>(words, { codeWidth: 84, nameWidth: 130 }),
    netColumn(words, 'now', { weeks, units }),
    netColumn(words, 'other', { weeks, units }),
    {
      id: 'change',
      header: words('compare.change'),
      width: 100,
      align: 'right',
      unit: units.now,
      decimals: MONEY,
      inBrackets: true,
      value: ({ change }) => change,
      text: ({ change }) => formatTableMoney(change, MONEY),
      tone: ({ change }) => (change === null ? 'muted' : directionOf(change, MONEY)),
      tooltip: ({ change }) => (change === null ? words('compare.notListed') : null),
    },
    holdingColumn(words, 'now', weeks),
    holdingColumn(words, 'other', weeks),
  ];
}

function netColumn(
  words: Words,
  side: keyof ComparedWeeks,
  { weeks, units }: { readonly weeks: ComparedWeeks; readonly units: Readonly<Record<keyof ComparedWeeks, string>> },
): Column<ComparedFlow> {
  const of = (row: ComparedFlow): ActiveStock | null => row[side];
  return {
    id: `net-${side}`,
    header: words('compare.net', { week: weeks[side].slice(5) }),
    width: 120,
    align: 'right',
    unit: units[side],
    decimals: MONEY,
    inBrackets: true,
    value: (row) => of(row)?.net ?? null,
    text: (row) => formatTableMoney(of(row)?.net ?? null, MONEY),
    tone: (row) => (of(row) === null ? 'muted' : directionOf(of(row)?.net ?? null, MONEY)),
    tooltip: (row) => (of(row) === null ? words('compare.notListed') : null),
    trace: (row) => of(row)?.trace ?? null,
  };
}

function holdingColumn(words: Words, side: keyof ComparedWeeks, weeks: ComparedWeeks): Column<ComparedFlow> {
  const of = (row: ComparedFlow): ActiveStock | null => row[side];
  return {
    id: `holding-${side}`,
    header: `${words('flows.holding')} ${weeks[side].slice(5)}`,
    width: 120,
    align: 'right',
    unit: '%',
    decimals: HOLDING,
    value: (row) => of(row)?.holdingPct ?? null,
    text: (row) => formatNumber(of(row)?.holdingPct ?? null, HOLDING),
    tooltip: (row) => of(row)?.holdingDate ?? null,
    trace: (row) => of(row)?.holdingTrace ?? null,
  };
}
