import type { Lang } from '../contract/envelope.ts';
import { text } from '../i18n/text.ts';

/** The unit of money in 亿: 亿元 or 亿港元. */
export function yiUnit(currency: string, lang: Lang): string {
  return text(lang, currency === 'CNY' ? 'unit.yiCNY' : 'unit.yiHKD');
}
