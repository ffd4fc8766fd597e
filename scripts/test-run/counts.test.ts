import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { playwrightCounts, skippedTests, total, vitestCounts } from './counts.ts';

let folder = '';
const report = (content: unknown): string => {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'counts-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('both reports are read, and added up', () => {
  const unit = vitestCounts(report({ numPassedTests: 380, numFailedTests: 2, numFailedTestSuites: 1 }));
  const endToEnd = playwrightCounts(report({ stats: { expected: 50, unexpected: 1, flaky: 1 } }));
  expect(total([unit, endToEnd])).toEqual({ passed: 430, failed: 4 });
});

test('a file of tests that could not be loaded is a failure', () => {
  expect(vitestCounts(report({ numPassedTests: 5, numFailedTests: 0, numFailedTestSuites: 1 })).failed).toBe(1);
});

test('a test that was left out is named', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'a' },
    { status: 'skipped', fullName: 'b (cannot be tried as root)' },
  ];
  expect(skippedTests(report({ testResults: [{ assertionResults }] }))).toEqual(['b (cannot be tried as root)']);
});

test('a missing report is never zero failures', () => {
  expect(() => vitestCounts(path.join(folder, 'gone.json'))).toThrow('no report');
});
