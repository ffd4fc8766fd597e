import { titleWithUnit } from '../charts/figure-words.ts';
import { sentenceById } from '../commentary/sentences.ts';
import type { Lang } from '../contract/envelope.ts';
import type { Settings } from '../contract/settings.ts';
import type { Week } from '../contract/week.ts';
import type { FigureInput } from '../figures/figure.ts';
import type { FigureHistory } from '../figures/figure-history.ts';
import { anyFigureData, countsOf, numberIn, outlineOf } from '../figures/figures.ts';
import { shownPart } from '../figures/shown-part.ts';
import { text } from '../i18n/text.ts';
import type { Block, Chapter, Exhibit, FigureBlock, Hole, Passage } from './chapter.ts';
import { exhibit, withoutLoneHalves } from './exhibits.ts';
import { findingsOf, frontPage } from './front-page.ts';
import { figureHoles } from './holes.ts';
import { longLabels } from './long-labels.ts';
import { lackIn, type ReportTexts } from './passages.ts';
import type { RelatedReport } from './related-reports.ts';
import { frontBullet, type SectionText, type SectionWords, sectionBlocks, sectionText } from './section-blocks.ts';
import { type ReportSection, sectionsOf } from './sections.ts';
import { staleTexts } from './stale-texts.ts';
import { valuesOf } from './values.ts';

/** What a chapter is made from: the week, what the user wrote for it, and how it is to look. */
export interface ChapterOrder {
  readonly input: FigureInput;
  readonly history: FigureHistory;
  readonly week: Week;
  readonly texts: ReportTexts;
  readonly settings: Pick<Settings, 'report' | 'houseName' | 'printPalette'>;
  readonly dataVersion: string;
  /** The newest reports that were published of weeks before, the newest first. */
  readonly published: readonly RelatedReport[];
}

const TREND = 'sector-trend';
const CLOSING_TABLE = 'rating-scheme';

/** The week's report as plain blocks, for every writer and the preview alike: the one place where it is put together. */
export function buildChapter(order: ChapterOrder): Chapter {
  const { input, week, settings, dataVersion } = order;
  const { lang } = input.rows;
  const { report, houseName } = settings;
  const sections = sectionsOf(report.sections, lang)
    .filter(({ included }) => included)
    .map((section) => ofSection(section, order));
  const body = sections.flatMap(({ section, words, exhibits }) => sectionBlocks(section, words, exhibits));
  const chapter: Chapter = {
    lang,
    week: { from: week.week.from, to: week.week.to, label: week.week.label },
    dataVersion,
    header: { left: report.industry[lang], right: report.kind[lang] },
    footer: { left: houseName, notice: report.footerNotice[lang] },
    front: frontPage({
      week,
      lang,
      report,
      texts: order.texts,
      bullets: sections.flatMap(({ section, words }) => frontBullet(section, words, lang)),
      trend: trendOf(order),
      findings: findingsOf(order),
      published: order.published,
    }),
    contents: { title: text(lang, 'report.contents'), figures: text(lang, 'report.figures') },
    body,
    closing: closingPages(order),
    holes: holesOf(body, lang),
    stale: staleTexts(order),
    style: {
      palette: [...settings.printPalette],
      headingFont: report.fonts.heading,
      bodyFont: report.fonts.body,
      latinFont: report.fonts.latin,
    },
  };
  return report.weekLabel === 'long' ? longLabels(chapter) : chapter;
}

interface WrittenSection {
  readonly section: ReportSection;
  readonly words: SectionText;
  readonly exhibits: readonly Exhibit[];
}

function ofSection(section: ReportSection, order: ChapterOrder): WrittenSection {
  const { input, week, texts, settings } = order;
  const { lang } = input.rows;
  const exhibits = exhibitsOf(section.id, order);
  const words: SectionWords = {
    week,
    lang,
    texts,
    valueNamed: valuesOf(week, lang),
    omitted: new Set(settings.report.omitted),
    everyWeek: (id) => {
      const sentence = sentenceById(id);
      return sentence && !sentence.isOccasional ? sentence.paragraph : null;
    },
  };
  const lacks = exhibits.some(({ holes }) => holes.length > 0);
  return { section, words: sectionText(section, lacks, words), exhibits };
}

/** The figures and tables of a section in the outline's order. */
function exhibitsOf(section: string, order: ChapterOrder): Exhibit[] {
  const { input, history, week, texts, settings } = order;
  const { lang } = input.rows;
  const entries = outlineOf(input).filter((entry) => entry.included && entry.section === section);
  const exhibits = entries.flatMap(({ id, width }): Exhibit[] => {
    const made = anyFigureData(id, input, history);
    const no = numberIn(id, input);
    if (!made || no === null) return [];
    const figure = shownPart(made, input.rows.settings.figureOptions[id] ?? {});
    const caption = {
      label: countsOf(id, input),
      no,
      text: texts.get(`caption:${id}`)?.text || titleWithUnit(figure, lang),
    };
    const holes = figureHoles(figure, week, lang);
    return [
      exhibit(figure, { caption, holes, width: width ?? null, flowTableEnd: settings.report.flowTableEnd, lang }),
    ];
  });
  const chosen = new Set(entries.flatMap(({ id, width }) => (width ? [id] : [])));
  return withoutLoneHalves(exhibits, (id) => chosen.has(id));
}

/** 行业走势图 of the front page, which numbers nothing. */
function trendOf({ input, history }: ChapterOrder): FigureBlock | null {
  const figure = anyFigureData(TREND, input, history);
  if (!figure || figure.state === 'missing') return null;
  const { lang } = input.rows;
  const block = exhibit({ ...figure, no: '' }, { caption: null, holes: [], width: 'half', flowTableEnd: 'rows', lang });
  return block.kind === 'figure' ? block : null;
}

/** What ratings promise, then the house's own texts in their order. */
function closingPages({ input, history, settings }: ChapterOrder): Block[] {
  const { lang } = input.rows;
  const scheme = anyFigureData(CLOSING_TABLE, input, history);
  const isInBody = outlineOf(input).some(({ id, included }) => id === CLOSING_TABLE && included);
  const table: Block[] =
    scheme && !isInBody
      ? [
          { kind: 'heading', id: 'closing:ratings', level: 2, text: scheme.title },
          exhibit({ ...scheme, no: '' }, { caption: null, holes: [], width: 'full', flowTableEnd: 'rows', lang }),
        ]
      : [];
  const texts = settings.report.closing.flatMap((page, index): Block[] => {
    const id = `closing:${index + 1}`;
    const lines = page.text[lang].split('\n').filter((line) => line.trim() !== '');
    if (lines.length === 0) return [];
    const heading: Block[] = page.title[lang] === '' ? [] : [{ kind: 'heading', id, level: 2, text: page.title[lang] }];
    const passage = (line: string): Passage => ({
      slot: id,
      text: line.trim(),
      facts: [],
      generated: null,
      isEdited: false,
      isStale: false,
      isHole: false,
    });
    return [
      ...heading,
      ...lines.map((line, at): Block => ({ kind: 'paragraph', id: `${id}:${at + 1}`, passages: [passage(line)] })),
    ];
  });
  return [...table, ...texts];
}

/** All that the report lacks, each with its place. */
function holesOf(body: readonly Block[], lang: Lang): Hole[] {
  return body.flatMap((block): Hole[] => {
    if (block.kind === 'figure' || block.kind === 'table')
      return block.holes.map((lack) => ({ text: lack, place: `figure:${block.id}` }));
    if (block.kind !== 'paragraph') return [];
    return block.passages
      .filter(({ isHole }) => isHole)
      .map((passage) => ({ text: lackIn(passage, lang), place: passage.slot }));
  });
}
