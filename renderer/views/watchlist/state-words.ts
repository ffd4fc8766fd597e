import type { Watched } from '../../../shared/contract/week-parts.ts';
import type { Words } from '../../state/language.ts';

type Reading = Pick<Watched, 'state' | 'missedBy' | 'adverse' | 'final'>;

/** 符合, 偏离, 未兑现, 超出评级区间, 未评级; with 已满12个月 where that is the reading. */
export function stateWords(words: Words, { state, missedBy, final }: Reading): string {
  const said = state === 'breached' ? words(`state.breached.${missedBy ?? 'below'}`) : words(`state.${state}`);
  return final ? `${said} · ${words('state.final')}` : said;
}

/** What went against the rating is to be seen; the rest is not to shout. */
export function stateTone({ state, adverse }: Reading): 'caution' | 'muted' | null {
  if (adverse && state !== 'kept') return 'caution';
  return state === 'unrated' ? 'muted' : null;
}
