/** What an export says below its data, alone on its line. */
const FOOTER = /^(?:数据来源|資料來源|资料来源|来源|注|备注|说明|source)\s*:\s*(.*)$/i;

/** How vendors sign, and how a figure's source line names them. */
const VENDORS: readonly (readonly [RegExp, string])[] = [
  [/^wind/i, 'Wind'],
  [/choice/i, '东方财富Choice'],
  [/ifind/i, '同花顺iFinD'],
  [/通达信/, '通达信'],
];

/** What a row below the data says of the source; null for any other row. */
export function footerOf(cells: readonly string[]): { readonly vendor: string | null } | null {
  // Nearly every row has a second cell, so this is looked at first.
  if ((cells[1] ?? '').trim() !== '') return null;
  const said = cells.filter((cell) => cell.trim() !== '');
  const [text = ''] = said;
  const match = said.length === 1 ? FOOTER.exec(text.normalize('NFKC').trim()) : null;
  return match && { vendor: VENDORS.find(([sign]) => sign.test(match[1] ?? ''))?.[1] ?? null };
}
