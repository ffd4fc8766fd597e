import type { FlowName } from '../../../shared/contract/flows.ts';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import { directionOf, formatNumber, formatTableMoney, MISSING } from '../../../shared/format/number.ts';
import type { Column } from '../../components/grid/column.ts';
import { instrumentColumns } from '../../components/grid/instrument-columns.ts';
import type { Words } from '../../state/language.ts';
import { shortDate } from '../../state/short-date.ts';

const [MONEY, HOLDING] = [2, 1];
const isClosing = ({ code }: FlowName) => code === '';

/** Names of the lists: the week, the weeks before it, and the holding with its day. */
export function flowColumns(words: Words, weeks: number, why: OutputOf<'flows'>['why']): Column<FlowName>[] {
  return [
    ...instrumentColumns<FlowName>(words, { codeWidth: 72, nameWidth: 92, isBold: isClosing }),
    {
      id: 'net',
      header: words('flows.net'),
      headerTip: words('flows.net.tip'),
      width: 82,
      align: 'right',
      value: (row) => (row.days === 0 && !isClosing(row) ? null : row.net),
      text: (row) => (row.days === 0 && !isClosing(row) ? MISSING : formatTableMoney(row.net, MONEY)),
      tone: (row) => (row.days === 0 && !isClosing(row) ? 'muted' : directionOf(row.net, MONEY)),
      isBold: isClosing,
      tooltip: (row) =>
        row.days === 0 && !isClosing(row) ? words(why === null ? 'flows.notListed' : `why.${why}`) : null,
      trace: (row) => (row.days === 0 && !isClosing(row) ? null : row.trace),
    },
    {
      id: 'days',
      header: words('flows.days'),
      width: 56,
      align: 'right',
      value: (row) => row.days,
      text: (row) => (isClosing(row) ? '' : why === null ? String(row.days) : MISSING),
      tone: () => 'muted',
    },
    {
      id: 'weekly',
      header: words('flows.weekly', { weeks }),
      headerTip: words('flows.weekly.tip'),
      width: 110,
      value: (row) => (isClosing(row) ? null : row.rangeNet),
      text: (row) => (isClosing(row) ? '' : formatTableMoney(row.rangeNet, MONEY)),
      spark: (row) => row.weekly,
    },
    {
      id: 'rangeNet',
      header: words('flows.rangeNet', { weeks }),
      width: 88,
      align: 'right',
      value: (row) => (isClosing(row) ? null : row.rangeNet),
      text: (row) => (isClosing(row) ? '' : formatTableMoney(row.rangeNet, MONEY)),
      tone: (row) => directionOf(row.rangeNet, MONEY),
      trace: (row) => (isClosing(row) ? null : row.rangeTrace),
    },
    {
      id: 'holding',
      header: words('flows.holding'),
      headerTip: words('flows.holding.tip'),
      width: 60,
      align: 'right',
      value: (row) => row.holdingPct,
      text: (row) => (isClosing(row) ? '' : formatNumber(row.holdingPct, HOLDING)),
      tooltip: ({ holdingPct, code }) => (holdingPct === null && code !== '' ? words('why.absent') : null),
      trace: (row) => row.holdingTrace,
    },
    {
      id: 'holdingDate',
      header: words('flows.holdingDate'),
      width: 58,
      align: 'right',
      value: (row) => row.holdingDate,
      text: (row) => (row.holdingDate === null ? '' : shortDate(row.holdingDate)),
      tone: () => 'muted',
    },
  ];
}
