import { currencyOfUnit, isScaledUnit, parseUnit } from './parse-unit.ts';

/** A unit at the end of a heading without brackets: `净买入 亿元`, `成交额万元`, `turnover HK$ mn`. */
const AT_END =
  /(?:(?:[百千十]?[万亿]|千)(?:港元|港币|人民币|美元|元|股)*|(?:港元|港币|人民币|美元|元|股))$|(?:hk\$|us\$|rmb|hkd|cny|usd)?[ _]?(?:mn|mln|bn|million|billion|thousand|hkd|cny|usd|rmb)$/i;

/** The unit that a heading names, `万港元` of `净买入(万港元)`; null where it names none. */
export function unitInHeading(heading: string): string | null {
  const words = heading.normalize('NFKC').trim();
  const inBrackets = [...words.matchAll(/[([【]([^)\]】]+)[)\]】]/g)].map(([, word = '']) =>
    word.replace(/^单位:?/, ''),
  );
  const found = [...inBrackets, AT_END.exec(words)?.[0] ?? ''].map((word) => word.trim());
  const units = found.filter((word) => word === '%' || word === '手' || (word !== '' && parseUnit(word) !== null));
  // Of `(人民币)(亿元)` the one that scales is the unit; the other names the money.
  return units.find(isScaledUnit) ?? units[0] ?? null;
}

/** The currency that a heading names, in its unit or beside it. */
export function currencyInHeading(heading: string): string | null {
  return currencyOfUnit(unitInHeading(heading) ?? '') ?? currencyOfUnit(heading);
}
