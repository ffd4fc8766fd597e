import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import rules from '../../.dependency-cruiser.mjs';

const repository = path.join(import.meta.dirname, '../..');

/** A tree with one forbidden import, and the rule that has to see it. */
interface Canary {
  readonly rule: string;
  readonly files: Readonly<Record<string, string>>;
}

const value = 'export const value = 1;';
/** `from` imports a value of `to`; both exist. */
const imports = (from: string, to: string): Readonly<Record<string, string>> => ({
  [to]: value,
  [from]: `import { value } from '${relative(from, to)}'; export const own = value;`,
});
/** `from` imports something of a package. */
const importsPackage = (from: string, name: string): Readonly<Record<string, string>> => ({
  [from]: `import * as all from '${name}'; export const own = all;`,
});

const canaries: readonly Canary[] = [
  { rule: 'layer-shared', files: imports('shared/week/a.ts', 'electron/desk/b.ts') },
  { rule: 'layer-renderer', files: imports('renderer/views/a.tsx', 'electron/desk/b.ts') },
  { rule: 'layer-store', files: imports('electron/store/a.ts', 'electron/sync/b.ts') },
  { rule: 'layer-sync', files: imports('electron/sync/a.ts', 'electron/desk/b.ts') },
  { rule: 'layer-report', files: imports('electron/report/a.ts', 'electron/store/b.ts') },
  { rule: 'layer-desk', files: imports('electron/desk/a.ts', 'electron/shell/b.ts') },
  { rule: 'layer-worker', files: imports('electron/worker.ts', 'electron/shell/b.ts') },
  { rule: 'layer-preview', files: imports('electron/preview/a.ts', 'electron/store/b.ts') },
  { rule: 'layer-preview', files: imports('electron/preview.ts', 'electron/shell/b.ts') },
  { rule: 'layer-cli', files: imports('electron/cli/a.ts', 'electron/sync/b.ts') },
  { rule: 'layer-shell', files: imports('electron/shell/a.ts', 'electron/store/b.ts') },
  { rule: 'layer-shell', files: imports('electron/main.ts', 'electron/preview/b.ts') },
  { rule: 'layer-preload', files: imports('electron/preload/preload.ts', 'shared/week/b.ts') },
  { rule: 'layer-testing', files: imports('electron/testing/a.ts', 'electron/shell/b.ts') },
  { rule: 'testing-for-tests', files: imports('electron/desk/a.ts', 'electron/testing/b.ts') },
  { rule: 'worker-is-started', files: imports('electron/desk/a.ts', 'electron/worker.ts') },
  { rule: 'layer-end-to-end', files: imports('e2e/journeys/a.spec.ts', 'electron/desk/b.ts') },
  { rule: 'layer-scripts', files: imports('scripts/a.ts', 'electron/desk/b.ts') },
  { rule: 'layer-verify-office', files: imports('scripts/verify-office/a.ts', 'electron/store/b.ts') },
  { rule: 'layer-bench', files: imports('bench/a.ts', 'renderer/b.ts') },
  { rule: 'layer-bench-page', files: imports('bench/tables/page/a.ts', 'electron/desk/b.ts') },
  { rule: 'door-better-sqlite3', files: importsPackage('electron/sync/a.ts', 'better-sqlite3') },
  { rule: 'door-read-excel-file', files: importsPackage('electron/sync/a.ts', 'read-excel-file/node') },
  { rule: 'door-write-excel-file', files: importsPackage('electron/desk/a.ts', 'write-excel-file/node') },
  { rule: 'door-pinyin-pro', files: importsPackage('electron/desk/groups/a.ts', 'pinyin-pro') },
  { rule: 'door-electron', files: importsPackage('electron/desk/a.ts', 'electron') },
  { rule: 'door-echarts', files: importsPackage('shared/charts/a.ts', 'echarts') },
  { rule: 'door-echarts', files: importsPackage('renderer/views/a.tsx', 'echarts/core') },
  { rule: 'door-ag-grid', files: importsPackage('renderer/views/a.tsx', 'ag-grid-community') },
  { rule: 'door-@ag-grid-community', files: importsPackage('renderer/views/a.tsx', '@ag-grid-community/locale') },
  { rule: 'door-vite', files: importsPackage('electron/desk/a.ts', 'vite') },
  { rule: 'preload-types-only', files: imports('electron/preload/preload.ts', 'shared/contract/b.ts') },
  { rule: 'no-zod-in-the-window', files: importsPackage('renderer/views/a.tsx', 'zod') },
  { rule: 'no-node-outside-the-main-process', files: importsPackage('shared/week/a.ts', 'node:fs') },
  { rule: 'no-node-outside-the-main-process', files: importsPackage('renderer/views/a.tsx', 'node:fs') },
  { rule: 'standin-stays-apart', files: imports('e2e/electron/a.spec.ts', 'e2e/standin/b.ts') },
  { rule: 'no-test-in-code', files: imports('shared/week/a.ts', 'shared/week/b.test.ts') },
  { rule: 'no-orphans', files: { 'shared/week/a.ts': value } },
  {
    rule: 'no-unresolved',
    files: { 'shared/week/a.ts': "import { gone } from './gone.ts'; export const own = gone;" },
  },
  {
    rule: 'no-cycles',
    files: {
      'shared/a.ts': "import { b } from './b.ts'; export const a = () => b;",
      'shared/b.ts': "import { a } from './a.ts'; export const b = () => a;",
    },
  },
];

let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'canary-'));
  symlinkSync(path.join(repository, 'node_modules'), path.join(root, 'node_modules'), 'junction');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test.each(canaries)('$rule sees its canary', async ({ rule, files }) => {
  expect(await violatedRules(files)).toContain(rule);
});

test('every rule has a canary', () => {
  const names = (rules.forbidden ?? []).map((rule) => rule.name);
  expect(new Set(canaries.map((canary) => canary.rule))).toEqual(new Set(names));
});

test('what the table allows passes', async () => {
  const violated = await violatedRules({
    'shared/contract/envelope.ts': "import { z } from 'zod'; export type Call = z.ZodType; export const schema = z;",
    'shared/charts/bars.ts': "import type { EChartsOption } from 'echarts'; export const option: EChartsOption = {};",
    'electron/store/db.ts': "import Database from 'better-sqlite3'; export const open = Database;",
    'electron/desk/desk.ts':
      "import { open } from '../store/db.ts'; import { schema } from '../../shared/contract/envelope.ts'; export const desk = [open, schema];",
    'electron/main.ts':
      "import { app } from 'electron'; import { desk } from './desk/desk.ts'; export const main = [app, desk];",
    'electron/preload/preload.ts':
      "import { ipcRenderer } from 'electron'; import type { Call } from '../../shared/contract/envelope.ts'; export const call: Call = ipcRenderer;",
    'renderer/main.tsx':
      "import type { Call } from '../shared/contract/envelope.ts'; import { option } from '../shared/charts/bars.ts'; export const Main = () => <p>{option}</p>; export type Own = Call;",
  });
  expect(violated).toEqual([]);
});

async function violatedRules(files: Readonly<Record<string, string>>): Promise<string[]> {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  const options = { ...rules.options, baseDir: root, ruleSet: { forbidden: rules.forbidden ?? [] }, validate: true };
  const { output } = await cruise(Object.keys(files), options, rules.options?.enhancedResolveOptions);
  // Without a reporter's name the output is the result itself, and not its text.
  const { summary } = output as ICruiseResult;
  return [...new Set(summary.violations.map((violation) => violation.rule.name))];
}

function relative(from: string, to: string): string {
  const between = path.posix.relative(path.posix.dirname(from), to);
  return between.startsWith('.') ? between : `./${between}`;
}
