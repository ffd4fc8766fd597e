import { getOrMake } from '../../../shared/collections/get-or-make.ts';
import { type SplitRow, splitTable } from '../../../shared/format/split-table.ts';
import { parseCode } from '../../../shared/market/code.ts';
import { parseNumber } from '../../../shared/market/parse-number.ts';

/** What is wrong with a list of groups, and where. */
export interface GroupFault {
  readonly problem: 'columns' | 'group' | 'code' | 'order' | 'empty';
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

interface Placed {
  readonly code: string;
  readonly order: number;
}

/** Groups of a CSV with the columns of a list of groups, each with its codes in their order, and every fault of it. */
export function parseGroups(csv: string): {
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly faults: readonly GroupFault[];
} {
  const [header, ...rows] = splitTable(csv);
  const names = (header?.cells ?? []).map((cell) => cell.toLowerCase());
  const at = { group: names.indexOf('group'), code: names.indexOf('code'), order: names.indexOf('order') };
  if (at.group < 0 || at.code < 0)
    return { groups: new Map(), faults: [{ problem: 'columns', line: 1, column: 1, text: names.join(',') }] };
  if (rows.length === 0) return { groups: new Map(), faults: [{ problem: 'empty', line: 1, column: 1, text: '' }] };
  const groups = new Map<string, Placed[]>();
  const faults = rows.flatMap(({ line, cells }) => {
    const read = readRow({ line, cells }, at);
    if ('problem' in read) return [read];
    const members = getOrMake(groups, read.group, () => []);
    members.push({ code: read.code, order: read.order ?? members.length + 1 });
    return [];
  });
  const ordered = [...groups].map(([id, members]) => {
    const codes = members.toSorted((a, b) => a.order - b.order).map(({ code }) => code);
    return [id, [...new Set(codes)]] as const;
  });
  return { groups: new Map(ordered), faults };
}

function readRow(
  { line, cells }: SplitRow,
  at: Readonly<Record<'group' | 'code' | 'order', number>>,
): GroupFault | { readonly group: string; readonly code: string; readonly order: number | null } {
  const fault = (problem: GroupFault['problem'], column: number): GroupFault => {
    return { problem, line, column: column + 1, text: cells[column] ?? '' };
  };
  const group = cells[at.group] ?? '';
  if (group === '') return fault('group', at.group);
  const code = parseCode(cells[at.code] ?? '');
  if (code === null) return fault('code', at.code);
  const order = at.order < 0 ? null : parseNumber(cells[at.order] ?? '');
  return Number.isNaN(order) ? fault('order', at.order) : { group, code, order };
}
