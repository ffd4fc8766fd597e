import type { FlowName, TracedValue } from '../../../shared/contract/flows.ts';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import { directionOf, formatNumber, formatSigned, formatTableMoney, MISSING } from '../../../shared/format/number.ts';
import { daysLine } from '../../../shared/week/flow-notes.ts';
import type { Column } from '../../components/grid/column.ts';
import { instrumentColumns } from '../../components/grid/instrument-columns.ts';
import type { Words } from '../../state/language.ts';
import { shortDate } from '../../state/short-date.ts';
import type { FlowRow } from './flow-rows.ts';

const [MONEY, HOLDING, SHARE, CHANGE, POINTS] = [2, 1, 1, 1, 2];
const isClosing = ({ of }: FlowRow) => of === null;

/** What the columns say beside the rows. */
interface FlowTable {
  /** 亿港元 */
  readonly unit: string;
  /** The largest net of a name, without its sign. */
  readonly largest: number;
  readonly before: OutputOf<'flows'>['before'];
  readonly recentDays: number;
  /** There is room for all that is otherwise hidden until the user shows it. */
  readonly isRoomy: boolean;
}

/** Names of the lists over a span: their money, their share of turnover, the price, and what is held of them. */
export function flowColumns(
  words: Words,
  { unit, largest, before, recentDays, isRoomy }: FlowTable,
): Column<FlowRow>[] {
  const columns: Column<FlowRow>[] = [
    // The name takes the room that is left.
    ...instrumentColumns<FlowRow>(words, { codeWidth: 64, nameWidth: 92, isBold: isClosing }).map((column) =>
      column.id === 'name' ? { ...column, grows: true } : column,
    ),
    {
      id: 'isNew',
      header: words('flows.new'),
      headerTip: words('flows.new.header.tip'),
      width: 44,
      value: ({ of }) => (of?.isNew ? words('flows.new.mark') : ''),
      text: ({ of }) => (of?.isNew ? words('flows.new.mark') : ''),
      tooltip: ({ of }) => (of?.isNew && before ? words('flows.new.tip', { span: daysLine(before) }) : null),
    },
    {
      id: 'net',
      header: words('flows.net'),
      headerTip: words('flows.net.tip'),
      width: 72,
      align: 'right',
      unit,
      decimals: MONEY,
      inBrackets: true,
      heat: ({ net, of }) => (of === null || largest === 0 ? null : net / largest),
      value: ({ net }) => net,
      text: ({ net }) => formatTableMoney(net, MONEY),
      // On its shade, which says the direction, no colour could be read.
      tone: (row) => (isClosing(row) ? directionOf(row.net, MONEY) : null),
      isBold: isClosing,
      trace: ({ trace }) => trace,
    },
    amountColumn(words, 'buy', unit),
    amountColumn(words, 'sell', unit),
    amountColumn(words, 'turnover', unit),
    {
      id: 'days',
      header: words('flows.days'),
      width: 48,
      align: 'right',
      decimals: 0,
      value: ({ of }) => of?.days ?? null,
      text: ({ of }) => (of === null ? '' : String(of.days)),
      tone: () => 'muted',
    },
    shareColumn(words),
    priceColumn(words),
    ...holdingColumns(words),
    {
      id: 'recent',
      header: words('flows.recent', { count: recentDays }),
      headerTip: words('flows.recent.tip'),
      width: 108,
      unit,
      decimals: MONEY,
      inBrackets: true,
      value: ({ of }) => of?.recent.at(-1) ?? null,
      text: ({ of }) => (of === null ? '' : formatTableMoney(of.recent.at(-1) ?? null, MONEY)),
      spark: ({ of }) => of?.recent ?? [],
      isControl: true,
    },
  ];
  // The day of a holding stands in its tooltip too.
  return isRoomy ? columns.map((column) => ({ ...column, isHidden: column.id === 'holdingDate' })) : columns;
}

/** Money that the lists state beside the net. */
function amountColumn(words: Words, id: 'buy' | 'sell' | 'turnover', unit: string): Column<FlowRow> {
  return {
    id,
    header: words(`flows.${id}`),
    width: 76,
    align: 'right',
    isHidden: true,
    unit,
    decimals: MONEY,
    inBrackets: true,
    ...traced(
      (name) => name[id],
      (value) => formatTableMoney(value, MONEY),
    ),
    tooltip: ({ of }) => (of !== null && of[id].value === null ? words('flows.amount.missing') : null),
  };
}

function shareColumn(words: Words): Column<FlowRow> {
  return {
    id: 'share',
    header: words('flows.share'),
    headerTip: words('flows.share.tip'),
    width: 62,
    align: 'right',
    unit: '%',
    decimals: SHARE,
    ...traced(
      ({ share }) => share,
      (value) => formatNumber(value, SHARE),
    ),
    tooltip: ({ of }) => (of?.share.why ? words(`flows.share.why.${of.share.why}`) : null),
  };
}

function priceColumn(words: Words): Column<FlowRow> {
  return {
    id: 'price',
    header: words('flows.price'),
    headerTip: words('flows.price.tip'),
    width: 56,
    align: 'right',
    unit: '%',
    decimals: CHANGE,
    ...traced(
      ({ price }) => price,
      (value) => formatSigned(value, CHANGE),
    ),
    tone: ({ of }) => (of === null || of.price.value === null ? 'muted' : directionOf(of.price.value, CHANGE)),
    tooltip: ({ of }) => {
      if (of === null) return null;
      const { why, baseIsOld, baseDate } = of.price;
      if (why !== null) return words(`why.${why}`);
      return baseIsOld && baseDate !== null ? words('flows.price.base', { date: baseDate }) : null;
    },
  };
}

/** The latest holding with its day and basis, and what it changed by. */
function holdingColumns(words: Words): Column<FlowRow>[] {
  return [
    {
      id: 'holding',
      header: words('flows.holding'),
      headerTip: words('flows.holding.tip'),
      width: 54,
      align: 'right',
      unit: '%',
      decimals: HOLDING,
      ...traced(
        ({ holdingPct, holdingTrace }) => ({ value: holdingPct, trace: holdingTrace }),
        (value) => formatNumber(value, HOLDING),
      ),
      tooltip: ({ of }) => {
        if (of === null) return null;
        const { holdingDate: date, holdingBasis } = of;
        if (date === null) return words('why.absent');
        return words('flows.holding.at', {
          date,
          basis: words(`flows.basis.${holdingBasis === 'H' ? 'H' : 'issued'}`),
        });
      },
    },
    {
      id: 'holdingDate',
      header: words('flows.holdingDate'),
      width: 58,
      align: 'right',
      isHidden: true,
      isDate: true,
      value: ({ of }) => of?.holdingDate ?? null,
      text: ({ of }) => (of?.holdingDate ? shortDate(of.holdingDate) : ''),
      tone: () => 'muted',
    },
    holdingChangeColumn(words, 1),
    holdingChangeColumn(words, 4),
    holdingChangeColumn(words, 12),
  ];
}

function holdingChangeColumn(words: Words, weeks: 1 | 4 | 12): Column<FlowRow> {
  const changeOf = (name: FlowName) => name.holdingChanges.find((one) => one.weeks === weeks);
  return {
    id: `holding-${weeks}w`,
    header: words('flows.holdingChange', { weeks }),
    headerTip: words('flows.holdingChange.tip', { weeks }),
    width: 66,
    align: 'right',
    isHidden: weeks !== 4,
    unit: words('unit.pct'),
    decimals: POINTS,
    ...traced(
      (name) => changeOf(name) ?? { value: null, trace: null },
      (value) => formatSigned(value, POINTS),
    ),
    tone: ({ of }) => {
      const value = (of && changeOf(of)?.value) ?? null;
      return value === null ? 'muted' : directionOf(value, POINTS);
    },
    tooltip: ({ of }) => {
      if (of === null) return null;
      const before = changeOf(of)?.beforeDate ?? null;
      return before === null
        ? words('flows.holdingChange.missing')
        : words('flows.holdingChange.before', { date: before });
    },
  };
}

/** A number of a name, with its trace; empty of a sum. */
function traced(
  pick: (name: FlowName) => TracedValue,
  print: (value: number | null) => string,
): Pick<Column<FlowRow>, 'value' | 'text' | 'trace' | 'tone'> {
  return {
    value: ({ of }) => of && pick(of).value,
    text: ({ of }) => (of === null ? '' : pick(of).value === null ? MISSING : print(pick(of).value)),
    trace: ({ of }) => of && pick(of).trace,
    tone: ({ of }) => (of !== null && pick(of).value === null ? 'muted' : null),
  };
}
