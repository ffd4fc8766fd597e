import type { Column } from './column.ts';

/** What stands around a table that has a title of its own. */
interface Around {
  readonly above: string;
  readonly below: readonly string[];
}

/** A table as it is printed, for pasting: tabs and lines for a sheet, HTML for a document. */
export function tableText<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  around: Around | null = null,
): { text: string; html: string } {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ text }) => text(row)))];
  const cell = (tag: string, words: string, index: number) => {
    const side = columns[index]?.align === 'right' ? ' style="text-align:right"' : '';
    return `<${tag}${side}>${escaped(words)}</${tag}>`;
  };
  const html = lines.map((cells, line) => {
    const tag = line === 0 ? 'th' : 'td';
    return `<tr>${cells.map((words, index) => cell(tag, words, index)).join('')}</tr>`;
  });
  const text = lines.map((cells) => cells.join('\t'));
  const table = `<table>${html.join('')}</table>`;
  if (around === null) return { text: text.join('\n'), html: table };
  const paragraph = (words: string) => `<p>${escaped(words)}</p>`;
  return {
    text: [around.above, ...text, ...around.below].join('\n'),
    html: [paragraph(around.above), table, ...around.below.map(paragraph)].join(''),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(words: string): string {
  return words.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
