import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageBreak,
  PageNumber,
  type PageNumberEstimator,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { type Block, type Chapter, inRows } from '../../../../shared/chapter/chapter.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { contentsPage } from './contents.ts';
import { type DocumentChart, type ExhibitTools, exhibitBlocks, exhibitPair, type Picture } from './exhibits.ts';
import { finishDocx } from './finish-docx.ts';
import { bullet, frontPageTable } from './front-page.ts';
import { INK, PAGE, SIZE, STYLE, TEXT_WIDTH, themeColour } from './look.ts';
import { numberingOf } from './numbering.ts';
import { passageRuns, wordsRun } from './runs.ts';
import { stylesOf } from './styles.ts';
import { createTags, type Tags } from './tags.ts';

/** What a Word document is written from beside the chapter. */
export interface DocxParts {
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Figures that are charts of Word's own instead of pictures; none where the house wants pictures. */
  readonly charts: ReadonlyMap<string, DocumentChart>;
  readonly trend: Picture | null;
  /** Time that the document bears, `2026-03-22T20:00:00Z`. */
  readonly createdAt: string;
}

/** The chapter as a Word document: styles, fields and captions of Word's own; the same bytes for the same chapter. */
export async function writeDocx(
  chapter: Chapter,
  { pictures, charts, trend, createdAt }: DocxParts,
): Promise<Uint8Array> {
  const tags = createTags();
  const tools: ExhibitTools = { chapter, pictures, charts, tags };
  const pageBreak = () => new Paragraph({ children: [new PageBreak()] });
  const front = frontPageTable(chapter, trend, tags);
  const body = blocks(chapter.body, tools);
  const children: FileChild[] = [
    front,
    pageBreak(),
    ...contentsPage(chapter, tags),
    pageBreak(),
    ...body,
    ...(chapter.closing.length === 0 ? [] : [pageBreak(), ...blocks(chapter.closing, tools)]),
  ];
  const { estimate, pages } = pageEstimate();
  const document = new Document({
    title: chapter.front.title,
    subject: chapter.front.subtitle,
    creator: chapter.front.analysts.map(({ name }) => name).join(', ') || chapter.footer.left || 'Weekly Desk',
    styles: stylesOf(chapter),
    numbering: numberingOf(chapter),
    pageNumbers: estimate,
    customProperties: [
      { name: 'WeeklyDeskWeek', value: chapter.week.from },
      { name: 'WeeklyDeskData', value: chapter.dataVersion },
      { name: 'WeeklyDeskLanguage', value: chapter.lang },
    ],
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: header(chapter, tags) },
        footers: { default: footer(chapter) },
        children,
      },
    ],
  });
  return finishDocx(await Packer.toBuffer(document), { chapter, tags: tags.all(), charts, pages: pages(), createdAt });
}

/** Pages are counted without an office program, so that lists are filled when the document is opened; kept for the lists that are ours. */
function pageEstimate(): { estimate: PageNumberEstimator; pages: () => ReadonlyMap<string, string> } {
  const estimator = estimatePageNumbersWith({ guess: true });
  let pages: ReadonlyMap<string, string> = new Map();
  const counted: PageNumberEstimator = (body, context) => {
    const estimated = estimator(body, context);
    pages = estimated.bookmarks;
    return estimated;
  };
  const { listNumbers } = estimator;
  return { estimate: Object.assign(counted, listNumbers && { listNumbers }), pages: () => pages };
}

/** Blocks in the order of the page, halves side by side. */
function blocks(given: readonly Block[], tools: ExhibitTools): FileChild[] {
  return inRows(given).flatMap((row): FileChild[] =>
    'kind' in row ? oneBlock(row, tools) : [exhibitPair(row, tools)],
  );
}

function oneBlock(block: Block, tools: ExhibitTools): FileChild[] {
  const { tags, chapter } = tools;
  switch (block.kind) {
    case 'heading':
      return [heading(block)];
    case 'paragraph': {
      const place = { block: tags.block(block.id), line: 0 };
      const style = block.id.startsWith('closing:') ? STYLE.closingText : STYLE.body;
      return [new Paragraph({ style, children: passageRuns(block.passages, tags, chapter.lang, place) })];
    }
    case 'list': {
      const name = tags.block(block.id);
      return block.items.map((item, line) => bullet(item, { block: name, line }, tags, chapter.lang));
    }
    case 'figure':
    case 'table':
      return exhibitBlocks(block, tools, TEXT_WIDTH);
  }
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function heading({ id, level, text: words }: Extract<Block, { kind: 'heading' }>): Paragraph {
  const children = [new TextRun(words)];
  if (id.startsWith('closing:')) return new Paragraph({ style: STYLE.closing, children });
  return new Paragraph({
    heading: LEVELS[level as 1 | 2 | 3],
    children: [new Bookmark({ id: `_section_${id.replace(/\W/g, '_')}`, children })],
  });
}

const RIGHT_TAB = [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }];

/** Industry and date at the left, kind of report at the right, a hairline below. */
function header(chapter: Chapter, tags: Tags): Header {
  const { header: words, front } = chapter;
  const look = { size: SIZE.source, color: INK.muted };
  return new Header({
    children: [
      new Paragraph({
        tabStops: RIGHT_TAB,
        border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 2, color: themeColour(chapter) } },
        children: [
          ...(words.left === '' ? [] : [new TextRun({ text: `${words.left}  `, ...look })]),
          ...(front.date === '' ? [] : [wordsRun(front.date, 'report:date', tags, look)]),
          new TextRun({ text: `\t${words.right}`, ...look }),
        ],
      }),
    ],
  });
}

/** The house, its notice, and page n of N. */
function footer({ footer: { left, notice }, lang }: Chapter): Footer {
  const look = { size: SIZE.source, color: INK.muted };
  const [before = '', between = '', after = ''] = text(lang, 'report.page', { page: '\n', pages: '\n' }).split('\n');
  const said = [left, notice].filter((words) => words !== '').join('  ');
  return new Footer({
    children: [
      new Paragraph({
        tabStops: RIGHT_TAB,
        alignment: AlignmentType.LEFT,
        children: [
          new TextRun({ text: said, ...look }),
          new TextRun({
            children: [`\t${before}`, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
            ...look,
          }),
        ],
      }),
    ],
  });
}
