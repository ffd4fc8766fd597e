import type { Lang } from '../contract/envelope.ts';
import type { Week } from '../contract/week.ts';
import type { FigureData } from '../figures/figure-data.ts';
import { figuresZh } from '../i18n/messages/figures.ts';
import { type TextKey, text } from '../i18n/text.ts';

/** What southbound's figures lack in a week in which it had no day: nothing. */
const SHUT_WITH_SOUTHBOUND: ReadonlySet<string> = new Set(['southbound', 'activeStocks']);

/**
 * What a figure lacks that a file would bring, with its days: 恒生科技 03-20. What was shut, suspended or not listed yet lacks
 * nothing.
 */
export function figureHoles(figure: FigureData, week: Week, lang: Lang): string[] {
  if (figure.state === 'complete') return [];
  const wanted = figure.missing.filter((lack) => !(week.southboundShut && SHUT_WITH_SOUTHBOUND.has(lack)));
  const holes = wanted.flatMap((lack) => holeOf(lack, figure, week, lang) ?? []);
  return [...new Set(holes)];
}

function holeOf(lack: string, figure: FigureData, { readiness, changes }: Week, lang: Lang): string | null {
  const change = changes.find(({ code }) => code === lack);
  if (change?.why && change.why !== 'absent') return null;
  const ofCode = readiness.flatMap(({ missing }) => missing.filter(({ code }) => code === lack));
  const absent = ofCode.filter(({ why }) => why === 'absent');
  if (ofCode.length > 0 && absent.length === 0) return null;
  const name = absent[0]?.name ?? change?.name ?? inputWords(lack, lang) ?? figure.title;
  const days = [...new Set(absent.map(({ date }) => date.slice(5)))].sort();
  return days.length === 0
    ? name
    : text(lang, 'report.hole.days', { name, days: days.join(text(lang, 'list.separator')) });
}

function inputWords(input: string, lang: Lang): string | null {
  const key = `input.${input}`;
  return key in figuresZh ? text(lang, key as TextKey) : null;
}
