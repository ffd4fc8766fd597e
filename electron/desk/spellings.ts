import { instrumentName } from '../../shared/market/instrument-name.ts';
import { KNOWN_INSTRUMENTS } from '../../shared/market/known-instruments.ts';
import type { DeskContext, Handlers } from './context.ts';
import { gatherLabels } from './gather/labels.ts';
import { keptUntilChanged } from './kept-until-changed.ts';

const kept = keptUntilChanged<ReadonlyMap<string, string>>(1);

/** How the Chinese name of each instrument that the desk knows is spelled: `albb-w alibaba-w`; a name without Chinese has none. */
export async function spellingsOf(desk: DeskContext): Promise<ReadonlyMap<string, string>> {
  // Its dictionary is large, and a desk that nobody searches does not need it.
  const { pinyin } = await import('pinyin-pro');
  const spell = (name: string, pattern: 'first' | 'pinyin') =>
    pinyin(name, { pattern, toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('').toLowerCase();
  return kept(desk, 'spellings', () => {
    const labels = gatherLabels(desk);
    const codes = new Set([...labels.keys(), ...KNOWN_INSTRUMENTS.map(({ code }) => code)]);
    const named = [...codes].map((code) => [code, instrumentName(code, labels, 'zh')] as const);
    const chinese = named.filter(([, name]) => /\p{Script=Han}/u.test(name));
    return new Map(chinese.map(([code, name]) => [code, `${spell(name, 'first')} ${spell(name, 'pinyin')}`]));
  });
}

export const spellingsHandlers: Handlers<'spellings'> = {
  spellings: async (_, { desk }) => ({ spelled: Object.fromEntries(await spellingsOf(desk)) }),
};
