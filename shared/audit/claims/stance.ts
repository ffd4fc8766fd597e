import { schemeWord } from '../../analytics/rating-scheme.ts';
import { type Claim, namesFrom, verdictOf } from '../claim.ts';
import { isInstrument } from '../measure-words.ts';

/** 推荐阿里巴巴-W、拼多多: the stance of a name on the list. */
export const stance: Claim = (site, data) => {
  const { text } = site;
  const { scheme, places } = data.input.rows;
  const labels = scheme.stances
    .flatMap(({ zh, en, aliases }) => [zh, en, ...aliases])
    .filter((label) => label.trim() !== '')
    .sort((a, b) => b.length - a.length);
  if (labels.length === 0) return [];
  const form = new RegExp(labels.map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  return [...text.matchAll(form)].flatMap((found) => {
    const claims = schemeWord(found[0]);
    const start = found.index + found[0].length;
    const lead = /^[:：为有\s]*/.exec(text.slice(start))?.[0].length ?? 0;
    return namesFrom(site, start + lead)
      .filter(({ subjects }) => subjects.some(isInstrument))
      .map(({ from, to, subjects }) => {
        const stances = places.filter(({ code }) => subjects.includes(code)).map((place) => place.stance);
        const isTrue = stances.length === 0 ? null : stances.some((one) => schemeWord(one) === claims);
        return { from, to, measure: 'stance', ...verdictOf(isTrue, [...new Set(stances)].join('、') || null, null) };
      });
  });
};
