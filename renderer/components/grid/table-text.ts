import type { Column } from './column.ts';

/** A table as it is printed, for pasting: tabs and lines for a sheet, HTML for a document. */
export function tableText<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): { text: string; html: string } {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ text }) => text(row)))];
  const cell = (tag: string, words: string, index: number) => {
    const side = columns[index]?.align === 'right' ? ' style="text-align:right"' : '';
    return `<${tag}${side}>${escaped(words)}</${tag}>`;
  };
  const html = lines.map((cells, line) => {
    const tag = line === 0 ? 'th' : 'td';
    return `<tr>${cells.map((words, index) => cell(tag, words, index)).join('')}</tr>`;
  });
  return { text: lines.map((cells) => cells.join('\t')).join('\n'), html: `<table>${html.join('')}</table>` };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(words: string): string {
  return words.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
