import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escaped } from '../drawingml/text-xml.ts';
import { readPartText, textOf } from './document-text.ts';
import { editsOf } from './edits.ts';
import { printedAs, turns } from './number-print.ts';

/** Nobody cuts a sign of two halves in two. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((one) => !/[\p{Cc}\u2011\ufffe\uffff]/u.test(one) && [...one].length === one.length);
const foreign = fc.constantFrom(
  '<w:p><w:r><w:t>own &amp; "words" &#x4E00;</w:t></w:r></w:p>',
  "<w:p w:rsidR='00A1'><w:pPr><w:jc w:val='center'/></w:pPr><!-- kept --></w:p>",
  '<w:tbl><w:tr><w:tc><w:p><w:r><w:tab/><w:t xml:space="preserve"> a </w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  '<w:p><w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>',
);
/** A paragraph cut into runs as an office program might. */
const paragraph = (pieces: readonly string[]) =>
  `<w:p>${pieces.map((piece, index) => `<w:r w:rsidR="00${index}"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escaped(piece)}</w:t></w:r><w:proofErr w:type="spellEnd"/>`).join('')}</w:p>`;

test('words are replaced wherever runs are cut, and all else stays to the byte', () => {
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 6 }),
      fc.array(foreign, { maxLength: 4 }),
      fc.array(foreign, { maxLength: 4 }),
      words,
      fc.nat(),
      fc.nat(),
      (pieces, before, after, made, a, b) => {
        const whole = pieces.join('');
        const [from, to] = [a % whole.length, b % (whole.length + 1)].toSorted((x, y) => x - y);
        fc.pre(from !== undefined && to !== undefined && from < to);
        const [head, tail] = [`<w:body>${before.join('')}`, `${after.join('')}</w:body>`];
        const part = readPartText('document.xml', head + paragraph(pieces) + tail);
        const mine = part.pieces.filter(({ start }) => start >= head.length && start < part.xml.length - tail.length);
        const edits = editsOf(part);
        edits.replaceText(mine, from ?? 0, to ?? 0, made);
        const expected = whole.slice(0, from) + made + whole.slice(to);
        expect(edits.textOf(mine)).toBe(expected);
        const result = edits.result();
        expect(result.startsWith(head) && result.endsWith(tail)).toBe(true);
        const read = readPartText('document.xml', result);
        const standing = read.pieces.filter(({ start }) => start >= head.length && start < result.length - tail.length);
        expect(textOf(standing)).toBe(expected);
        // Looks and marks between the runs are those that came.
        expect(result.match(/<w:rPr><w:b\/><\/w:rPr>|<w:proofErr[^>]*>/g)?.length).toBe(pieces.length * 2);
      },
    ),
    { seed: 20260316, numRuns: 300 },
  );
});

test('a part that nothing changes in is the part that came', () => {
  fc.assert(
    fc.property(fc.array(foreign, { maxLength: 8 }), (parts) => {
      const xml = `<w:body>${parts.join('')}</w:body>`;
      const edits = editsOf(readPartText('document.xml', xml));
      expect(edits.isEmpty()).toBe(true);
      expect(edits.result()).toBe(xml);
    }),
    { seed: 20260316 },
  );
});

test.each([
  ['3.1%', -2.04, -3.05, false, '2.0%'],
  ['+4.2%', -1.04, 4.2, true, '-1.0%'],
  ['-5.9%', 2.26, -5.9, true, '+2.3%'],
  ['-130.43', 54.684, -130.43, false, '54.68'],
  ['-31.54', 26.681, -31.54, true, '+26.68'],
  ['(23.75)', 4.1, -23.75, false, '4.10'],
  ['4.10', -23.754, 4.1, false, '-23.75'],
  ['25,277.32', 9876.5, 25277.32, false, '9876.50'],
  ['CNY5.468bn', -13.043, -5.468, false, 'CNY13.043bn'],
  ['+CNY5.468bn', -1, 5.468, true, '-CNY1.000bn'],
  ['\u201154.68', -1.2, -54.68, false, '-1.20'],
  ['0.0%', 1.26, 0.01, false, '1.3%'],
] as const)('%s is printed in its own form for %d', (print, value, was, isAlwaysSigned, expected) => {
  expect(printedAs(print, value, { value: was, isAlwaysSigned })).toBe(expected);
});

test('what is no print of a number has no form; a turn is one of the print', () => {
  expect(printedAs('三成', 3, { value: 2, isAlwaysSigned: false })).toBeNull();
  expect(turns('3.0%', -3.04, 0.02)).toBe(true);
  expect(turns('3.0%', -3.04, -0.2)).toBe(false);
  expect(turns('0.0%', 0.01, -0.04)).toBe(false);
});
