import type { EChartsType } from 'echarts/core';
import { useEffect, useMemo, useRef } from 'react';
import { chartOption } from '../../../shared/charts/chart.ts';
import {
  type ChartAppearance,
  type ChartTheme,
  type ChartThemeName,
  chartTheme,
  enlarged,
} from '../../../shared/charts/chart-theme.ts';
import { type ChartReader, readChart, summaryOf } from '../../../shared/charts/read-chart.ts';
import type { Lang } from '../../../shared/contract/envelope.ts';
import type { FigureData } from '../../../shared/figures/figure-data.ts';
import { roundTo } from '../../../shared/format/round.ts';
import { useLang } from '../../state/language.ts';
import { followCrosshair } from './crosshair.ts';
import { drawInTurn } from './draw-in-turn.ts';
import { startEngine } from './engine.ts';
import { SCREEN_FACES } from './faces.ts';
import { measureOnCanvas } from './measure-on-canvas.ts';

const LARGE = 1.5;

interface Props {
  readonly data: FigureData;
  readonly themeName: ChartThemeName;
  readonly appearance: ChartAppearance;
  /** With the whole window to itself. */
  readonly isLarge: boolean;
  readonly onPoint: (trace: string) => void;
}

/** A figure on a canvas, as large as the room it is given. */
export function ChartCanvas({ data, themeName, appearance, isLarge, onPoint }: Props) {
  const lang = useLang();
  const place = useRef<HTMLDivElement>(null);
  const theme = useMemo(() => {
    const usual = chartTheme(themeName, appearance, SCREEN_FACES);
    return isLarge ? enlarged(usual, LARGE) : usual;
  }, [themeName, appearance, isLarge]);
  const choose = useRef(onPoint);
  choose.current = onPoint;

  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let stop = () => {};
    const callOff = drawInTurn(element, () => {
      stop = showChart(element, { data, theme, lang }, (trace) => choose.current(trace));
    });
    return () => {
      callOff();
      stop();
    };
  }, [data, theme, lang]);

  return <div ref={place} className="figureCanvas" role="img" aria-label={`${data.title}: ${summaryOf(data)}`} />;
}

/** Names stand at the left, one below the other; elsewhere along the foot. */
function isInRows(kind: FigureData['kind']): boolean {
  return kind === 'bars' || kind === 'dots';
}

interface Shown {
  readonly data: FigureData;
  readonly theme: ChartTheme;
  readonly lang: Lang;
}

/** Draws the figure into its place, again whenever the place changes its size, until it is stopped. */
function showChart(element: HTMLElement, { data, theme, lang }: Shown, choose: (trace: string) => void): () => void {
  const chart = startEngine(element, undefined, { renderer: 'canvas' });
  const drawing = { data, theme, lang, measure: measureOnCanvas(SCREEN_FACES), frame: null };
  const reader = readChart(data, lang);
  const pointing = tooltip(data, theme, reader);
  let drawn = { width: 0, height: 0 };
  const draw = () => {
    const { clientWidth: width, clientHeight: height } = element;
    // The watcher tells the first size too, which is drawn by then.
    if (width === 0 || height === 0 || (width === drawn.width && height === drawn.height)) return;
    drawn = { width, height };
    chart.resize({ width, height });
    chart.setOption({ ...chartOption(drawing, { width, height }), tooltip: pointing }, true);
  };
  draw();
  const watcher = new ResizeObserver(draw);
  watcher.observe(element);
  traceOnClick(chart, data.kind, reader, choose);
  const leave = isInRows(data.kind) ? () => {} : followCrosshair({ chart, ...reader });
  return () => {
    watcher.disconnect();
    leave();
    chart.dispose();
  };
}

/** A click anywhere above an index of the axis means what stands there: thin lines are hard to hit. */
function traceOnClick(
  chart: EChartsType,
  kind: FigureData['kind'],
  { traceAt }: ChartReader,
  choose: (trace: string) => void,
): void {
  chart.getZr().on('click', ({ offsetX, offsetY }) => {
    if (!chart.containPixel('grid', [offsetX, offsetY])) return;
    const [x = 0, y = 0] = chart.convertFromPixel('grid', [offsetX, offsetY]);
    const [index, value] = isInRows(kind) ? [y, x] : [x, y];
    const trace = traceAt(roundTo(index, 0), value);
    if (trace !== null) choose(trace);
  });
}

/** Day and exact value; drawn as text, so that no name of a file can become markup. */
function tooltip({ kind }: FigureData, theme: ChartTheme, { tooltipAt }: ChartReader) {
  const line = { type: 'line' as const, lineStyle: { color: theme.axis, width: 1, type: 'solid' as const } };
  return {
    trigger: 'axis' as const,
    axisPointer: isInRows(kind) ? { type: 'none' as const } : line,
    renderMode: 'richText' as const,
    confine: true,
    backgroundColor: theme.ground,
    borderColor: theme.axis,
    borderWidth: 1,
    borderRadius: 0,
    padding: [4, 8],
    textStyle: { color: theme.ink, fontFamily: theme.fontFamily, fontSize: theme.labelSize },
    formatter: (params: unknown) => {
      const [first] = Array.isArray(params) ? params : [params];
      return tooltipAt(indexOf(first)).join('\n');
    },
  };
}

function indexOf(param: unknown): number {
  return typeof param === 'object' && param !== null && 'dataIndex' in param ? Number(param.dataIndex) : -1;
}
