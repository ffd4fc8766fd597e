import type { Chapter } from '../../../../shared/chapter/chapter.ts';
import { sheetCss } from './sheet-css.ts';

/** The look of the page on screen and on paper: the house style, in the report's own colour. */
export function pageCss(chapter: Chapter, fontFaces: string): string {
  const { style, lang } = chapter;
  const [theme = '#1a1a1a'] = style.palette;
  return `${fontFaces}
${sheetCss(chapter)}
* { box-sizing: border-box; }
html { font: 10.5pt/1.6 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #1a1a1a; }
body { margin: 0 auto; max-width: 174mm; background: #fff; }
h1 { margin: 0; font-size: 18pt; line-height: 1.3; }
h2 { margin: 16pt 0 6pt; font-size: 15pt; color: ${theme}; break-after: avoid; }
h3 { margin: 10pt 0 4pt; font-size: 11pt; color: ${theme}; break-after: avoid; }
h4 { margin: 10pt 0 3pt; font-size: 10.5pt; color: ${theme}; border-bottom: 0.75pt solid ${theme}; }
p { margin: 0 0 5pt; text-align: justify; ${lang === 'zh' ? 'text-indent: 2em;' : ''} }
ul { margin: 0 0 5pt; padding-left: 14pt; list-style: none; }
li { position: relative; margin-bottom: 4pt; text-align: justify; }
li::before { position: absolute; left: -12pt; font-size: 7pt; line-height: 2.4; content: "●"; }
mark { background: #ffff00; color: inherit; font-weight: bold; }
.number { white-space: nowrap; }
.front { display: grid; grid-template-columns: 32fr 68fr; gap: 8mm; }
.front aside { font-size: 9pt; }
.front aside p { margin: 0 0 3pt; text-indent: 0; text-align: left; }
.subtitle { color: ${theme}; text-align: right; text-indent: 0; font-size: 12pt; margin-bottom: 10pt; }
.page { break-before: page; }
nav p { display: flex; gap: 4pt; margin: 0 0 3pt; text-indent: 0; }
nav a { color: inherit; text-decoration: none; }
nav .leader { flex: 1; border-bottom: 0.75pt dotted #8b95a3; transform: translateY(-3pt); }
figure { margin: 0 0 8pt; break-inside: avoid; min-width: 0; }
figure:has(table) { break-inside: auto; }
figcaption { margin-bottom: 3pt; padding-bottom: 1pt; font-size: 9pt; font-weight: bold; border-bottom: 1.2pt solid ${theme}; break-after: avoid; }
.pair { display: grid; grid-template-columns: 1fr 1fr; column-gap: 4mm; break-inside: avoid; }
.pair figure { display: grid; grid-template-rows: subgrid; grid-row: span 2; }
.pair figcaption { align-self: end; }
figure.half:not(.pair *) { width: calc(50% - 2mm); }
.picture svg { display: block; width: 100%; height: auto; }
.source { margin: 0; font-size: 8pt; line-height: 1.4; color: #6b7280; text-indent: 0; }
.lack { margin: 2pt 0; text-indent: 0; font-size: 9pt; }
table { width: 100%; border-collapse: collapse; font-size: 9pt; line-height: 1.35; border-bottom: 1pt solid ${theme}; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { padding: 2pt 4pt; color: #fff; background: ${theme}; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
td { padding: 2pt 4pt; border-bottom: 0.5pt solid #d9dde3; }
.left { text-align: left; }
.right { text-align: right; }
.closing td { font-weight: bold; }
.closing.first td { border-top: 1pt solid ${theme}; }
.closingText p { font-size: 9pt; line-height: 1.4; }
@media screen { body { padding: 12mm 18mm; max-width: 210mm; box-shadow: 0 0 8px rgb(0 0 0 / 12%); } html { background: #f1f3f6; } }
`;
}
