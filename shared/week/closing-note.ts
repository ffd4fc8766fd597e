import type { Lang } from '../contract/envelope.ts';
import type { Closing } from '../contract/week-parts.ts';
import { text } from '../i18n/text.ts';

/** What has to be said of the closing rows: at which rates they were converted, or why there are none. */
export function closingNote({ why, rates, days }: Closing, lang: Lang): string[] {
  if (why !== null) {
    const names = days.map((day) => day.slice(5)).join(text(lang, 'list.separator'));
    return [text(lang, `closing.why.${why}`, { days: names })];
  }
  return rates.length === 0 ? [] : [text(lang, 'closing.rates', { kinds: kindsOf(rates, lang) })];
}

function kindsOf(rates: Closing['rates'], lang: Lang): string {
  return rates.map((rate) => text(lang, `closing.rate.${rate}`)).join(text(lang, 'list.separator'));
}
