import { Document, Packer, Paragraph, TextRun } from 'docx';
import { expect, test } from 'vitest';
import { below, parseXml } from '../../testing/read-native-chart.ts';
import { openParts, partText } from '../office/parts.ts';
import { inlineChart, placeCharts } from './place-charts.ts';

const chart = { id: 'themes', chartXml: '<c:chartSpace/>', workbook: new Uint8Array([80, 75]) };
const place = { placeholder: '图在这里', docPrId: 41, descr: '条形图 "甲" & 乙', widthEmu: 600, heightEmu: 200 };

async function document() {
  const children = [new TextRun('前'), new TextRun('图在这里'), new TextRun('后')];
  return openParts(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children })] }] })));
}

test('a chart takes the place of its run, with its workbook inside the document', async () => {
  const parts = await document();
  placeCharts(
    parts,
    [chart, { ...chart, id: 'second' }],
    new Map([
      ['themes', place],
      ['second', { ...place, placeholder: '后', docPrId: 42 }],
    ]),
  );
  const types = partText(parts, '[Content_Types].xml');
  expect(types.match(/Extension="xlsx"/g)).toHaveLength(1);
  expect(types).toContain('PartName="/word/charts/chart2.xml"');
  const root = parseXml(partText(parts, 'word/document.xml'));
  expect(root.textContent).toBe('前');
  const named = below(root, 'wp:docPr').map((one) => ['id', 'name', 'descr'].map((name) => one.getAttribute(name)));
  expect(named).toEqual([
    ['41', 'figure:themes', place.descr],
    ['42', 'figure:second', place.descr],
  ]);
  const targets = new Map(
    below(parseXml(partText(parts, 'word/_rels/document.xml.rels')), 'Relationship').map((one) => [
      one.getAttribute('Id'),
      one.getAttribute('Target'),
    ]),
  );
  for (const [index, reference] of below(root, 'c:chart').entries()) {
    expect(targets.get(reference.getAttribute('r:id'))).toBe(`charts/chart${index + 1}.xml`);
    expect(partText(parts, `word/charts/_rels/chart${index + 1}.xml.rels`)).toContain(
      `Target="../embeddings/chart${index + 1}.xlsx"`,
    );
    expect(parts.get(`word/embeddings/chart${index + 1}.xlsx`)).toEqual(chart.workbook);
  }
});

test('a chart without a place is told', async () => {
  const parts = await document();
  expect(() => placeCharts(parts, [chart], new Map())).toThrow('no place for chart themes');
  expect(() => placeCharts(parts, [chart], new Map([['themes', { ...place, placeholder: '没有' }]]))).toThrow('没有');
});

test('an inline chart is well formed whatever its words are', () => {
  const xml = inlineChart({ ...place, relId: 'rId1', name: '<a> & "b"' });
  expect(() => parseXml(xml.replace('<w:drawing', '<w:drawing xmlns:w="w"'))).not.toThrow();
});
