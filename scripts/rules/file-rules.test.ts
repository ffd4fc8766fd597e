import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { beforeAll, describe, expect, test } from 'vitest';
import rules from '../../.dependency-cruiser.mjs';

const repository = path.join(import.meta.dirname, '../..');
const folders = ['shared', 'electron', 'renderer', 'e2e', 'scripts', 'bench'];
const biome = path.join(repository, 'node_modules/@biomejs/biome/bin/biome');

/** Sources that git knows or would add; a file that is ignored is nobody's source. */
function sources(): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', ...folders];
  const listed = execFileSync('git', args, { cwd: repository, encoding: 'utf8' }).split('\n');
  const deleted = execFileSync('git', ['ls-files', '--deleted'], { cwd: repository, encoding: 'utf8' }).split('\n');
  return listed.filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !deleted.includes(file)).sort();
}

test('dependency-cruiser sees every source', async () => {
  const present = folders.filter((folder) => sources().some((file) => file.startsWith(`${folder}/`)));
  const { output } = await cruise(
    present.map((folder) => path.join(repository, folder)),
    { ...rules.options, baseDir: repository },
    rules.options?.enhancedResolveOptions,
  );
  const seen = (output as ICruiseResult).modules.map((module) => module.source);
  expect(sources().filter((file) => !seen.includes(file))).toEqual([]);
});

test('no source is longer than 300 lines, no table of data longer than 400', () => {
  const tooLong = sources()
    .map((file) => ({ file, lines: readFileSync(path.join(repository, file), 'utf8').split('\n').length - 1 }))
    .filter(({ file, lines }) => lines > (/-(table|list)\.ts$/.test(file) ? 400 : 300));
  expect(tooLong).toEqual([]);
});

const longFile = 'export const line = 1;\n'.repeat(301);
const longFunction = `export function long() {\n${'  call();\n'.repeat(61)}}\ndeclare const call: () => void;\n`;
const floating = 'const work = async () => 1;\nwork();\nexport { work };\n';
const forbidden = [
  ['round otherwise', 'shared/week/to-fixed.ts', 'export const print = (value: number) => value.toFixed(1);\n'],
  ['round otherwise', 'renderer/views/round.tsx', 'export const whole = (value: number) => Math.round(value);\n'],
  ['round otherwise', 'electron/report/intl.ts', "export const format = new Intl.NumberFormat('zh');\n"],
  ['round otherwise', 'shared/week/locale.ts', 'export const local = (value: number) => value.toLocaleString();\n'],
  ['noExplicitAny', 'shared/week/any.ts', 'export const loose: any = 1;\n'],
  ['noNonNullAssertion', 'shared/week/non-null.ts', 'export const sure = (v: string | null) => v!.length;\n'],
  ['noDefaultExport', 'shared/week/default.ts', 'export default 1;\n'],
  ['useFilenamingConvention', 'shared/week/someName.ts', 'export const a = 1;\n'],
  ['noConsole', 'shared/week/console.ts', "console.log('x');\n"],
  ['noProcessEnv', 'electron/desk/environment.ts', 'export const home = process.env.HOME;\n'],
  ['noFloatingPromises', 'electron/desk/floating.ts', floating],
  ['noExcessiveLinesPerFile', 'shared/week/long-file.ts', longFile],
  ['noExcessiveLinesPerFunction', 'shared/week/long-function.ts', longFunction],
] as const;
const allowed = [
  ['shared/format/round.ts', 'export const print = (value: number) => value.toFixed(1);\n'],
  ['electron/cli/print.ts', "console.log('x', process.env.HOME);\n"],
  ['vite.config.ts', 'export default 1;\n'],
] as const;

/** Biome lets a later override replace an earlier one without a word. */
test('no source falls under two overrides of biome', () => {
  const { overrides } = JSON.parse(readFileSync(path.join(repository, 'biome.json'), 'utf8')) as {
    readonly overrides: readonly { readonly includes: readonly string[] }[];
  };
  const isIn = (file: string, includes: readonly string[]) =>
    includes.some((glob) => !glob.startsWith('!') && path.matchesGlob(file, glob)) &&
    !includes.some((glob) => glob.startsWith('!') && path.matchesGlob(file, glob.slice(1)));
  const twice = sources().filter((file) => overrides.filter(({ includes }) => isIn(file, includes)).length > 1);
  expect(twice).toEqual([]);
});

describe('biome', () => {
  let findings: readonly string[] = [];

  beforeAll(() => {
    const root = mkdtempSync(path.join(tmpdir(), 'biome-'));
    const put = (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    };
    const ours = (file: string) => readFileSync(path.join(repository, file), 'utf8');
    // The temporary tree is no git repository, which biome would ask for ignored files.
    put('biome.json', ours('biome.json').replace('"enabled": true', '"enabled": false'));
    put('scripts/rules/rounding.grit', ours('scripts/rules/rounding.grit'));
    for (const [, file, text] of forbidden) put(file, text);
    for (const [file, text] of allowed) put(file, text);
    const args = [biome, 'lint', '--reporter=github', '--max-diagnostics=200'];
    const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    findings = stdout.split('\n');
    rmSync(root, { recursive: true });
  });

  test.each(forbidden)('finds "%s" in %s', (rule, file) => {
    expect(findings.filter((line) => line.includes(file)).join('\n')).toContain(rule);
  });

  test.each(allowed)('lets %s do what it is there for', (file) => {
    expect(findings.filter((line) => line.includes(file))).toEqual([]);
  });
});
