import { beforeAll, describe, expect, test } from 'vitest';
import { documentDesk, LAST, reasons, THIS, withoutPages } from '../../testing/document-desk.ts';
import { behind, documentXml, editedDocument, paragraphTexts, run } from '../../testing/edited-document.ts';
import { sampleDesk } from '../../testing/sample-desk.ts';

const desk = sampleDesk();
const { report, rolled } = documentDesk(desk);

describe('a document that was edited by hand', () => {
  let last: Uint8Array;
  beforeAll(async () => {
    last = await report(LAST, 'zh');
  }, 60_000);

  test('keeps the hand’s words in a sentence; its numbers are this week’s, in the form that they had', async () => {
    const { told, bytes } = await rolled(editedDocument(last, behind('港股通全周成交净额', run('（含ETF）'))));
    const line = paragraphTexts(bytes).find((words) => words.includes('（含ETF）'));
    expect(line).toContain(
      '港股通全周成交净额（含ETF）-54.68亿元，净流出环比扩大（上周为-130.43亿元），连续第3周净流出。',
    );
    expect(told.kept).toBe(1);
    expect(told.replaced).toContainEqual({
      place: 'sentence:southbound-net',
      name: '港股通净额',
      kind: 'number',
      was: '-130.43',
      now: '-54.68',
      trace: 'southboundNet:CNY:2026-03-16',
    });
    // 扩大 stands where the desk says 收窄 now: that is the analyst's to decide.
    expect(told.undecided).toEqual([
      {
        place: 'sentence:southbound-net',
        name: '港股通净额',
        kind: 'text',
        was: '港股通全周成交净额（含ETF）-54.68亿元，净流出环比扩大（上周为-130.43亿元），连续第3周净流出。',
        suggestion: '港股通全周成交净额-54.68亿元，净流出环比收窄（上周为-130.43亿元），连续第3周净流出。',
        before: '港股通全周成交净额-130.43亿元，净流出环比扩大（上周为-12.22亿元），连续第2周净流出。',
        why: 'wordsDiffer',
      },
    ]);
  });

  test('leaves a number that a hand typed anew, and tells what it would be', async () => {
    const { told, bytes } = await rolled(editedDocument(last, (xml) => xml.replace('>20.7%<', '>20.9%<')));
    expect(paragraphTexts(bytes).join()).toContain('吃类商品增长20.9%');
    expect(told.undecided).toEqual([
      expect.objectContaining({
        kind: 'number',
        was: '20.9%',
        suggestion: '20.7%',
        before: '20.7%',
        why: 'numberEdited',
      }),
    ]);
  });

  test('tells a number whose bookmark went with what was typed over it', async () => {
    const { told } = await rolled(
      editedDocument(last, (xml) =>
        xml.replace(
          /<w:bookmarkStart w:name="(_number_\d+)" w:id="(\d+)"\/>(<w:r><w:t[^>]*>)20\.7%(<\/w:t><\/w:r>)<w:bookmarkEnd w:id="\2"\/>/,
          '$320.9%$4',
        ),
      ),
    );
    expect(told.undecided).toEqual([
      expect.objectContaining({ was: '20.9%', suggestion: '20.7%', why: 'numberEdited' }),
    ]);
  });

  test('never lets words of direction stand beside a number that has turned', async () => {
    const { told, bytes } = await rolled(editedDocument(last, behind('成分股涨少跌多，哔哩哔哩-W（', run('注：'))));
    const turned = told.undecided.filter(({ why }) => why === 'signFlipped');
    expect(turned).toEqual([expect.objectContaining({ place: 'sentence:movers', was: '+3.3%', suggestion: '-3.3%' })]);
    expect(paragraphTexts(bytes).join()).toContain('注：+3.3%）领涨');
    expect(reasons(told)).toContain('sentence:movers wordsDiffer');
  });

  test('replaces last week’s label and day in the hand’s own words where they are exactly so, and tells it', async () => {
    const own = '20260309-0315复盘；2026年03月15日定稿；合同号120260309-0315；2026-03-09。';
    const { told, bytes } = await rolled(
      editedDocument(last, (xml) =>
        xml.replace('<w:p><w:pPr><w:pStyle w:val="Heading1"/>', `<w:p>${run(own)}</w:p>$&`),
      ),
    );
    const kept = '20260316-0322复盘；2026年03月22日定稿；合同号120260309-0315；2026-03-09。';
    expect(paragraphTexts(bytes)).toContain(kept);
    expect(told.replaced.filter(({ kind }) => kind === 'label').map(({ was, now }) => [was, now])).toEqual([
      ['20260309-0315', '20260316-0322'],
      ['2026年03月15日', '2026年03月22日'],
    ]);
  });

  test('reads runs as Word cuts them, with marks of spelling between and bookmarks around whole paragraphs', async () => {
    const split = (xml: string) =>
      xml
        .replaceAll(
          /<w:r><w:t xml:space="preserve">(港股通全周)(成交净额)<\/w:t><\/w:r>/g,
          '<w:r w:rsidR="00112233"><w:t>$1</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidRPr="00445566"><w:t>$2</w:t></w:r><w:proofErr w:type="spellEnd"/>',
        )
        // The bookmark of a paragraph's only sentence, around the paragraph instead of within it.
        .replace(
          /<w:p>(<w:pPr><w:pStyle w:val="ReportBody"\/><\/w:pPr>)(<w:bookmarkStart w:name="_text_sentence_ah_premium_\d+" w:id="(\d+)"\/>)([\s\S]*?)(<w:bookmarkEnd w:id="\3"\/>)<\/w:p>/,
          '$2<w:p>$1$4</w:p>$5',
        );
    const { told, bytes } = await rolled(editedDocument(last, split));
    expect(told.undecided).toEqual([]);
    expect(withoutPages(paragraphTexts(bytes))).toEqual(withoutPages(paragraphTexts(await report(THIS, 'zh'))));
  });

  test('takes tracked changes for a hand’s words, as they would be accepted', async () => {
    const tracked = behind(
      '港股通全周成交净额',
      `<w:ins w:id="901" w:author="我" w:date="2026-03-20T10:00:00Z">${run('（含ETF）')}</w:ins><w:del w:id="902" w:author="我" w:date="2026-03-20T10:00:00Z"><w:r><w:delText>旧话</w:delText></w:r></w:del>`,
    );
    const { told, bytes } = await rolled(editedDocument(last, tracked));
    expect(told.kept).toBe(1);
    expect(documentXml(bytes)).toContain('<w:delText>旧话</w:delText>');
    expect(paragraphTexts(bytes).join()).toContain('港股通全周成交净额（含ETF）-54.68亿元');
  });

  test('leaves out what a hand took out, and tells what a hand copied', async () => {
    const sentence =
      /<w:bookmarkStart w:name="_text_sentence_movers" w:id="(\d+)"\/>[\s\S]*?<w:bookmarkEnd w:id="\1"\/>/;
    const removed = await rolled(editedDocument(last, (xml) => xml.replace(sentence, '')));
    expect(paragraphTexts(removed.bytes).join()).not.toContain('领涨');
    expect(removed.told.undecided).toEqual([]);

    const copy = '港股通全周成交净额-130.43亿元，净流出环比扩大（上周为-12.22亿元），连续第2周净流出。';
    const copied = await rolled(
      editedDocument(last, (xml) =>
        xml.replace('<w:p><w:pPr><w:pStyle w:val="Heading1"/>', `<w:p>${run(copy)}</w:p>$&`),
      ),
    );
    expect(paragraphTexts(copied.bytes)).toContain(copy);
    expect(reasons(copied.told)).toEqual(['sentence:southbound-net untaggedCopy']);
  });

  test('a bold number stays bold where the sentence says the same in other numbers', async () => {
    const bold = (xml: string) =>
      xml.replace(
        /<w:r>(<w:t xml:space="preserve">11\.7<\/w:t>|<w:t[^>]*>4\.7%<\/w:t>)<\/w:r>/,
        '<w:r><w:rPr><w:b/></w:rPr>$1</w:r>',
      );
    const { bytes } = await rolled(editedDocument(last, bold));
    expect(documentXml(bytes)).toMatch(/<w:rPr><w:b\/><\/w:rPr><w:t[^>]*>4\.7%/);
  });

  test('an edited caption keeps its words, its number stays Word’s, and the list of figures follows the others', async () => {
    const { told, bytes } = await rolled(
      editedDocument(last, (xml) =>
        xml.replace(/(：20260309-0315 )哔哩哔哩-W涨3\.3%居前(<\/w:t><\/w:r><w:bookmarkEnd)/, '$1谁在领涨$2'),
      ),
    );
    expect(paragraphTexts(bytes)).toContain('图2：20260316-0322 谁在领涨');
    expect(told.undecided).toContainEqual(
      expect.objectContaining({
        place: 'caption:constituents',
        name: '图2',
        was: '20260316-0322 谁在领涨',
        suggestion: '20260316-0322 美团-W涨4.2%居前',
        why: 'wordsDiffer',
      }),
    );
    expect(
      paragraphTexts(bytes).filter((words) => words.startsWith('图1：20260316-0322 恒生互联网科技业跌3.0%')),
    ).toHaveLength(2);
    expect(documentXml(bytes).match(/SEQ 图/g)).toEqual(documentXml(last).match(/SEQ 图/g));
  });

  test('a picture of a hand’s stays, a resized one keeps its size, a table’s edited cell is told', async () => {
    const other = await rolled(
      editedDocument(last, (xml) => xml.replace('name="figure:constituents"', 'name="图片 3"')),
    );
    expect(reasons(other.told)).toEqual(['figure:constituents figureByHand']);

    const resized = await rolled(
      editedDocument(last, (xml) => xml.replaceAll(/cx="1943100" cy="(\d+)"/g, 'cx="971550" cy="857250"')),
    );
    expect(documentXml(resized.bytes)).toContain('cx="971550" cy="857250"');
    expect(resized.told.undecided).toEqual([]);

    const cell = await rolled(editedDocument(last, (xml) => xml.replace('>中国海洋石油</w:t>', '>中国海油</w:t>')));
    expect(reasons(cell.told)).toEqual(['table:active-stocks tableEdited']);
    expect(paragraphTexts(cell.bytes)).toContain('中国海油');
  });

  test('tells what the report says now and the document has no place for', async () => {
    const { told } = await rolled(editedDocument(last, behind('2026年1-2月社会消费品零售总额同比增长', run('约'))));
    const edited = told.undecided.filter(({ why }) => why === 'noPlace').map(({ place }) => place);
    // The front page's bullet was edited; the section's own paragraph took the new sentence in.
    expect(edited).toEqual([]);
    const second = editedDocument(last, (xml) => {
      const at = xml.lastIndexOf('2026年1-2月社会消费品零售总额同比增长');
      return `${xml.slice(0, at)}我看：${xml.slice(at)}`;
    });
    expect(reasons((await rolled(second)).told)).toContain('sentence:citations noPlace');
  });
});
