import { FIGURE_COLUMN } from '../../../shared/charts/data-table.ts';
import { type Lang, langSchema } from '../../../shared/contract/envelope.ts';
import { activeStocks } from '../../../shared/figures/active-stocks.ts';
import { text } from '../../../shared/i18n/text.ts';
import { type Format, headerKeys, type Surroundings } from './format.ts';

/**
 * What the desk itself puts out: a figure as CSV, or its table copied. Such numbers are worked out, rebased or rounded, so nothing of
 * them is taken for what a source states; they are told as what they are.
 */
export const ownFigure: Format = {
  id: 'own-figure',
  version: 1,
  vendor: null,
  recognise(header, around) {
    const keys = headerKeys(header);
    if (!keys.includes(FIGURE_COLUMN) && !langSchema.options.some((lang) => isCopied(keys, around, lang))) return null;
    return {
      kind: 'facts',
      columns: new Map(),
      dates: [],
      weeklyLookalike: false,
      // Title, source and notes stand alone on their lines.
      isNote: (cells) => cells.length < header.length || cells.slice(1).every((cell) => cell === ''),
      createReader: () => () => ({ facts: [], leftOut: 'OWN_FIGURE' }),
    };
  },
};

/** A table as it is copied: under its title, its headings in the words of one language. */
function isCopied(keys: readonly string[], { above }: Surroundings, lang: Lang): boolean {
  const say = (...words: string[]) => headerKeys(words);
  const has = (...words: string[]) => say(...words).every((word) => keys.includes(word));
  const printed = text(lang, 'figure.csv.printed');
  const {
    code = '',
    name = '',
    net = '',
    days = '',
    holding = '',
  }: Readonly<Record<string, string>> = activeStocks.words[lang];
  const [period = ''] = say(text(lang, 'figure.csv.period'));
  return (
    has(printed, text(lang, 'figure.csv.closeDate')) ||
    has(printed, text(lang, 'figure.csv.kind')) ||
    has(code, name, net, days, holding) ||
    (keys[0] === period && keys.length > 1 && above.length > 0)
  );
}
