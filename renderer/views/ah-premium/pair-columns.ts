import type { AhPair } from '../../../shared/contract/week-parts.ts';
import { directionOf, formatNumber, formatSigned, MISSING } from '../../../shared/format/number.ts';
import { roundTo, roundToText } from '../../../shared/format/round.ts';
import { priceKey } from '../../../shared/trace/key.ts';
import type { Column } from '../../components/grid/column.ts';
import type { Words } from '../../state/language.ts';
import { shortDate } from '../../state/short-date.ts';

/** Pairs with both closes, the rate, the premium and how far it moved; all of the day on which all three are known. */
export function pairColumns(words: Words): Column<AhPair>[] {
  const close = (id: 'aClose' | 'hClose', code: (row: AhPair) => string): Column<AhPair> => ({
    id,
    header: words(`ah.${id}`),
    width: 80,
    align: 'right',
    value: (row) => row[id],
    text: (row) => formatNumber(row[id], 2),
    trace: (row) => (row.date === null || row[id] === null ? null : priceKey(code(row), row.date, 'close')),
  });
  return [
    {
      id: 'name',
      header: words('column.name'),
      width: 96,
      grows: true,
      instrument: (row) => row.hCode,
      value: (row) => row.name,
      text: (row) => row.name,
      tooltip: ({ aCode, hCode }) => `${aCode} / ${hCode}`,
    },
    {
      id: 'hCode',
      header: words('ah.hCode'),
      width: 76,
      value: (row) => row.hCode,
      text: (row) => row.hCode,
      tone: () => 'muted',
    },
    close('aClose', ({ aCode }) => aCode),
    close('hClose', ({ hCode }) => hCode),
    {
      id: 'premium',
      header: words('ah.premium'),
      headerTip: words('ah.premium.tip'),
      width: 70,
      align: 'right',
      value: (row) => row.premiumPct,
      text: ({ premiumPct }) => (premiumPct === null ? MISSING : roundToText(premiumPct, 1)),
      tooltip: ({ premiumPct }) => (premiumPct === null ? words('ah.absent') : null),
      trace: (row) => (row.premiumPct === null ? null : row.trace),
    },
    {
      id: 'change',
      header: words('ah.change'),
      headerTip: words('ah.change.tip'),
      width: 78,
      align: 'right',
      value: changeOf,
      text: (row) => formatSigned(changeOf(row)),
      tone: (row) => directionOf(changeOf(row), 1),
    },
    {
      id: 'date',
      header: words('ah.date'),
      width: 62,
      align: 'right',
      value: (row) => row.date,
      text: ({ date }) => (date === null ? MISSING : shortDate(date)),
      tone: () => 'muted',
    },
  ];
}

/** The difference of the printed premiums, in points. */
function changeOf({ premiumPct, previousPremiumPct }: AhPair): number | null {
  if (premiumPct === null || previousPremiumPct === null) return null;
  return roundTo(roundTo(premiumPct, 1) - roundTo(previousPremiumPct, 1), 1);
}
