import type { Market } from './market.ts';

/** An index that the desk knows without being told: how sources name it, and where it trades. */
export interface KnownInstrument {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly market: Market;
  /** Other names and codes, as exports and file names write them; compared in NFKC, lower case, without blanks. */
  readonly aliases: readonly string[];
}

const known = (code: string, zh: string, en: string, market: Market, ...aliases: string[]): KnownInstrument => ({
  code,
  zh,
  en,
  market,
  aliases: [zh, en, ...aliases],
});

/**
 * Indices of the weekly. Codes are canonical (design, section 5, Codes); public tables disagree on theme indices, so a
 * name decides before a code does.
 */
export const KNOWN_INSTRUMENTS: readonly KnownInstrument[] = [
  known(
    'HSI.HI',
    '恒生指数',
    'Hang Seng Index',
    'HK',
    '香港恒生指数',
    'Hang Seng',
    'HSI',
    '^HSI',
    'HSI.HK',
    'int_hangseng',
  ),
  known(
    'HSTECH.HI',
    '恒生科技指数',
    'Hang Seng TECH Index',
    'HK',
    '恒生科技',
    'Hang Seng TECH',
    'HSTECH',
    'HKTECH',
    '^HSTECH',
    'HSTECH.HK',
  ),
  known(
    'HSCEI.HI',
    '恒生中国企业指数',
    'Hang Seng China Enterprises Index',
    'HK',
    'Hang Seng China Enterprises',
    '国企指数',
    'H股指数',
    'HSCEI',
    '^HSCE',
    'HSCE',
  ),
  known(
    'HSIII.HI',
    '恒生互联网科技业',
    'Hang Seng Internet & IT Index',
    'HK',
    '恒生互联网科技业指数',
    'HSIII',
    '^HSIII',
  ),
  known(
    'HSAHP.HI',
    '恒生沪深港通AH股溢价指数',
    'Hang Seng Stock Connect China AH Premium Index',
    'HK',
    '恒生沪深港通AH溢价指数',
    '恒生沪港通AH溢价指数',
    'AH溢价指数',
    'HSAHP',
    '^HSAHP',
    '800911',
  ),
  known(
    'HSHYLV.HI',
    '恒生港股通高股息低波动',
    'Hang Seng Stock Connect High Dividend Low Volatility Index',
    'HK',
    'HSHYLV',
    '港股通高息低波',
  ),
  known(
    '000300.SH',
    '沪深300',
    'CSI 300',
    'CN',
    '沪深300指数',
    'CSI300',
    'China A50 CSI 300',
    '399300.SZ',
    '000300.SS',
    'SHSE.000300',
    '000300.CSI',
    '000300.XSHG',
  ),
  known('000001.SH', '上证指数', 'SSE Composite', 'CN', '上证综指', '上证综合指数', 'Shanghai Composite', '000001.SS'),
  known('000688.SH', '科创50', 'SSE STAR 50', 'CN', '科创50指数', 'STAR 50', '000688.SS'),
  known('399001.SZ', '深证成指', 'SZSE Component', 'CN', 'Shenzhen Component', '深证成份指数'),
  known('399006.SZ', '创业板指', 'ChiNext', 'CN', 'ChiNext Index', '创业板指数'),
  known(
    'HXC.GI',
    '纳斯达克中国金龙',
    'Nasdaq Golden Dragon China',
    'US',
    '纳斯达克中国金龙指数',
    '中国金龙',
    'Golden Dragon',
    'HXC',
    '^HXC',
    'gb_$hxc',
  ),
  known(
    'SPX.GI',
    '标普500',
    'S&P 500',
    'US',
    '标准普尔500指数',
    '标普500指数',
    '美国标普500',
    'US500',
    'SPX',
    '^GSPC',
    '^SPX',
    'GSPC',
    'SP500',
  ),
  known(
    'IXIC.GI',
    '纳斯达克综合',
    'Nasdaq Composite',
    'US',
    '纳斯达克综合指数',
    '纳斯达克指数',
    '纳指',
    'IXIC',
    '^IXIC',
    'gb_$ixic',
    'COMP',
  ),
  known('NDX.GI', '纳斯达克100', 'Nasdaq 100', 'US', '纳斯达克100指数', 'NDX', '^NDX'),
  known(
    'DJI.GI',
    '道琼斯工业',
    'Dow Jones Industrial Average',
    'US',
    '道琼斯工业平均指数',
    '道琼斯',
    '道指',
    'Dow Jones',
    'DJI',
    '^DJI',
    'DJIA',
  ),
  known('RUT.GI', '罗素2000', 'Russell 2000', 'US', 'RUT', '^RUT'),
  known('N225.GI', '日经225', 'Nikkei 225', 'JP', '日经225指数', '日经', 'N225', '^N225', 'NKY'),
  known('KS11.GI', '韩国综合', 'KOSPI', 'KR', '韩国综合指数', '韩国KOSPI', 'KS11', '^KS11', 'KOSPI Composite'),
  known('TWII.GI', '台湾加权', 'TAIEX', 'TW', '台湾加权指数', 'TWII', '^TWII', 'Taiwan Weighted'),
  known('FTSE.GI', '英国富时100', 'FTSE 100', 'GB', '富时100', '英国富时100指数', 'FTSE', '^FTSE', 'UKX'),
  known('GDAXI.GI', '德国DAX', 'DAX', 'DE', '德国DAX指数', 'DAX30', 'DAX40', 'GDAXI', '^GDAXI'),
  known('FCHI.GI', '法国CAC40', 'CAC 40', 'FR', '法国CAC40指数', 'CAC40', 'FCHI', '^FCHI'),
  known('SENSEX.GI', '印度SENSEX', 'BSE Sensex', 'IN', '印度孟买SENSEX', 'SENSEX', '^BSESN', 'BSESN'),
];

/** One spelling for comparison: NFKC, lower case, no blanks. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

const byName = new Map(
  KNOWN_INSTRUMENTS.flatMap((item) => [item.code, ...item.aliases].map((alias) => [nameKey(alias), item] as const)),
);
const byCode = new Map(KNOWN_INSTRUMENTS.map((item) => [item.code, item]));

/** The known instrument of exactly this name, alias or code. */
export function knownByName(name: string): KnownInstrument | null {
  return byName.get(nameKey(name)) ?? null;
}

export function knownByCode(code: string): KnownInstrument | null {
  return byCode.get(code) ?? null;
}

/** What vendors and systems add to a file's name; with it taken off, only the instrument is left. */
const ADDED_WORDS =
  /历史数据|历史行情|历史|行情|日线|周线|月线|日k|k线|收盘价|收盘|日频|指数|数据|导出|副本|\b(historical|history|daily|weekly|monthly|data|prices?|close|ohlcv?|index|investing(\.com)?|yahoo|wsj|stooq|nasdaq|fred|historicalprices|tushare|akshare|download|export|copy|from|to|cn|en|csv|d|k)\b/g;
const ADDED_NUMBERS = /\(\d{1,2}\)|\b(19|20)\d{2}([ .]?\d{1,2}[ .]?\d{1,2})?\b/g;

/**
 * The known instrument that a file's name is the name of; the longest alias wins (恒生科技指数 before 恒生指数). A Latin alias
 * has to stand by itself, and nothing may be left but what vendors add and dates: `HSI_daily_2026` names HSI, `HSI Volatility`
 * and `恒生科技指数ETF` are others.
 */
export function knownInFileName(name: string): KnownInstrument | null {
  const words = spaced(name);
  let best: { item: KnownInstrument; alias: string } | null = null;
  for (const item of KNOWN_INSTRUMENTS) {
    for (const alias of item.aliases.map(spaced)) {
      if (alias.length <= (best?.alias.length ?? 1)) continue;
      const at = words.indexOf(alias);
      if (at >= 0 && standsAlone(words, at, alias)) best = { item, alias };
    }
  }
  if (!best) return null;
  const rest = words.replace(best.alias, ' ').replace(ADDED_WORDS, ' ').replace(ADDED_NUMBERS, ' ');
  return /[\p{L}\p{N}]/u.test(rest) ? null : best.item;
}

/** Lower case with one blank wherever a file name parts its words. */
function spaced(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

function standsAlone(words: string, at: number, alias: string): boolean {
  const word = /[a-z0-9]/;
  const meetsWord = (edge: string, neighbour: string) => word.test(edge) && word.test(neighbour);
  return (
    !meetsWord(alias.charAt(0), words.charAt(at - 1)) &&
    !meetsWord(alias.charAt(alias.length - 1), words.charAt(at + alias.length))
  );
}
