import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const repository = path.join(import.meta.dirname, '../..');
const ours = (file: string) => readFileSync(path.join(repository, file), 'utf8');
const pages = ['README.md', ...readdirSync(path.join(repository, 'docs')).map((file) => `docs/${file}`)].filter(
  (file) => file.endsWith('.md'),
);
const packageFile = JSON.parse(ours('package.json')) as Readonly<
  Record<'scripts' | 'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
>;
const packages = { ...packageFile.dependencies, ...packageFile.devDependencies };

/** What a page sets in code marks, fenced blocks left out. */
function marked(page: string): string[] {
  return [
    ...ours(page)
      .replace(/```[\s\S]*?```/g, '')
      .matchAll(/`([^`\n]+)`/g),
  ].map(([, text = '']) => text);
}

/** A place in the tree; `<id>` stands for a name that the reader chooses. */
const isPath = (text: string) =>
  !text.includes('<') &&
  (/^(docs|shared|electron|renderer|e2e|bench|resources|scripts)\//.test(text) ||
    /^[\w./-]+\.(ts|tsx|md|json|mjs)$/.test(text));
/** A name of the code: two humps at least, or all capitals. */
const isSymbol = (text: string) => /^[a-z]+[A-Z]\w*$|^[A-Z][a-z]+[A-Z]\w+$|^[A-Z]{4,}(_[A-Z]+)*$/.test(text);

describe.each(pages)('%s', (page) => {
  test('names only files and folders that are there', () => {
    const gone = marked(page).filter((text) => isPath(text) && !existsSync(path.join(repository, text)));
    expect(gone).toEqual([]);
  });

  test('links and pictures lead somewhere', () => {
    const links = [...ours(page).matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target);
    const dead = links.filter((link) => !existsSync(path.join(repository, path.dirname(page), link)));
    expect(dead).toEqual([]);
  });

  test('names only commands that are there', () => {
    const scripts = [...ours(page).matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(([, script = '']) => script);
    expect(scripts.filter((script) => packageFile.scripts[script] === undefined)).toEqual([]);
  });
});

describe.each(pages.filter((page) => page.includes('adding-')))('%s', (page) => {
  const sources = marked(page)
    .filter((text) => /\.tsx?$/.test(text) && isPath(text))
    .map(ours)
    .join('\n');

  test('names only what stands in the files that it names', () => {
    const symbols = marked(page).filter(isSymbol);
    expect(symbols.length).toBeGreaterThan(2);
    expect(symbols.filter((symbol) => !new RegExp(`\\b${symbol}\\b`).test(sources))).toEqual([]);
  });
});

test('every package has its reason, and no other has', () => {
  const named = [...ours('docs/dependencies.md').matchAll(/^\| `([^`]+)`\s*\| [^|]*\w[^|]* \| [^|]*\w[^|]* \|$/gm)];
  expect(named.map(([, name]) => name).sort()).toEqual(Object.keys(packages).sort());
});

test('every package has one exact version', () => {
  expect(Object.entries(packages).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
