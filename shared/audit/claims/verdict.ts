import { againstBenchmark } from '../../analytics/against-benchmark.ts';
import { text as words } from '../../i18n/text.ts';
import { derivedKey, weekChangeKey } from '../../trace/key.ts';
import { type Claim, namesFrom, verdictOf } from '../claim.ts';
import { isInstrument, isOfOtherSpan } from '../measure-words.ts';
import { knownOfSubjects } from '../reading.ts';

const LAGS = /跑输|落后于?|\b(?:lagging|lagged|behind|underperform(?:ed|ing))\b/gi;
const BEATS = /跑赢|领先于?|\b(?:beating|beat|ahead of|outperform(?:ed|ing))\b/gi;

/** 跑输恒生指数: which of two changes is the higher, as both print. */
export const verdict: Claim = (site, data) => {
  const { text, names, week } = site;
  const said = [
    ...[...text.matchAll(LAGS)].map((found) => ({ found, claims: 'underperformed' as const })),
    ...[...text.matchAll(BEATS)].map((found) => ({ found, claims: 'outperformed' as const })),
  ];
  const first = Math.min(...said.map(({ found }) => found.index));
  const own = names.filter(({ to, subjects }) => to <= first && subjects.some(isInstrument)).at(-1);
  if (!own || isOfOtherSpan(text.slice(0, first))) return [];
  return said.flatMap(({ found, claims }) =>
    namesFrom(site, found.index + found[0].length).map((other) => {
      const change = (subjects: readonly string[]) =>
        knownOfSubjects(subjects.filter(isInstrument), data, (code) => weekChangeKey(code, week));
      const [mine, its] = [change(own.subjects), change(other.subjects)];
      const stands = mine && its ? againstBenchmark(mine.value, its.value, true) : null;
      const isKnown = mine !== null && its !== null;
      const trace = derivedKey('pointsAgainst', `${own.subjects[0]}@${other.subjects[0]}`, week);
      const expected = words(data.input.rows.lang, `audit.verdict.${stands?.verdict ?? 'level'}`);
      return {
        from: found.index,
        to: found.index + found[0].length,
        measure: 'verdict',
        ...verdictOf(isKnown ? stands?.verdict === claims : null, expected, isKnown ? trace : null),
      };
    }),
  );
};
