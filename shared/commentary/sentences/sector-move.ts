import { type AgainstBenchmark, againstBenchmark } from '../../analytics/against-benchmark.ts';
import type { Lang } from '../../contract/envelope.ts';
import type { FigureInput } from '../../figures/figure.ts';
import { SECTOR_GROUP } from '../../figures/groups.ts';
import { directionOf } from '../../format/number.ts';
import { text } from '../../i18n/text.ts';
import { derivedKey } from '../../trace/key.ts';
import { changeInProse, changesByCode } from '../group-changes.ts';
import { listed } from '../name-lists.ts';
import { DECIMALS, type Known, plainFact, sizeFact } from '../numbers.ts';
import { fillParts, type Part } from '../parts.ts';
import { indexInProse, weekInProse } from '../prose.ts';
import { type Sentence, said, unsaid } from '../sentence.ts';

const words = {
  zh: {
    name: '行业指数',
    up: '本周（{label}）{cause}{name}上涨{pct}{against}。',
    down: '本周（{label}）{cause}{name}下跌{pct}{against}。',
    flat: '本周（{label}）{cause}{name}收平{against}。',
    underperformed: '，跑输{list}',
    outperformed: '，跑赢{list}',
    outperformedToo: '，跑赢{list}',
    level: '，与{list}持平',
    by: '{benchmark}{points}个百分点',
    benchmarkUp: '{name}（涨{pct}）',
    benchmarkDown: '{name}（跌{pct}）',
    benchmarkFlat: '{name}（收平）',
    brief: '{name}{move}{against}',
    briefUp: '涨',
    briefDown: '跌',
    briefFlat: '收平',
    briefUnderperformed: '，跑输{name}{points}个百分点',
    briefOutperformed: '，跑赢{name}{points}个百分点',
  },
  en: {
    name: 'Sector index',
    up: 'In the week of {label}, {name} rose {pct}{cause}{against}.',
    down: 'In the week of {label}, {name} fell {pct}{cause}{against}.',
    flat: 'In the week of {label}, {name} was flat{cause}{against}.',
    underperformed: ', lagging {list}',
    outperformed: ', beating {list}',
    outperformedToo: ', but beating {list}',
    level: ', level with {list}',
    by: '{benchmark} by {points} points',
    benchmarkUp: '{name} (up {pct})',
    benchmarkDown: '{name} (down {pct})',
    benchmarkFlat: '{name} (flat)',
    brief: '{name} {move}{against}',
    briefUp: 'up ',
    briefDown: 'down ',
    briefFlat: 'flat',
    briefUnderperformed: ', {points} pts behind {name}',
    briefOutperformed: ', {points} pts ahead of {name}',
  },
};
const OF_DIRECTION = {
  up: { benchmark: 'benchmarkUp', brief: 'briefUp' },
  down: { benchmark: 'benchmarkDown', brief: 'briefDown' },
  flat: { benchmark: 'benchmarkFlat', brief: 'briefFlat' },
} as const;

/** The sector's week against each of its benchmarks: 跑输, 跑赢, 持平, with the points between. */
export const sectorMove: Sentence = {
  id: 'sector-move',
  paragraph: 'sector',
  words,
  say(input, cause) {
    const { own, why, compared, leftOut } = comparison(input);
    if (!own) return unsaid(...why);
    const { lang, week } = input.rows;
    const parts = fillParts(words[lang][directionOf(own.pct, DECIMALS.pct)], {
      label: weekInProse(week, lang),
      cause,
      name: indexInProse(own.name, lang),
      pct: sizeFact(own),
      against: (['underperformed', 'outperformed', null] as const).flatMap((verdict) =>
        against(verdict, own, compared, lang, week.from),
      ),
    });
    return said(parts, leftOut);
  },
  brief(input) {
    const { own, compared } = comparison(input);
    if (!own) return null;
    const { lang, week } = input.rows;
    const [first] = compared;
    const direction = directionOf(own.pct, DECIMALS.pct);
    const move = words[lang][OF_DIRECTION[direction].brief];
    return fillParts(words[lang].brief, {
      name: own.name,
      move: direction === 'flat' ? move : [move, sizeFact(own)],
      against: !first?.stands
        ? ''
        : fillParts(
            words[lang][first.stands.verdict === 'outperformed' ? 'briefOutperformed' : 'briefUnderperformed'],
            {
              name: first.benchmark.name,
              points: pointsFact(own, { ...first, stands: first.stands }, lang, week.from),
            },
          ),
    });
  },
};

interface Compared {
  readonly benchmark: Known;
  /** Null where both print alike. */
  readonly stands: AgainstBenchmark | null;
}

function comparison(input: FigureInput): {
  own: Known | null;
  why: string[];
  compared: Compared[];
  leftOut: string[];
} {
  const { rows, changes } = input;
  const find = (code: string) => changeInProse(changesByCode(changes).get(code), code, rows);
  const sector = rows.groupOwns.get(SECTOR_GROUP) ?? '';
  const { known: own, why } = find(sector);
  const benchmarks = (rows.groups.get(SECTOR_GROUP) ?? []).filter((code) => code !== sector).map(find);
  return {
    own,
    why: why === null ? [] : [why],
    compared: benchmarks.flatMap(({ known }) =>
      own && known
        ? [{ benchmark: known, stands: againstBenchmark(own.pct, known.pct, rows.settings.printedDifferences) }]
        : [],
    ),
    leftOut: benchmarks.flatMap((one) => one.why ?? []),
  };
}

function against(
  verdict: AgainstBenchmark['verdict'] | null,
  own: Known,
  compared: readonly Compared[],
  lang: Lang,
  monday: FigureInput['rows']['week']['from'],
): Part[] {
  const said = words[lang];
  const items = compared
    .filter(({ stands }) => (stands?.verdict ?? null) === verdict)
    .map(({ benchmark, stands }) => {
      const named = fillParts(said[OF_DIRECTION[directionOf(benchmark.pct, DECIMALS.pct)].benchmark], {
        name: indexInProse(benchmark.name, lang),
        pct: sizeFact(benchmark),
      });
      if (stands === null) return named;
      return fillParts(said.by, {
        benchmark: named,
        points: pointsFact(own, { benchmark, stands }, lang, monday),
      });
    });
  const isAfterOthers = compared.some(({ stands }) => stands?.verdict === 'underperformed');
  const key = verdict === 'outperformed' && isAfterOthers ? 'outperformedToo' : (verdict ?? 'level');
  return items.length === 0 ? [] : fillParts(said[key], { list: listed(items, lang) });
}

function pointsFact(
  own: Known,
  { benchmark, stands }: Compared & { readonly stands: AgainstBenchmark },
  lang: Lang,
  monday: FigureInput['rows']['week']['from'],
): Part {
  const key = derivedKey('pointsAgainst', `${own.code}@${benchmark.code}`, monday);
  return plainFact(stands.points, DECIMALS.pct, text(lang, 'unit.pct'), key);
}
