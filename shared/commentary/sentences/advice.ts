import type { Watched } from '../../contract/week-parts.ts';
import { stanceWord } from '../../format/rating-words.ts';
import { sectorWord } from '../../format/sector-words.ts';
import { text } from '../../i18n/text.ts';
import { UNSORTED } from '../../week/unsorted.ts';
import { watchlistOf } from '../../week/watchlist.ts';
import type { WeekRows } from '../../week/week-rows.ts';
import { listed } from '../name-lists.ts';
import { fillParts, joinParts, type Part } from '../parts.ts';
import { type Sentence, said, unsaid } from '../sentence.ts';

const words = {
  zh: {
    name: '投资建议',
    whole: '{cause}{sectors}',
    sector: '{sector}：{groups}。',
    group: '{group}{stances}',
    stance: '{stance}{names}',
    betweenStances: '，',
    betweenGroups: '；',
    betweenSectors: '',
  },
  en: {
    name: 'Recommendations',
    whole: '{sectors}{cause}',
    sector: '{sector} – {groups}.',
    group: '{group}, {stances}',
    stance: '{stance}: {names}',
    betweenStances: '; ',
    betweenGroups: '; ',
    betweenSectors: ' ',
  },
};

/**
 * 投资建议: the list by sector, group and stance, in its own order. A name whose stance is not carried by its rating is not
 * recommended unseen: it is left out with the reason, and so is one that waits for a sector.
 */
export const advice: Sentence = {
  id: 'advice',
  paragraph: 'advice',
  words,
  say({ rows }, cause) {
    const { lang } = rows;
    const places = watchlistOf(rows);
    if (places.length === 0) return unsaid(text(lang, 'commentary.noPlaces'));
    const leftOut = places.flatMap((place) => whyLeftOut(place, rows) ?? []);
    const told = places.filter((place) => whyLeftOut(place, rows) === null);
    if (told.length === 0) return unsaid(...leftOut);
    const sectors = [...Map.groupBy(told, ({ sector }) => sector)].map(([sector, ofSector]) =>
      fillParts(words[lang].sector, { sector: sectorWord(sector, lang), groups: groupsOf(ofSector, rows) }),
    );
    const { whole, betweenSectors } = words[lang];
    return said(fillParts(whole, { cause, sectors: joinParts(sectors, betweenSectors) }), leftOut);
  },
};

function whyLeftOut({ name, sector, stance, breach }: Watched, { lang, scheme }: WeekRows): string | null {
  if (sector === UNSORTED) return text(lang, 'commentary.unsorted', { name });
  if (breach === null) return null;
  const why = text(lang, `stanceBreach.${breach}`);
  return text(lang, 'commentary.stanceBroken', { name, stance: stanceWord(scheme, stance, lang), why });
}

function groupsOf(places: readonly Watched[], rows: WeekRows): Part[] {
  const { lang } = rows;
  const groups = [...Map.groupBy(places, ({ group }) => group)].map(([group, ofGroup]) => {
    const stances = stancesOf(ofGroup, rows);
    return group === '' ? stances : fillParts(words[lang].group, { group: sectorWord(group, lang), stances });
  });
  return joinParts(groups, words[lang].betweenGroups);
}

/** Stances that the scheme calls alike are one, in the order in which they first stand. */
function stancesOf(places: readonly Watched[], { lang, scheme }: WeekRows): Part[] {
  const stances = [...Map.groupBy(places, ({ stance }) => stanceWord(scheme, stance, lang))].map(
    ([stance, ofStance]) => {
      const names = listed(
        ofStance.map(({ name }) => name),
        lang,
      );
      return fillParts(words[lang].stance, { stance: lang === 'en' ? stance.toLowerCase() : stance, names });
    },
  );
  return joinParts(stances, words[lang].betweenStances);
}
