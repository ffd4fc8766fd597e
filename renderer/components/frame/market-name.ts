import type { TextKey } from '../../../shared/i18n/text.ts';
import type { Words } from '../../state/language.ts';

const MARKETS: Readonly<Record<string, TextKey>> = {
  HK: 'market.HK',
  CN: 'market.CN',
  US: 'market.US',
  JP: 'market.JP',
  KR: 'market.KR',
  TW: 'market.TW',
  GB: 'market.GB',
  DE: 'market.DE',
  FR: 'market.FR',
  IN: 'market.IN',
};

/** A market in words; one that is new stands as the desk calls it. */
export function marketName(words: Words, market: string): string {
  const key = MARKETS[market.toUpperCase()];
  return key === undefined ? market : words(key);
}
