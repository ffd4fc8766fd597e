import type { ListChange } from '../../contract/rating-news.ts';
import { stanceWord } from '../../format/rating-words.ts';
import { sectorWord } from '../../format/sector-words.ts';
import { text } from '../../i18n/text.ts';
import { ratingNewsOf } from '../../week/rating-news.ts';
import { UNSORTED } from '../../week/unsorted.ts';
import type { WeekRows } from '../../week/week-rows.ts';
import { listed } from '../name-lists.ts';
import { capitalised, fillParts, joinParts } from '../parts.ts';
import { type Sentence, said, unsaid } from '../sentence.ts';

const words = {
  zh: {
    name: '股票池增减',
    whole: '{cause}股票池{changes}。',
    added: '新列入{names}',
    removed: '移出{names}',
    one: '{name}（{sector}，{stance}）',
    bare: '{name}（{sector}）',
    between: '，',
  },
  en: {
    name: 'List changes',
    whole: '{changes}{cause}.',
    added: 'new on the list: {names}',
    removed: 'taken off the list: {names}',
    one: '{name} ({sector}, {stance})',
    bare: '{name} ({sector})',
    between: '; ',
  },
};

/** Names that were put on the list, or taken off, in the week; those that wait for a sector are left out. */
export const listChanges: Sentence = {
  id: 'list-changes',
  paragraph: 'ratings',
  isOccasional: true,
  words,
  say({ rows }, cause) {
    const { lang } = rows;
    const all = ratingNewsOf(rows).listChanges;
    const unsorted = all
      .filter(({ sector }) => sector === UNSORTED)
      .map(({ name }) => text(lang, 'commentary.unsorted', { name }));
    const told = (['added', 'removed'] as const).flatMap((action) => {
      const names = all.filter((one) => one.action === action && one.sector !== UNSORTED);
      if (names.length === 0) return [];
      return [
        fillParts(words[lang][action], {
          names: listed(
            names.map((one) => nameOf(one, rows)),
            lang,
          ),
        }),
      ];
    });
    if (told.length === 0)
      return unsaid(...(unsorted.length === 0 ? [text(lang, 'commentary.noListChanges')] : unsorted));
    const changes = joinParts(told, words[lang].between);
    return said(capitalised(fillParts(words[lang].whole, { cause, changes })), unsorted);
  },
};

function nameOf({ name, sector, stance }: ListChange, { scheme, lang }: WeekRows) {
  const place = { name, sector: sectorWord(sector, lang) };
  return stance === null
    ? fillParts(words[lang].bare, place)
    : fillParts(words[lang].one, { ...place, stance: stanceWord(scheme, stance, lang) });
}
