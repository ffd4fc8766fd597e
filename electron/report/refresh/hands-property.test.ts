import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentDesk, LAST } from '../../testing/document-desk.ts';
import { documentXml, editedDocument, run } from '../../testing/edited-document.ts';
import { sampleDesk } from '../../testing/sample-desk.ts';

const desk = sampleDesk();
const { report, rolled, refreshed } = documentDesk(desk);

const own = fc
  .array(fc.constantFrom('我看', '仍需观察', ' & ', '3.5%', '（注）', '-12', '"引"', '一季度'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join('').replaceAll('&', '&amp;'));

test('paragraphs of a hand’s own survive to the byte wherever they stand, and a second refresh changes nothing', async () => {
  const last = await report(LAST, 'zh');
  const places = [
    ...documentXml(last).matchAll(/<w:p><w:pPr><w:pStyle w:val="(?:Heading1|ReportBody|ReportBullet)"\/>/g),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ at: fc.nat(places.length - 1), words: own }), { minLength: 1, maxLength: 5 }),
      async (edits) => {
        const written = edits.map(({ words }, index) => `<w:p w:rsidR="00${index}0A">${run(words)}</w:p>`);
        const edited = editedDocument(last, (xml) =>
          edits
            .map(({ at }, index) => ({ at: places[at]?.index ?? 0, made: written[index] ?? '' }))
            .toSorted((a, b) => b.at - a.at)
            .reduce((made, { at, made: paragraph }) => made.slice(0, at) + paragraph + made.slice(at), xml),
        );
        const { told, bytes } = await rolled(edited);
        for (const paragraph of written) expect(documentXml(bytes)).toContain(paragraph);
        expect(told.undecided).toEqual([]);
        const again = await refreshed(bytes);
        expect(Buffer.compare(again.bytes, bytes)).toBe(0);
      },
    ),
    { seed: 20260316, numRuns: 6 },
  );
}, 120_000);
