import type { Lang } from '../contract/envelope.ts';
import { text } from '../i18n/text.ts';

/** What a holding is a share of: 占已发行股份, 占H股, 占流通股; where no file says it, of the issued shares. */
export function holdingBasisWord(basis: string | null, lang: Lang): string {
  return text(lang, `holding.of.${basis === 'H' || basis === 'listed' ? basis : 'issued'}`);
}

/** The same as the unit of a chart or a column: 占H股 %, % of H shares. */
export function holdingUnit(basis: string | null, lang: Lang): string {
  const word = holdingBasisWord(basis, lang);
  return lang === 'zh' ? `${word} %` : `% ${word}`;
}
