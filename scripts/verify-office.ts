// Writes the sample week's report in every office format and opens each with the programs that are here: npm run verify:office.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { say } from './setup/steps.mjs';
import { openedBy } from './verify-office/open-document.ts';
import { officeTools } from './verify-office/tools.ts';
import { writeSampleReports } from './verify-office/write-reports.ts';

const repository = path.dirname(import.meta.dirname);
const out = path.join(repository, 'test-results/office');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const work = mkdtempSync(path.join(tmpdir(), 'desk-office-'));
try {
  const tools = officeTools();
  for (const missing of tools.missing) say(`${missing} is not here: nothing is opened with it`);
  let failures = 0;
  for (const file of await writeSampleReports(repository, { data: work, out })) {
    const { told, failed } = openedBy(tools, file, work);
    for (const line of failed) say(`FAILED ${line}`);
    failures += failed.length;
    say(`${path.relative(out, file)}: ${told.join('; ') || 'opened with nothing'}`);
  }
  say(failures === 0 ? `all opened, in ${out}` : `${failures} could not be opened, in ${out}`);
  process.exitCode = failures === 0 ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
