import { seriesPoints, seriesTrace } from '../../figures/series-of-figure.ts';
import { roundTo } from '../../format/round.ts';
import { text as words } from '../../i18n/text.ts';
import { type Claim, verdictOf } from '../claim.ts';
import { SERIES } from '../vocabulary.ts';

const TURN = /增速[^,。;]{0,24}?(回升|加快|提升|回落|放缓|下降)/g;
const FASTER = /回升|加快|提升/;
const DECIMALS = 1;

/** 增速较2025年1-12月的5.2%回升: whether a series grows faster than at the point before. */
export const growthTurn: Claim = ({ text, names }, data) =>
  [...text.matchAll(TURN)].flatMap((found) => {
    const before = names.filter(
      ({ to, subjects }) => to <= found.index && subjects.some((one) => one.startsWith(SERIES)),
    );
    const subject = before.at(-1)?.subjects.find((one) => one.startsWith(SERIES));
    if (subject === undefined) return [];
    const points = seriesPoints(subject.slice(SERIES.length), data.input.rows).filter(
      ({ unit, kind }) => unit === '%' && kind === 'actual',
    );
    const [last, previous] = [points.at(-1), points.at(-2)];
    const turn = last && previous ? roundTo(last.value, DECIMALS) - roundTo(previous.value, DECIMALS) : null;
    const claims = FASTER.test(found[1] ?? '') ? 1 : -1;
    return [
      {
        from: found.index,
        to: found.index + found[0].length,
        measure: 'growthTurn',
        ...verdictOf(
          turn === null ? null : Math.sign(turn) === claims,
          turn === null || turn === 0
            ? null
            : words(data.input.rows.lang, turn > 0 ? 'audit.growth.faster' : 'audit.growth.slower'),
          last ? seriesTrace(last) : null,
        ),
      },
    ];
  });
