import { directionOf } from '../../format/number.ts';
import { text as words } from '../../i18n/text.ts';
import { weekChangeKey } from '../../trace/key.ts';
import { type Claim, namesUpTo, verdictOf } from '../claim.ts';
import { isInstrument, isOfOtherSpan } from '../measure-words.ts';
import { knownOfSubjects } from '../reading.ts';

/** A rise or a fall whose size is not said behind it. */
const MOVES = /(逆势)?(上涨|收涨|走高|下跌|收跌|走低)(?!\s*[\d+\-约近超])/g;
const RISES = /涨|高/;
const DECIMALS = 1;

/** 恒生港股通金融、恒生生物科技上涨: each of the names rose, as its change prints. */
export const move: Claim = (site, data) =>
  [...site.text.matchAll(MOVES)]
    .filter(({ index }) => !isOfOtherSpan(site.text.slice(0, index)))
    .flatMap((found) =>
      namesUpTo(site, found.index)
        .filter(({ subjects }) => subjects.some(isInstrument))
        .map(({ subjects }) => {
          const known = knownOfSubjects(subjects.filter(isInstrument), data, (code) => weekChangeKey(code, site.week));
          const went = known && directionOf(known.value, DECIMALS);
          const claims = RISES.test(found[2] ?? '') ? 'up' : 'down';
          const expected = went && words(data.input.rows.lang, `audit.move.${went}`);
          return {
            from: found.index,
            to: found.index + found[0].length,
            measure: 'move',
            ...verdictOf(went && went === claims, expected, known?.trace ?? null),
          };
        }),
    );
