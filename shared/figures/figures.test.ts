import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIGURES } from './figures.ts';
import { userContentSchema } from './user-figures/user-figure.ts';
import { VIEW_FIGURES } from './views/view-figures.ts';

/** Files that serve figures without being one. */
const SERVING = [
  'change-lines',
  'figure',
  'figure-data',
  'figure-history',
  'figure-matrix',
  'figure-options',
  'figures',
  'groups',
  'lack-note',
  'one-scale',
  'outline',
  'series-of-figure',
  'shown-part',
  'southbound-periods',
  'week-change-bars',
];

function filesOf(folder: string, serving: readonly string[]): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.replace('.ts', ''))
    .filter((file) => !serving.includes(file))
    .sort();
}

test('every file of the folder that makes a figure stands in the list, under its own id', () => {
  expect(FIGURES.map(({ id }) => id).sort()).toEqual(filesOf(import.meta.dirname, SERVING));
  const views = filesOf(`${import.meta.dirname}/views`, ['index-lines', 'view-figures']);
  expect(VIEW_FIGURES.map(({ id }) => id).sort()).toEqual(views);
});

test('every kind of a user’s figure has a file of its own that makes it', () => {
  const folder = `${import.meta.dirname}/user-figures`;
  const maker = readFileSync(`${folder}/user-figure-content.ts`, 'utf8');
  const serving = [
    'gathered-figure',
    'line-values',
    'parse-paste',
    'table-of-cells',
    'user-figure',
    'user-figure-content',
  ];
  const made = [...maker.matchAll(/from '\.\/([\w-]+)\.ts'/g)].map(([, file = '']) => file);
  expect(made.filter((file) => !serving.includes(file)).sort()).toEqual(filesOf(folder, serving));
  expect(maker.match(/case '/g)).toHaveLength(userContentSchema.options.length);
});

test('every figure says the same in both languages', () => {
  for (const { words } of [...FIGURES, ...VIEW_FIGURES]) expect(Object.keys(words.en)).toEqual(Object.keys(words.zh));
});
