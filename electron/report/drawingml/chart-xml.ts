import { AXIS, axesXml } from './axes-xml.ts';
import type { NativeChart, NativeLook, NativeSeries, PlotShares } from './native-chart.ts';
import { seriesXml } from './series-xml.ts';
import { languageTag, stroke, textProperties } from './text-xml.ts';

const SPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The relation by which a chart names its workbook. */
export const WORKBOOK_RELATION = 'rId1';

/** A chart part in the order that its schema asks for, drawn from the values that its workbook holds. */
export function chartXml(chart: NativeChart, look: NativeLook): string {
  const { hasLegend, blanks, plot, labelSize } = chart;
  const legend = `<c:legend><c:legendPos val="t"/>${legendGaps(chart)}<c:overlay val="0"/>${textProperties(look, { size: labelSize, colour: look.theme.ink })}</c:legend>`;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${SPACES}>`,
    `<c:date1904 val="0"/><c:lang val="${languageTag(look.lang)}"/><c:roundedCorners val="0"/>`,
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${plot ? layoutXml(plot) : '<c:layout/>'}`,
    groups(chart, look),
    axesXml(chart, look),
    '<c:spPr><a:noFill/></c:spPr></c:plotArea>',
    hasLegend ? legend : '',
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="${blanks}"/></c:chart>`,
    `<c:spPr><a:noFill/>${stroke(look.theme.axis, 0)}</c:spPr>`,
    textProperties(look, { size: labelSize, colour: look.theme.ink }),
    `<c:externalData r:id="${WORKBOOK_RELATION}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
  ].join('');
}

function layoutXml({ x, y, width, height }: PlotShares): string {
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${x}"/><c:y val="${y}"/><c:w val="${width}"/><c:h val="${height}"/></c:manualLayout></c:layout>`;
}

/** Series of one form on one pair of axes are one group. */
function groups(chart: NativeChart, look: NativeLook): string {
  const placed = chart.series.map((series, place) => ({ series, place }));
  const of = (form: NativeSeries['form'], axis: NativeSeries['axis']) => {
    const members = placed.filter(({ series }) => series.form === form && series.axis === axis);
    if (members.length === 0) return '';
    const all = members.map(({ series, place }) => seriesXml(series, place, chart, look)).join('');
    if (form === 'area') return areaGroup(all);
    return form === 'bar' ? barGroup(all, axis, chart) : lineGroup(all, axis, chart, look);
  };
  return of('area', 'left') + of('bar', 'left') + of('line', 'left') + of('bar', 'right') + of('line', 'right');
}

/** Series that say nothing of their own there. */
function legendGaps({ series }: NativeChart): string {
  return series
    .map(({ isInLegend }, index) =>
      isInLegend ? '' : `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`,
    )
    .join('');
}

function areaGroup(series: string): string {
  return `<c:areaChart><c:grouping val="stacked"/><c:varyColors val="0"/>${series}${axisIds('left')}</c:areaChart>`;
}

/** Bars of the right axis are what is shaded: without room between them. */
function barGroup(
  series: string,
  axis: NativeSeries['axis'],
  { bars: { isHorizontal, isStacked, gapPct } }: NativeChart,
): string {
  const isData = axis === 'left';
  const grouping = isData && isStacked ? 'stacked' : 'clustered';
  return `<c:barChart><c:barDir val="${isHorizontal ? 'bar' : 'col'}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="${isData ? gapPct : 0}"/>${isData && isStacked ? '<c:overlap val="100"/>' : ''}${axisIds(axis)}</c:barChart>`;
}

function lineGroup(
  series: string,
  axis: NativeSeries['axis'],
  { joinsPoints }: NativeChart,
  { theme }: NativeLook,
): string {
  const joins = joinsPoints ? `<c:hiLowLines><c:spPr>${stroke(theme.mutedInk, 1)}</c:spPr></c:hiLowLines>` : '';
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}${joins}<c:marker val="1"/>${axisIds(axis)}</c:lineChart>`;
}

function axisIds(axis: NativeSeries['axis']): string {
  return `<c:axId val="${AXIS[axis].category}"/><c:axId val="${AXIS[axis].value}"/>`;
}
