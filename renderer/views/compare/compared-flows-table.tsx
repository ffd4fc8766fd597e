import { useMemo } from 'react';
import type { ActiveStock } from '../../../shared/contract/week-parts.ts';
import { directionOf, formatNumber, formatTableMoney } from '../../../shared/format/number.ts';
import { yiUnit } from '../../../shared/format/yi-unit.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import type { ComparedFlow } from '../../../shared/week/compare-weeks.ts';
import type { Column } from '../../components/grid/column.ts';
import { instrumentColumns } from '../../components/grid/instrument-columns.ts';
import { TableCard } from '../../components/grid/table-card.tsx';
import { useLang, useWords, type Words } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';

const [MONEY, HOLDING] = [2, 1];

interface Weeks {
  readonly now: IsoDate;
  readonly other: IsoDate;
}

interface Props {
  readonly flows: readonly ComparedFlow[];
  /** What a saved or copied table is called. */
  readonly name: string;
  readonly weeks: Weeks;
}

/** Southbound's names of both weeks: each one's net buy, and by how much it changed. */
export function ComparedFlowsTable({ flows, name, weeks: { now, other } }: Props) {
  const words = useWords();
  const lang = useLang();
  const openTrace = useScreen((screen) => screen.openTrace);
  const columns = useMemo(() => flowColumns(words, { now, other }), [words, now, other]);
  const currency = flows[0]?.now?.currency ?? flows[0]?.other?.currency ?? 'HKD';
  return (
    <TableCard<ComparedFlow>
      id="compared-flows"
      className="comparedFlows"
      title={words('compare.flows')}
      name={name}
      note={() => yiUnit(currency, lang)}
      rows={flows}
      columns={columns}
      rowId={({ code }) => code}
      onTrace={openTrace}
    />
  );
}

function flowColumns(words: Words, weeks: Weeks): Column<ComparedFlow>[] {
  return [
    ...instrumentColumns<ComparedFlow>(words, { codeWidth: 84, nameWidth: 130 }),
    netColumn(words, 'now', weeks),
    netColumn(words, 'other', weeks),
    {
      id: 'change',
      header: words('compare.change'),
      width: 100,
      align: 'right',
      value: ({ change }) => change,
      text: ({ change }) => formatTableMoney(change, MONEY),
      tone: ({ change }) => (change === null ? 'muted' : directionOf(change, MONEY)),
      tooltip: ({ change }) => (change === null ? words('compare.notListed') : null),
    },
    holdingColumn(words, 'now', weeks),
    holdingColumn(words, 'other', weeks),
  ];
}

function netColumn(words: Words, side: keyof Weeks, weeks: Weeks): Column<ComparedFlow> {
  const of = (row: ComparedFlow): ActiveStock | null => row[side];
  return {
    id: `net-${side}`,
    header: words('compare.net', { week: weeks[side].slice(5) }),
    width: 120,
    align: 'right',
    value: (row) => of(row)?.net ?? null,
    text: (row) => formatTableMoney(of(row)?.net ?? null, MONEY),
    tone: (row) => (of(row) === null ? 'muted' : directionOf(of(row)?.net ?? null, MONEY)),
    tooltip: (row) => (of(row) === null ? words('compare.notListed') : null),
    trace: (row) => of(row)?.trace ?? null,
  };
}

function holdingColumn(words: Words, side: keyof Weeks, weeks: Weeks): Column<ComparedFlow> {
  const of = (row: ComparedFlow): ActiveStock | null => row[side];
  return {
    id: `holding-${side}`,
    header: `${words('flows.holding')} ${weeks[side].slice(5)}`,
    width: 120,
    align: 'right',
    value: (row) => of(row)?.holdingPct ?? null,
    text: (row) => formatNumber(of(row)?.holdingPct ?? null, HOLDING),
    tooltip: (row) => of(row)?.holdingDate ?? null,
    trace: (row) => of(row)?.holdingTrace ?? null,
  };
}
