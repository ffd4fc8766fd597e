import { existsSync, readFileSync } from 'node:fs';

/** How many tests passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Adds up. */
export function total(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
  };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Reads vitest's JSON report; a file that could not even be loaded counts as one failure. */
export function vitestCounts(report: string): Counts {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = readReport<VitestReport>(report);
  return { passed: numPassedTests, failed: numFailedTests > 0 ? numFailedTests : numFailedTestSuites };
}

/** Names of the tests that were left out; a test that is tells its reason there, since the short report shows none. */
export function skippedTests(report: string): string[] {
  return readReport<VitestReport>(report)
    .testResults.flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

/** Reads Playwright's JSON report; without retries nothing is flaky, so that would be a failure too. */
export function playwrightCounts(report: string): Counts {
  const { expected, unexpected, flaky } = readReport<PlaywrightReport>(report).stats;
  return { passed: expected, failed: unexpected + flaky };
}

function readReport<Report>(file: string): Report {
  if (!existsSync(file)) throw new Error(`no report in ${file}: the runner did not get to its end`);
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}
