import type { ActiveStock } from '../contract/week-parts.ts';
import { directionOf, formatNumber, formatTableMoney, MISSING } from '../format/number.ts';
import { yiUnit } from '../format/yi-unit.ts';
import { fill, type TextKey, text } from '../i18n/text.ts';
import { isSouthboundShut } from '../market/southbound-days.ts';
import { weekLabel } from '../market/trading-week.ts';
import { derivedKey } from '../trace/key.ts';
import { closingNote } from '../week/closing-note.ts';
import type { Figure, FigureInput } from './figure.ts';
import type { TableCell, TableRow } from './figure-data.ts';
import { lackNote } from './lack-note.ts';

const id = 'active-stocks';
const [NET_DECIMALS, HOLDING_DECIMALS] = [2, 1];
const words = {
  zh: {
    bought: '{label} {name}获港股通净买入{net}{unit}居首',
    noFinding: '{label} 港股通头部活跃个股资金流向',
    code: '代码',
    name: '简称',
    net: '净买入',
    days: '上榜日',
    holding: '持股%',
  },
  en: {
    bought: '{label}: {name} led southbound net buying, {net} {unit}',
    noFinding: '{label}: southbound flows of the most active stocks',
    code: 'Code',
    name: 'Name',
    net: 'Net buy',
    days: 'Days',
    holding: 'Held %',
  },
};

const CLOSING = ['activeTotal', 'activeEtfTotal', 'unlisted', 'totalConverted'] as const;

/** 表1: the week's active stocks by net, with their closing rows or the reason why there are none. */
export const activeStocks: Figure = {
  id,
  counts: 'table',
  section: 'flows',
  words,
  data(input) {
    const { rows, active } = input;
    const { lang, week } = rows;
    const said = words[lang];
    const stocks = active.activeStocks;
    const currency = stocks[0]?.currency ?? active.activeEtfs[0]?.currency ?? 'HKD';
    const unit = yiUnit(currency, lang);
    const [first] = stocks;
    // With a list missing, another name might have led.
    const isWhole = !['listsIncomplete', 'southboundIncomplete'].includes(active.closing.why ?? '');
    const isLed = first && isWhole && directionOf(first.net, NET_DECIMALS) === 'up';
    return {
      kind: 'table',
      title: fill(isLed ? said.bought : said.noFinding, {
        label: weekLabel(week),
        name: first?.name ?? '',
        net: formatNumber(first?.net ?? 0, NET_DECIMALS),
        unit,
      }),
      unit,
      decimals: NET_DECIMALS,
      columns: (['code', 'name', 'net', 'days', 'holding'] as const).map((key) => ({
        key,
        header: said[key],
        align: key === 'code' || key === 'name' ? 'left' : 'right',
      })),
      rows: stocks.length === 0 ? [] : [...stocks.map(stockRow), ...closingRows(input)],
      notes: stocks.length === 0 ? [lackNote(text(lang, 'input.activeStocks'), lang, whyNone(input))] : notesOf(input),
      source: { kind: 'data', names: [...(rows.vendorsOfInputs.get('activeStocks') ?? [])] },
      asOf:
        rows.active
          .map(({ date }) => date)
          .sort()
          .at(-1) ?? null,
      state: stocks.length === 0 ? 'missing' : active.closing.why === null ? 'complete' : 'partial',
      missing: stocks.length === 0 ? ['activeStocks'] : [],
    };
  },
};

/** Without a southbound day there is no list to be had. */
function whyNone({ rows }: FigureInput): 'shut' | 'absent' {
  return isSouthboundShut(rows) ? 'shut' : 'absent';
}

const plain = (said: string, value: number | null = null, tone: TableCell['tone'] = null): TableCell => ({
  text: said,
  value,
  trace: null,
  tone,
  note: null,
});

function stockRow({ code, name, net, days, holdingPct, holdingDate, trace, holdingTrace }: ActiveStock): TableRow {
  return {
    key: code,
    isClosing: false,
    cells: [
      plain(code, null, 'muted'),
      plain(name),
      { ...money(net), trace },
      plain(String(days), days, 'muted'),
      {
        text: formatNumber(holdingPct, HOLDING_DECIMALS),
        value: holdingPct,
        trace: holdingTrace,
        tone: null,
        note: holdingDate,
      },
    ],
  };
}

function money(net: number | null): TableCell {
  return {
    ...plain(formatTableMoney(net, NET_DECIMALS), net),
    tone: net === null ? 'muted' : directionOf(net, NET_DECIMALS),
  };
}

/** 上榜个股合计, 上榜ETF, and where the week can be converted 未上榜（倒算） and 港股通合计（折算）. */
function closingRows({ rows, active }: FigureInput): TableRow[] {
  const { lang, week } = rows;
  return CLOSING.flatMap((key): TableRow[] => {
    const value = active[key];
    if (value === null) return [];
    const trace = derivedKey(key, 'southbound', week.from);
    const label: TextKey = `closing.${key}`;
    return [
      {
        key,
        isClosing: true,
        cells: [plain(''), plain(text(lang, label)), { ...money(value), trace }, plain(''), plain('')],
      },
    ];
  });
}

function notesOf({ rows, active }: FigureInput): string[] {
  const { lang } = rows;
  const dates = active.activeStocks.flatMap(({ holdingDate }) => holdingDate ?? []).sort();
  const [oldest, newest] = [dates.at(0), dates.at(-1)];
  const held = !oldest || !newest ? null : oldest === newest ? newest : `${oldest}${MISSING}${newest}`;
  return [
    text(lang, 'figure.topTenOnly'),
    ...(held === null ? [] : [text(lang, 'figure.holdingDate', { date: held })]),
    ...closingNote(active.closing, lang),
  ];
}
