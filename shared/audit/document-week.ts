import type { Lang } from '../contract/envelope.ts';
import { type IsoDate, isIsoDate } from '../market/iso-date.ts';
import { weekOf } from '../market/trading-week.ts';
import type { AuditedDocument } from './audited-document.ts';
import { datesIn } from './dates-in-text.ts';
import { plainText } from './plain-text.ts';

/** From this share of Han characters on a document is Chinese: an English one names a few in brackets. */
const HAN_SHARE = 0.2;

/** The week that a document is of: as it says where the desk made it, else that of its labels and dates which it names most. */
export function documentWeek({ made, lines }: AuditedDocument, known: ReadonlySet<IsoDate>): IsoDate | null {
  if (made) return made.week;
  const counts = new Map<IsoDate, number>();
  for (const { text } of lines)
    for (const { kind, means } of datesIn(plainText(text))) {
      if (kind === 'period' || means === null || !isIsoDate(means)) continue;
      const monday = weekOf(means).from;
      // A label says the week itself; a day within it may be any day.
      if (known.has(monday)) counts.set(monday, (counts.get(monday) ?? 0) + (kind === 'week' ? 100 : 1));
    }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
  return most?.[0] ?? null;
}

/** The language of a document: as it says, else by its letters. */
export function documentLang({ made, lines }: AuditedDocument): Lang {
  if (made) return made.lang;
  const letters = lines.map(({ text }) => text.replace(/[^\p{L}]/gu, '')).join('');
  const han = letters.replace(/[^\p{Script=Han}]/gu, '').length;
  return letters.length === 0 || han / letters.length >= HAN_SHARE ? 'zh' : 'en';
}
