import { createHash } from 'node:crypto';
import { buildChapter, type ChapterOrder } from '../../shared/chapter/build-chapter.ts';
import type { Chapter } from '../../shared/chapter/chapter.ts';
import { isStanding, type ReportTexts } from '../../shared/chapter/passages.ts';
import { MOST_RELATED, type RelatedReport } from '../../shared/chapter/related-reports.ts';
import { generatedText } from '../../shared/chapter/stale-texts.ts';
import type { Lang } from '../../shared/contract/envelope.ts';
import type { Week } from '../../shared/contract/week.ts';
import type { IsoDate } from '../../shared/market/iso-date.ts';
import { buildWeek, figureInput } from '../../shared/week/build-week.ts';
import { appliedHashes } from '../store/applied.ts';
import { publishedBefore, type StoredEdition } from '../store/published.ts';
import { putText, removeText, type StoredText, textsUpTo } from '../store/report-texts.ts';
import type { CallContext, DeskContext, Handlers } from './context.ts';
import { gatherHistory } from './gather/figure-history.ts';
import { gatherWeek } from './gather/gather-week.ts';
import { chooseWeek } from './known-weeks.ts';
import { userChange } from './user-change.ts';

/** The week's report, and what the user writes into it. */
export const chapterHandlers: Handlers<'chapter' | 'reportTexts' | 'setReportText'> = {
  chapter: ({ week }, call) => chapterOf(call, week),

  reportTexts({ week }, call) {
    const { from } = chooseWeek(call.desk, week);
    return {
      week: from,
      texts: standingTexts(call, from).map(({ slot, text, week: since }) => ({ slot, text, since })),
    };
  },

  setReportText({ week, slot, text }, call) {
    const { desk, lang } = call;
    const { from } = chooseWeek(desk, week);
    const written = text?.trim() ?? null;
    // Paragraphs of the user's own stand for nothing of the desk's: the week need not be gathered for them.
    const said = isStanding(slot) ? null : generatedText(chapterOrder(call, from), slot);
    userChange(desk, 'setReportText', (writer) => {
      if (written === null) removeText(writer, { slot, lang, week: from });
      else putText(writer, { slot, lang, week: from, text: written, said });
    });
    desk.emit({ kind: 'dataChanged', subjects: ['settings'] });
    return { week: from, slot, text: written };
  },
};

/** The report of a week from all that stands behind it, in the language of the call. */
export function chapterOf(call: Pick<CallContext, 'desk' | 'lang'>, week: IsoDate | null): Chapter {
  return chapterAndWeek(call, week).chapter;
}

/** The same with the week's numbers, of which it is made. */
export function chapterAndWeek(
  call: Pick<CallContext, 'desk' | 'lang'>,
  week: IsoDate | null,
): { readonly chapter: Chapter; readonly week: Week } {
  const order = chapterOrder(call, week);
  return { chapter: buildChapter(order), week: order.week };
}

/** All that a week's report is made from, in one language. */
export function chapterOrder({ desk, lang }: Pick<CallContext, 'desk' | 'lang'>, day: IsoDate | null): ChapterOrder {
  const rows = gatherWeek(desk, chooseWeek(desk, day), lang);
  const history = gatherHistory(desk, rows);
  return {
    input: figureInput(rows),
    history,
    week: buildWeek(rows, history),
    texts: textsOf({ desk, lang }, rows.week.from),
    settings: desk.settings(),
    dataVersion: dataVersion(desk),
    published: publishedBefore(desk.userDb(), rows.week.from, MOST_RELATED).map((edition) => relatedOf(edition, lang)),
  };
}

function relatedOf({ title, subtitle, titleEn, subtitleEn, date }: StoredEdition, lang: Lang): RelatedReport {
  return lang === 'zh' ? { title, subtitle, date } : { title: titleEn, subtitle: subtitleEn, date };
}

function textsOf(call: Pick<CallContext, 'desk' | 'lang'>, week: IsoDate): ReportTexts {
  return new Map(standingTexts(call, week).map(({ slot, text, said }) => [slot, { text, said }]));
}

/** What freezing a week takes beside its report: the order that it was made from, and the texts that stand in it. */
export function chapterToFreeze(call: Pick<CallContext, 'desk' | 'lang'>, week: IsoDate) {
  const order = chapterOrder(call, week);
  return { order, chapter: buildChapter(order), texts: standingTexts(call, week) };
}

/** Texts of the week itself, and those of earlier weeks that go on standing. */
function standingTexts({ desk, lang }: Pick<CallContext, 'desk' | 'lang'>, week: IsoDate): StoredText[] {
  return textsUpTo(desk.userDb(), week, lang).filter((text) => text.week === week || isStanding(text.slot));
}

const VERSION_LENGTH = 12;

/** Names the state of the data: the same for the same files in the same order. */
function dataVersion(desk: DeskContext): string {
  const hash = createHash('sha256');
  for (const sha256 of appliedHashes(desk.cache())) hash.update(`${sha256}\n`);
  return hash.digest('hex').slice(0, VERSION_LENGTH);
}
