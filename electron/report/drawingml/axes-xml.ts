import type { Categories, NativeAxis, NativeChart, NativeLook } from './native-chart.ts';
import { escaped, stroke, textProperties } from './text-xml.ts';

/** Numbers by which series name their axes. */
export const AXIS = { left: { category: 1001, value: 1002 }, right: { category: 1003, value: 1004 } } as const;
type AxisIds = (typeof AXIS)['left' | 'right'];

/** All axes of a chart, each pair after the other. */
export function axesXml(chart: NativeChart, look: NativeLook): string {
  const { left, right } = chart;
  return (
    categoryAxis(chart, look, AXIS.left, left) +
    valueAxis(chart, look, AXIS.left, left) +
    (right ? categoryAxis(chart, look, AXIS.right, right) + valueAxis(chart, look, AXIS.right, right) : '')
  );
}

/** The axis of words or of days; that of the right pair is there, and not seen. */
function categoryAxis(chart: NativeChart, look: NativeLook, ids: AxisIds, { baseline }: NativeAxis): string {
  const { categories, bars, labelSize } = chart;
  const { theme } = look;
  const isShown = ids === AXIS.left;
  const name = isTime(categories) ? 'dateAx' : 'catAx';
  // A lying chart counts from its foot: turned round the first bar is at the top.
  const orientation = bars.isHorizontal ? 'maxMin' : 'minMax';
  const code = categories.kind === 'days' ? categories.code : 'General';
  const crosses =
    baseline === null ? `<c:crosses val="${isShown ? 'autoZero' : 'min'}"/>` : `<c:crossesAt val="${baseline}"/>`;
  return [
    `<c:${name}><c:axId val="${ids.category}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling>`,
    `<c:delete val="${isShown ? 0 : 1}"/><c:axPos val="${bars.isHorizontal ? 'l' : 'b'}"/>`,
    `<c:numFmt formatCode="${escaped(code)}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr>${stroke(theme.axis, 1)}</c:spPr>`,
    textProperties(look, {
      size: labelSize,
      colour: bars.isHorizontal ? theme.ink : theme.mutedInk,
      lines: bars.isHorizontal || categories.kind === 'words' ? 'wrapped' : 'whole',
    }),
    `<c:crossAx val="${ids.value}"/>${crosses}`,
    categoryEnd(categories),
    `</c:${name}>`,
  ].join('');
}

type Days = Extract<Categories, { kind: 'days' }>;

function isTime(categories: Categories): categories is Days & { readonly months: number } {
  return categories.kind === 'days' && categories.months !== null;
}

function categoryEnd(categories: Categories): string {
  if (!isTime(categories)) {
    const skip = categories.kind === 'days' ? `<c:tickLblSkip val="${categories.every}"/>` : '';
    return `<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${skip}<c:noMultiLvlLbl val="1"/>`;
  }
  return `<c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="days"/><c:majorUnit val="${categories.months}"/><c:majorTimeUnit val="months"/>`;
}

function valueAxis(chart: NativeChart, look: NativeLook, ids: AxisIds, axis: NativeAxis): string {
  const { bars, labelSize, series } = chart;
  const { theme } = look;
  const { min, max, step, isLog, isHidden, code } = axis;
  const isRight = ids === AXIS.right;
  const place = isRight ? 'r' : bars.isHorizontal ? 't' : 'l';
  const between = series.some(({ form }) => form === 'bar') || chart.joinsPoints ? 'between' : 'midCat';
  return [
    `<c:valAx><c:axId val="${ids.value}"/><c:scaling>`,
    `${isLog ? '<c:logBase val="10"/>' : ''}<c:orientation val="minMax"/>`,
    `${max === null ? '' : `<c:max val="${max}"/>`}${min === null ? '' : `<c:min val="${min}"/>`}</c:scaling>`,
    // An axis that is deleted takes its series with it to the other one, in some programs.
    `<c:delete val="${isHidden && !isRight ? 1 : 0}"/><c:axPos val="${place}"/>`,
    isHidden || isRight ? '' : `<c:majorGridlines><c:spPr>${stroke(theme.gridLine, 1)}</c:spPr></c:majorGridlines>`,
    `<c:numFmt formatCode="${escaped(code)}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="${isHidden ? 'none' : 'nextTo'}"/>`,
    `<c:spPr>${stroke(theme.axis, 0)}</c:spPr>`,
    textProperties(look, { size: labelSize, colour: theme.mutedInk }),
    `<c:crossAx val="${ids.category}"/><c:crosses val="${isRight ? 'max' : 'autoZero'}"/>`,
    `<c:crossBetween val="${between}"/>`,
    step === null ? '' : `<c:majorUnit val="${step}"/>`,
    '</c:valAx>',
  ].join('');
}
