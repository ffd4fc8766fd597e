import { parseCode } from '../../shared/market/code.ts';
import { type IsoDate, isIsoDate } from '../../shared/market/iso-date.ts';
import { knownInFileName } from '../../shared/market/known-instruments.ts';

/** A code as it stands in a file's name, apart from letters and digits beside it. */
const CODE_IN_NAME =
  /(?<![A-Za-z0-9])(HK[._]?\d{4,5}|\d{4,6}\.(?:HK|SH|SZ|SS|BJ)|(?:SH|SZ)\d{6}|[A-Z]{1,5}\.US)(?![A-Za-z0-9])/i;
/** Currencies on either side of a pair, apart from letters beside them. */
const PAIR_IN_NAME = /(?<![A-Za-z])([A-Za-z]{3}[ _-]?[A-Za-z]{3})(?![A-Za-z])/g;
const DATE_IN_NAME = /(?<!\d)((?:19|20)\d{2})([-_. 年]?)(0?[1-9]|1[0-2])(?:\2|月)(0?[1-9]|[12]\d|3[01])(?!\d)/g;

/** What sources put behind a code in a file's name. */
const BEHIND_CODE = /(?:[ _-](?:kline|daily|hist|history|day|d|k|qfq|hfq|raw|日线|日k|前复权|后复权|不复权))+$/i;
/** Words by which file names tell whether prices are adjusted; each stands for the answer that it is. */
const BASIS_WORDS: readonly (readonly [RegExp, 'raw' | 'qfq' | 'hfq'])[] = [
  [/前复权|(?<![a-z])qfq(?![a-z])/i, 'qfq'],
  [/后复权|(?<![a-z])hfq(?![a-z])/i, 'hfq'],
  [/[不未]复权|(?<![a-z])(?:bfq|raw)(?![a-z])/i, 'raw'],
];
/** Words by which file names tell a flow of Stock Connect; southbound's alone may go in. */
const FLOW_WORDS: readonly (readonly [RegExp, string])[] = [
  [/北向|[沪深]股通|(?<![a-z])north/i, 'northbound'],
  [/港股通[(_ -]*沪|(?<![a-z])ggt[_ -]?s[hs](?![a-z])/i, 'southbound-sh'],
  [/港股通[(_ -]*深|(?<![a-z])ggt[_ -]?sz(?![a-z])/i, 'southbound-sz'],
  [/南向|(?<![a-z])south/i, 'southbound'],
];

/** The instrument that a file's name tells: a code in any spelling, a currency pair, or a known index by name. */
export function instrumentOfFileName(fileName: string): string | null {
  const stem = fileName.replace(/\.[A-Za-z]{2,5}$/, '');
  const code = CODE_IN_NAME.exec(stem)?.[1];
  const pair = [...stem.matchAll(PAIR_IN_NAME)]
    .map(([, words = '']) => parseCode(words))
    .find((found) => found?.endsWith('.FX'));
  const bare = stem.replace(BEHIND_CODE, '');
  return (code && parseCode(code.replace('_', ''))) || (pair ?? parseCode(bare) ?? knownInFileName(bare)?.code ?? null);
}

/** Whether prices are adjusted, as a file's name tells; null where it tells nothing, or two things. */
export function basisOfFileName(fileName: string): 'raw' | 'qfq' | 'hfq' | null {
  return onlyWordIn(fileName, BASIS_WORDS);
}

/** Which flow of Stock Connect a file's name tells; null where it tells none, or two. */
export function flowOfFileName(fileName: string): string | null {
  return onlyWordIn(fileName, FLOW_WORDS);
}

function onlyWordIn<Word>(fileName: string, words: readonly (readonly [RegExp, Word])[]): Word | null {
  const name = fileName.normalize('NFKC');
  const [only, ...others] = words.filter(([pattern]) => name.search(pattern) >= 0);
  return only && others.length === 0 ? only[1] : null;
}

/** The one day that a file's name tells; null where it tells none, or a span. */
export function dateOfFileName(fileName: string): IsoDate | null {
  const days = [...fileName.normalize('NFKC').matchAll(DATE_IN_NAME)].map(
    ([, year, , month = '', day = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  const [only = ''] = days;
  return days.length === 1 && isIsoDate(only) ? only : null;
}

/**
 * What files of one kind share in their names: dates and copies' numbers taken out, so that last week's answer serves this
 * week's file. Other digits stay, since they may be a code. Null for a name of which nothing is left.
 */
export function namePattern(fileName: string, format: string): string | null {
  const stem = fileName
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.[a-z]{2,5}$/, '')
    .replace(DATE_IN_NAME, '#')
    .replace(/ ?\(\d+\)$/, '');
  return /\p{L}/u.test(stem) ? `${format}:${stem}` : null;
}
