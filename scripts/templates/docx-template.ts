import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IStylesOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { GUTTER, PAGE, TEXT_WIDTH } from '../../electron/report/writers/docx/look.ts';
import { NO_BORDERS } from '../../electron/report/writers/docx/tables.ts';

const FONT = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: '宋体' };
const HEADING_FONT = { ...FONT, eastAsia: '黑体' };
const BLUE = '1F3864';

const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 21 },
      paragraph: { spacing: { after: 100, line: 300, lineRule: 'auto' } },
    },
    title: {
      run: { font: HEADING_FONT, size: 40, bold: true, color: BLUE },
      paragraph: { spacing: { after: 80 } },
    },
    heading1: {
      run: { font: HEADING_FONT, size: 28, bold: true, color: BLUE },
      paragraph: { keepNext: true, spacing: { before: 240, after: 120 } },
    },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { font: HEADING_FONT, size: 18, bold: true, color: BLUE },
      paragraph: { keepNext: true, spacing: { before: 120, after: 40 } },
    },
    {
      id: 'Source',
      name: 'Source',
      basedOn: 'Normal',
      run: { size: 16, color: '7F7F7F' },
      paragraph: { spacing: { after: 120 } },
    },
  ],
};

/** A Word template that is ready to be filled, in a look of its own: what it shows is what any house's template can do. */
export async function docxTemplate(): Promise<Buffer> {
  const document = new Document({
    title: '周报模板',
    creator: 'Weekly Desk',
    styles: STYLES,
    sections: [
      {
        properties: { page: PAGE },
        headers: {
          default: new Header({ children: [small('{{report:industry}}  {{report:kind}}  {{report:date}}')] }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  new TextRun({
                    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                    size: 16,
                    color: '7F7F7F',
                  }),
                ],
              }),
            ],
          }),
        },
        children: pages(),
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** What the template asks for, in the order of the report. */
function pages(): (Paragraph | Table)[] {
  const section = (title: string, name: string) => [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
    line(`{{text:${name}}}`),
  ];
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun('{{report:title}}')] }),
    line('{{report:subtitle}}  {{report:rating}}'),
    line('{{report:bullets}}'),
    ...section('板块表现', 'sector'),
    pair('sector-vs-benchmarks', 'constituents'),
    ...section('市场回顾', 'global'),
    pair('global-indices', 'size-and-dividend'),
    ...section('港股通资金流向', 'flows'),
    line('本周港股通成交净额{{value:southbound.net}}，恒生指数{{value:change.HSI.HI}}。'),
    ...full('southbound-daily', 'figure'),
    ...full('active-stocks', 'table'),
    ...section('AH溢价', 'ah'),
    ...full('ah-index', 'figure'),
    ...section('投资建议', 'advice'),
    ...section('风险提示', 'risk'),
  ];
}

function line(words: string): Paragraph {
  return new Paragraph({ children: [new TextRun(words)] });
}

function small(words: string): Paragraph {
  return new Paragraph({ style: 'Source', children: [new TextRun(words)] });
}

function full(id: string, kind: 'figure' | 'table'): Paragraph[] {
  return [
    new Paragraph({ style: 'Caption', children: [new TextRun(`{{caption:${id}}}`)] }),
    line(`{{${kind}:${id}}}`),
    small(`{{source:${id}}}`),
  ];
}

/** Two figures side by side, in a table without lines. */
function pair(left: string, right: string): Table {
  const width = Math.floor((TEXT_WIDTH - GUTTER) / 2);
  const rule = { style: BorderStyle.SINGLE, size: 6, color: BLUE };
  const cell = (id: string) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders: { top: rule },
      children: full(id, 'figure'),
    });
  return new Table({
    width: { size: 2 * width, type: WidthType.DXA },
    columnWidths: [width, width],
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: [cell(left), cell(right)] })],
  });
}
