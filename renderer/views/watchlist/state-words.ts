import type { Watched } from '../../../shared/contract/week-parts.ts';
import { stateKey } from '../../../shared/format/rating-words.ts';
import type { Words } from '../../state/language.ts';

type Reading = Pick<Watched, 'state' | 'adverse' | 'final'>;

/** 符合, 偏离, 未兑现, 超出评级区间, 未评级; with 已满12个月 where that is the reading. */
export function stateWords(words: Words, reading: Reading): string {
  const said = words(stateKey(reading));
  return reading.final ? `${said} · ${words('state.final')}` : said;
}

/** What went against the rating is to be seen; the rest is not to shout. */
export function stateTone({ state, adverse }: Reading): 'caution' | 'muted' | null {
  if (adverse && state !== 'kept') return 'caution';
  return state === 'unrated' ? 'muted' : null;
}
