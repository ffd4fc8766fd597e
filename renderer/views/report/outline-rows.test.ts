import { expect, test } from 'vitest';
import { sectionsOf } from '../../../shared/chapter/sections.ts';
import type { OutlineLine } from '../../../shared/contract/outline.ts';
import { moved } from '../../components/ordered-list/moved.ts';
import { meantBy, outlineRows } from './outline-rows.ts';

const line = (id: string, section: string): OutlineLine => ({
  id,
  no: '',
  title: id,
  counts: 'figure',
  included: true,
  section,
  width: null,
  isOwn: false,
  week: null,
  state: 'complete',
});
const SECTIONS = sectionsOf([], 'zh').slice(0, 3);
const ROWS = outlineRows(SECTIONS, [line('a', 'sector'), line('b', 'sector'), line('c', 'industry')]);
const IDS = ROWS.map(({ id }) => id);

/** What is meant by the row of this id going before what stands at `to`. */
function meant(id: string, to: number) {
  const from = IDS.indexOf(id);
  const which = ROWS[from];
  if (!which) throw new Error(`no row ${id}`);
  const said = meantBy(ROWS, moved(ROWS, from, to), which);
  return 'sections' in said ? said.sections.map((one) => one.id) : said.lines.map((one) => `${one.id} ${one.section}`);
}

test('a section goes past its neighbour, figures and all, however few rows it was moved by', () => {
  expect(IDS).toEqual(['section:sector', 'a', 'b', 'section:industry', 'c', 'section:global']);
  expect(meant('section:industry', 2)).toEqual(['industry', 'sector', 'global']);
  expect(meant('section:industry', 0)).toEqual(['industry', 'sector', 'global']);
  expect(meant('section:sector', 2)).toEqual(['industry', 'sector', 'global']);
  expect(meant('section:sector', 6)).toEqual(['industry', 'global', 'sector']);
  expect(meant('section:sector', 0)).toEqual(['sector', 'industry', 'global']);
});

test('a figure belongs to the section that it comes to stand below', () => {
  expect(meant('b', 4)).toEqual(['a sector', 'b industry', 'c industry']);
  expect(meant('c', 1)).toEqual(['c sector', 'a sector', 'b sector']);
  expect(meant('a', 6)).toEqual(['b sector', 'c industry', 'a global']);
});
