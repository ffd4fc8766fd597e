import type { EChartsType } from 'echarts/core';
import { useEffect, useMemo, useRef } from 'react';
import { barsOption, barValueText } from '../../../shared/charts/bars.ts';
import { type ChartTheme, type ChartThemeName, chartTheme, enlarged } from '../../../shared/charts/chart-theme.ts';
import type { BarsData } from '../../../shared/figures/figure-data.ts';
import { startEngine } from './engine.ts';
import { measureOnCanvas } from './measure-on-canvas.ts';

/** The faces of the window, as the style sheet has them. */
export const SCREEN_FACES = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

const LARGE = 1.5;

interface Props {
  readonly data: BarsData;
  readonly themeName: ChartThemeName;
  readonly redUp: boolean;
  /** With the whole window to itself. */
  readonly isLarge: boolean;
  readonly onPoint: (trace: string) => void;
}

/** A bar figure on a canvas, as large as the room it is given. */
export function BarsChart({ data, themeName, redUp, isLarge, onPoint }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const theme = useMemo(() => {
    const usual = chartTheme(themeName, redUp, SCREEN_FACES);
    return isLarge ? enlarged(usual, LARGE) : usual;
  }, [themeName, redUp, isLarge]);
  const choose = useRef(onPoint);
  choose.current = onPoint;

  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const chart = startEngine(element, undefined, { renderer: 'canvas' });
    const measure = measureOnCanvas(SCREEN_FACES);
    const draw = () => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0) return;
      chart.resize({ width, height });
      chart.setOption({ ...barsOption(data, theme, { width, height }, measure), tooltip: tooltip(data, theme) }, true);
    };
    draw();
    const watcher = new ResizeObserver(draw);
    watcher.observe(element);
    traceOnClick(chart, data, choose);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [data, theme]);

  const summary = data.points.map((point) => `${point.label} ${barValueText(data, point.value)}`).join('; ');
  return <div ref={place} className="figureCanvas" role="img" aria-label={`${data.title}: ${summary}`} />;
}

function traceOnClick(chart: EChartsType, data: BarsData, choose: { readonly current: (trace: string) => void }): void {
  chart.on('click', ({ dataIndex }) => {
    const point = data.points[dataIndex];
    if (point) choose.current(point.trace);
  });
}

/** Day, exact value and change; drawn as text, so that no name of a file can become markup. */
function tooltip(data: BarsData, theme: ChartTheme) {
  return {
    trigger: 'axis' as const,
    axisPointer: { type: 'none' as const },
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
      const point = data.points[indexOf(first)];
      if (!point) return '';
      return `${point.label}  ${barValueText(data, point.value)}\n${point.closeDate}  ${point.value} ${data.unit}`;
    },
  };
}

function indexOf(param: unknown): number {
  return typeof param === 'object' && param !== null && 'dataIndex' in param ? Number(param.dataIndex) : -1;
}
