import type { Commentary, LeftOut } from '../contract/commentary.ts';
import type { Week } from '../contract/week.ts';
import type { FigureInput } from '../figures/figure.ts';
import { joinedCause } from './cause.ts';
import { digestOf } from './digest.ts';
import { factText } from './parts.ts';
import { SENTENCES } from './sentences.ts';
import { sinceLastWeek } from './since-last-week.ts';

/** All that the week says in words: its sentences, what they leave out and why, the digest, and what has changed since last week. */
export function commentaryOf(input: FigureInput): Pick<Week, 'commentary' | 'leftOut' | 'digest' | 'sinceLastWeek'> {
  const { lang, causes } = input.rows;
  const commentary: Commentary[] = [];
  const leftOut: LeftOut[] = [];
  for (const { id, paragraph, words, say } of SENTENCES) {
    const { name } = words[lang];
    const cause = causes.get(`sentence:${id}`) ?? '';
    const said = say(input, joinedCause(cause, lang));
    if (said.parts) commentary.push({ id, name, paragraph, cause, ...factText(said.parts) });
    for (const why of said.leftOut) leftOut.push({ id, name, why });
  }
  return { commentary, leftOut, digest: digestOf(input), sinceLastWeek: sinceLastWeek(input) };
}
