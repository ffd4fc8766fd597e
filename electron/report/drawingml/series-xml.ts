import { categoryCells, columnRange, headerCell } from './cells.ts';
import type { Categories, NativeChart, NativeLook, NativeSeries, PointLabel, SeriesLabels } from './native-chart.ts';
import { escaped, solidFill, stroke, textProperties } from './text-xml.ts';

/** A column that is to grow is paler than those that stand. */
const PALE_PCT = 50;
const FORECAST_WIDTH = 2;
const MARKER_EDGE = 1.5;

/** A series with its references into the workbook, and the values that stand there. */
export function seriesXml(series: NativeSeries, place: number, chart: NativeChart, look: NativeLook): string {
  const { form, name, values, code } = series;
  const isBar = form === 'bar';
  const isLine = form === 'line';
  const column = place + 1;
  return [
    `<c:ser><c:idx val="${place}"/><c:order val="${place}"/>`,
    `<c:tx><c:strRef><c:f>${headerCell(column)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escaped(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`,
    `<c:spPr>${shapeXml(series)}</c:spPr>`,
    isBar ? '<c:invertIfNegative val="0"/>' : '',
    isLine ? markerXml(series) : '',
    isBar ? pointsXml(series, look) : '',
    series.labels ? labelsXml(series.labels, series, chart, look) : '',
    `<c:cat>${categoriesXml(chart.categories)}</c:cat>`,
    `<c:val><c:numRef><c:f>${columnRange(column, values.length)}</c:f>${numbersXml(values, code)}</c:numRef></c:val>`,
    isLine ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
}

function shapeXml({ form, colour, opacityPct, width, isDashed }: NativeSeries): string {
  if (form === 'line') return stroke(colour, width, isDashed ? 'dash' : 'solid');
  return opacityPct === 0 ? '<a:noFill/>' : solidFill(colour, opacityPct);
}

function markerXml({ marker, colour }: NativeSeries): string {
  if (!marker) return '<c:marker><c:symbol val="none"/></c:marker>';
  const { size, isHollow } = marker;
  const fill = isHollow ? '<a:noFill/>' : solidFill(colour);
  return `<c:marker><c:symbol val="circle"/><c:size val="${size}"/><c:spPr>${fill}${stroke(colour, MARKER_EDGE)}</c:spPr></c:marker>`;
}

function pointsXml({ points }: NativeSeries, { theme }: NativeLook): string {
  return points
    .map(({ index, colour, look }) => {
      const shape =
        look === 'hollow'
          ? solidFill(theme.ground) + stroke(colour, FORECAST_WIDTH, 'dash')
          : solidFill(colour, look === 'pale' ? PALE_PCT : 100);
      return `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${shape}</c:spPr></c:dPt>`;
    })
    .join('');
}

/** Labels of points that differ, then what all others print. */
function labelsXml(
  { position, isAll, points }: SeriesLabels,
  { code }: NativeSeries,
  { labelSize }: NativeChart,
  look: NativeLook,
): string {
  const all = isAll
    ? labelLook({ code, position, says: 'value' }, textProperties(look, { size: labelSize, colour: look.theme.ink }))
    : labelLook({ code, position, says: null }, '');
  return `<c:dLbls>${points.map((point) => pointLabelXml(point, labelSize, look)).join('')}${all}</c:dLbls>`;
}

function pointLabelXml(label: PointLabel, size: number, look: NativeLook): string {
  const { index, bold, colour, down } = label;
  // Where the label stands by itself, and from there downwards.
  const layout =
    down === 0
      ? '<c:layout/>'
      : `<c:layout><c:manualLayout><c:x val="0"/><c:y val="${down}"/></c:manualLayout></c:layout>`;
  const text = textProperties(look, { size, colour, bold, lines: 'single' });
  return `<c:dLbl><c:idx val="${index}"/>${layout}${labelLook(label, text)}</c:dLbl>`;
}

function labelLook(
  { code, position, says }: Pick<PointLabel, 'code' | 'position'> & { readonly says: PointLabel['says'] | null },
  text: string,
): string {
  const shows = (what: boolean) => (what ? 1 : 0);
  return [
    `<c:numFmt formatCode="${escaped(code)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${text}`,
    `<c:dLblPos val="${position}"/><c:showLegendKey val="0"/>`,
    `<c:showVal val="${shows(says === 'value' || says === 'both')}"/><c:showCatName val="0"/>`,
    `<c:showSerName val="${shows(says === 'name' || says === 'both')}"/>`,
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>',
    says === 'both' ? '<c:separator> </c:separator>' : '',
  ].join('');
}

function categoriesXml(categories: Categories): string {
  const cells = categoryCells(categories);
  const range = columnRange(0, cells.length);
  if (categories.kind === 'days')
    return `<c:numRef><c:f>${range}</c:f>${numbersXml(cells, categories.cellCode)}</c:numRef>`;
  const points = cells.map((text, index) => `<c:pt idx="${index}"><c:v>${escaped(String(text))}</c:v></c:pt>`);
  return `<c:strRef><c:f>${range}</c:f><c:strCache><c:ptCount val="${cells.length}"/>${points.join('')}</c:strCache></c:strRef>`;
}

/** The values that the chart is drawn from until the workbook is opened; what is missing has no point. */
function numbersXml(values: readonly (number | string | null)[], code: string): string {
  const points = values.map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`,
  );
  return `<c:numCache><c:formatCode>${escaped(code)}</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache>`;
}
