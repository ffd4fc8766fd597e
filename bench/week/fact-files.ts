import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { A_SHARES, CODES, hongKongDays, INDICES, randomOf, southboundTradingDays, stock } from './market.ts';

const PAIRS = 12;
const NAMES_ON_LIST = 40;
/** Codes of each channel's lists are drawn from so many; the first are those whose holdings are told. */
const LISTED_STOCKS = 30;
const HELD_STOCKS = 20;
/** Days of two years. */
const RECENT_DAYS = 490;

/** Writes everything but prices that a week rests on, each kind in the product's own format. */
export function writeFactFiles(folder: string): void {
  const files: Readonly<Record<string, readonly string[]>> = {
    southbound: southbound(),
    'active-stocks': activeStocks(),
    holdings: holdings(),
    fx: rates(),
    'ah-pairs': pairs(),
    ratings: ratings(),
    groups: groups(),
    instruments: instruments(),
    'corporate-actions': corporateActions(),
    citations: citations(),
  };
  for (const [name, lines] of Object.entries(files)) {
    writeFileSync(path.join(folder, `${name}.csv`), `${lines.join('\n')}\n`);
  }
}

function southbound(): string[] {
  const random = randomOf(1001);
  const rows = southboundTradingDays.flatMap((day) =>
    ['sh', 'sz'].map((channel) => {
      const [buy, sell] = [Math.floor(100_000 + random() * 50_000), Math.floor(100_000 + random() * 45_000)];
      return `${day},${channel},${buy / 1000},${sell / 1000},${(buy - sell) / 1000},CNY,亿元`;
    }),
  );
  return ['date,channel,buy,sell,net,currency,unit', ...rows];
}

function activeStocks(): string[] {
  const random = randomOf(1002);
  const rows = southboundTradingDays.flatMap((day) =>
    ['sh', 'sz'].flatMap((channel) => {
      const first = Math.floor(random() * LISTED_STOCKS);
      return Array.from({ length: 10 }, (_, place) => {
        const code = stock(1 + ((first + place * 7) % LISTED_STOCKS));
        const [buy, sell] = [Math.floor(random() * 5e9), Math.floor(random() * 5e9)];
        return `${day},${channel},${place + 1},${code},,${buy},${sell},${buy - sell},${buy + sell},HKD,1`;
      });
    }),
  );
  return ['date,channel,rank,code,name,buy,sell,net,turnover,currency,unit', ...rows];
}

function holdings(): string[] {
  const random = randomOf(1003);
  const rows = hongKongDays
    .slice(-RECENT_DAYS)
    .flatMap((day) =>
      Array.from(
        { length: HELD_STOCKS },
        (_, index) => `${day},${stock(index + 1)},,${(5 + index + random()).toFixed(2)},,issued`,
      ),
    );
  return ['date,code,name,pct,shares,basis', ...rows];
}

function rates(): string[] {
  const random = randomOf(1004);
  const rows = southboundTradingDays.map((day) => `CNYHKD,${day},${(1.08 + random() * 0.08).toFixed(5)},settlement`);
  return ['pair,date,rate,kind', ...rows];
}

function pairs(): string[] {
  const rows = Array.from({ length: PAIRS }, (_, index) => {
    const aCode = A_SHARES[index] ?? `60${String(1000 + index)}.SH`;
    return `${stock(101 + index)},${aCode},对${index + 1}`;
  });
  return ['h_code,a_code,name', ...rows];
}

/** Forty names, each with the event that began its rating, and twenty later events. */
function ratings(): string[] {
  const recent = hongKongDays.slice(-RECENT_DAYS);
  const events = Array.from({ length: 60 }, (_, index) => {
    const code = stock(1 + (index % NAMES_ON_LIST) * 3);
    const day = index < NAMES_ON_LIST ? recent[index * 5] : recent[260 + (index - NAMES_ON_LIST) * 11];
    const [place, event] =
      index < NAMES_ON_LIST ? [`行业${index % 4},,${index + 1},推荐`, '首次'] : [',,,', index % 2 ? '维持' : '上调'];
    return `${code},,${place},${index % 2 ? '买入' : '增持'},${event},${day},${20 + index},HSI.HI,`;
  });
  return ['code,name,sector,group,order,stance,rating,event,rated_on,target_price,benchmark,note', ...events];
}

function groups(): string[] {
  const members = {
    themes: INDICES.slice(0, 3),
    'global-indices': ['SPX.GI', 'HXC.GI'],
    constituents: Array.from({ length: 30 }, (_, index) => stock(index + 1)),
  };
  const rows = Object.entries(members).flatMap(([group, codes]) =>
    codes.map((code, index) => `${group},${index + 1},${code}`),
  );
  return ['group,order,code', ...rows];
}

function instruments(): string[] {
  const rows = CODES.map((code, index) => {
    const kind = INDICES.includes(code) ? 'index' : 'stock';
    return `${code},名称${index + 1},Name ${index + 1},${kind},,,,,,`;
  });
  return ['code,name,name_en,kind,market,currency,aliases,listed_on,delisted_on,groups', ...rows];
}

function corporateActions(): string[] {
  const rows = hongKongDays
    .slice(-RECENT_DAYS)
    .filter((_, index) => index % 25 === 7)
    .map((day, index) => `${stock(1 + index * 9)},${day},${index % 3 === 0 ? 2 : 1},${index / 10}`);
  return ['code,ex_date,factor,cash', ...rows];
}

function citations(): string[] {
  const rows = hongKongDays
    .slice(-RECENT_DAYS)
    .filter((_, index) => index % 16 === 3)
    .map((day, index) => `${index}.5亿,${index}.5,亿,主题${index},${day},IDC,文件${index},`);
  return ['text,value,unit,subject,as_of,publisher,document,valid_until', ...rows];
}
