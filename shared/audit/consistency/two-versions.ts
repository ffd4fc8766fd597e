import { text } from '../../i18n/text.ts';
import { type CheckedLine, type ConsistencyCheck, placeOf } from '../consistency-check.ts';
import { sentencesIn } from '../sites.ts';

/** Shorter sentences say like things of different names. */
const SHORTEST = 12;
/** From this share of common pairs of characters on two sentences are one passage. */
const ALIKE = 0.82;

interface Said {
  readonly of: CheckedLine;
  readonly text: string;
  readonly words: string;
  readonly pairs: ReadonlySet<string>;
}

/** One passage that stands in two places, on the front page and in its section, and does not say the same there. */
export const twoVersions: ConsistencyCheck = ({ lines, lang }) => {
  const said = lines.filter(({ line }) => line.kind === 'text').flatMap(sentencesOf);
  const byPair = new Map<string, number[]>();
  for (const [index, { pairs }] of said.entries())
    for (const pair of pairs) byPair.set(pair, [...(byPair.get(pair) ?? []), index]);
  return said.flatMap((one, index) => {
    const shared = new Map<number, number>();
    for (const pair of one.pairs)
      for (const other of byPair.get(pair) ?? []) if (other > index) shared.set(other, (shared.get(other) ?? 0) + 1);
    return [...shared].flatMap(([at, count]) => {
      const other = said[at];
      // A lead before one of them (板块表现：) is no difference.
      if (!other || other.words.endsWith(one.words) || one.words.endsWith(other.words)) return [];
      const share = (2 * count) / (one.pairs.size + other.pairs.size);
      if (share < ALIKE || !differsInSubstance(one, other)) return [];
      return [
        {
          kind: 'twoVersions' as const,
          message: text(lang, 'audit.finding.twoVersions'),
          places: [placeOf(one.of, one.text, lang), placeOf(other.of, other.text, lang)],
        },
      ];
    });
  });
};

/** Each sentence without its lead (板块表现：), compared by its words and numbers, not by the signs between them. */
function sentencesOf(of: CheckedLine): Said[] {
  return sentencesIn(of.plain).flatMap(({ text: sentence }) => {
    const said = sentence.replace(/^[^:：,，。()]{1,12}[:：]\s*/, '');
    const words = said
      .replace(/[\s。.,:;-]/g, (sign) => (sign === '.' || sign === '-' ? sign : ''))
      .replace(/[-.](?!\d)/g, '');
    if (words.length < SHORTEST) return [];
    const pairs = new Set(
      Array.from({ length: words.length - 1 }, (_, at) => words.slice(at, at + 2)).filter((pair) => !/\d/.test(pair)),
    );
    return [{ of, text: said, words, pairs }];
  });
}

/** Numbers, or the words that turn them, differ; names that differ make two passages of two things. */
function differsInSubstance(one: Said, other: Said): boolean {
  const namesOf = ({ of, text: words }: Said) =>
    of.marks.names
      .map(({ from, to }) => of.plain.slice(from, to))
      .filter((name) => words.includes(name))
      .sort()
      .join();
  return namesOf(one) === namesOf(other);
}
