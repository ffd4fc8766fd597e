import type { Lang } from '../../../shared/contract/envelope.ts';
import type { OutputOf } from '../../../shared/contract/operations.ts';
import { parseCode } from '../../../shared/market/code.ts';
import { instrumentName } from '../../../shared/market/instrument-name.ts';
import { KNOWN_INSTRUMENTS } from '../../../shared/market/known-instruments.ts';
import { allSeries } from '../../store/prices.ts';
import type { DeskContext } from '../context.ts';
import { gatherLabels } from '../gather/labels.ts';
import { spellingsOf } from '../spellings.ts';

/** More no one reads: the search narrows them. */
const MOST = 20;
const folded = (text: string) => text.normalize('NFKC').toLowerCase().trim();

/**
 * Instruments by a part of their code, of a name in either language, or of how the Chinese name is spelled: those with closes
 * first, what begins with it before.
 */
export async function findInstruments(
  desk: DeskContext,
  text: string,
  lang: Lang,
): Promise<OutputOf<'findInstruments'>> {
  const asked = folded(text);
  const code = parseCode(text);
  if (asked === '') return { code: null, found: [] };
  const labels = gatherLabels(desk);
  const withCloses = new Set(allSeries(desk.cache()).map((series) => series.code));
  const spelled = await spellingsOf(desk);
  const aliases = new Map(KNOWN_INSTRUMENTS.map((known) => [known.code, known.aliases]));
  const codes = [...new Set([...withCloses, ...labels.keys(), ...aliases.keys()])];
  const rankOf = (one: string) => {
    const said = [
      one,
      instrumentName(one, labels, 'zh'),
      instrumentName(one, labels, 'en'),
      ...(aliases.get(one) ?? []),
      ...(spelled.get(one)?.split(' ') ?? []),
    ];
    const texts = said.map(folded);
    if (one === code || texts.includes(asked)) return 0;
    if (texts.some((each) => each.startsWith(asked))) return 1;
    return texts.some((each) => each.includes(asked)) ? 2 : null;
  };
  // Of names that begin alike the shorter is the more usual: 恒生指数 before 恒生指数ESG增强指数.
  const lengthOf = (one: string) => instrumentName(one, labels, lang).length;
  const found = codes
    .flatMap((one) => {
      const rank = rankOf(one);
      return rank === null ? [] : [{ code: one, rank: withCloses.has(one) ? rank : rank + 3 }];
    })
    .sort((a, b) => a.rank - b.rank || lengthOf(a.code) - lengthOf(b.code) || (a.code < b.code ? -1 : 1))
    .slice(0, MOST)
    .map((one) => ({
      code: one.code,
      name: instrumentName(one.code, labels, lang),
      hasCloses: withCloses.has(one.code),
    }));
  return { code, found };
}
