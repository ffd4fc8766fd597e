// Everything that has to be green, in order; the last line tells the tests of both runners together.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildApp } from './build/build-app.ts';
import { run, say } from './setup/steps.mjs';
import { type Counts, playwrightCounts, skippedTests, total, vitestCounts } from './test-run/counts.ts';

const root = path.dirname(import.meta.dirname);
const reports = path.join(root, 'test-results/reports');
const none: Counts = { passed: 0, failed: 0 };
const oneFailure: Counts = { passed: 0, failed: 1 };

/** A tool without tests of its own: silent when all is well, one failure when it is not. */
async function check(what: string, command: string, args: readonly string[]): Promise<Counts> {
  say(what);
  return (await run(command, args, { cwd: root })) === 0 ? none : oneFailure;
}

/** A test runner: its report tells the counts; one that breaks off is a failure whatever it reported before. */
async function runTests(command: string, args: readonly string[], readCounts: () => Counts, env = {}): Promise<Counts> {
  say([command, ...args].join(' '));
  const code = await run(command, args, { cwd: root, env: { ...process.env, ...env } });
  try {
    const counts = readCounts();
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch (error) {
    say(String(error));
    return oneFailure;
  }
}

async function build(): Promise<Counts> {
  try {
    await buildApp(root, say);
    return none;
  } catch (error) {
    say(`the build failed: ${String(error)}`);
    return oneFailure;
  }
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const unitReport = path.join(reports, 'unit.json');
const endToEndReport = path.join(reports, 'end-to-end.json');

const checks = [
  await check('types (tsc -b)', 'tsc', ['-b']),
  await check('format and lint (biome)', 'biome', ['check', '--error-on-warnings']),
  await check('who imports what (dependency-cruiser)', 'npm', ['run', '--silent', 'check:imports']),
  await runTests('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`], () => {
    for (const name of skippedTests(unitReport)) say(`skipped: ${name}`);
    return vitestCounts(unitReport);
  }),
];
const built = await build();
const endToEnd =
  built === none
    ? await runTests(
        'playwright',
        ['test', '--config', 'e2e', '--reporter=list,json'],
        () => playwrightCounts(endToEndReport),
        { PLAYWRIGHT_JSON_OUTPUT_FILE: endToEndReport },
      )
    : none;

const { passed, failed } = total([...checks, built, endToEnd]);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
