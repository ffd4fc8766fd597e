import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { documentDesk, LAST, THIS } from '../../testing/document-desk.ts';
import { sampleDesk } from '../../testing/sample-desk.ts';

const desk = sampleDesk();
const { report, rolled } = documentDesk(desk);

const auditOf = async (bytes: Uint8Array) => {
  const file = path.join(desk.data, 'rolled.docx');
  writeFileSync(file, bytes);
  return desk.call('audit', { file: { from: 'path', path: file }, week: null });
};

test.each(['zh', 'en'] as const)('what is rolled forward has no number that is wrong: %s', async (lang) => {
  const { bytes } = await rolled(await report(LAST, lang));
  const audit = await auditOf(bytes);
  expect(audit).toMatchObject({ week: THIS, lang, consistency: [] });
  expect(audit.numbers.filter(({ state }) => state !== 'match')).toEqual([]);
});
