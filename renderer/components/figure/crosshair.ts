import type { EChartsType } from 'echarts/core';

/** A chart on screen, and where a day stands on its axis. */
interface Watched {
  readonly chart: EChartsType;
  /** Index of a day or period; -1 where the chart does not have it. */
  readonly indexOf: (key: string) => number;
  readonly keyAt: (index: number) => string | undefined;
}

const watched = new Set<Watched>();
let isFollowing = false;

/** Moves the crosshairs of all figures of the view in step: the day under the pointer is marked wherever it is drawn. */
export function followCrosshair(one: Watched): () => void {
  watched.add(one);
  const onMove = (event: unknown) => {
    const index = axisIndexOf(event);
    // What the others do in answer must not come back.
    if (isFollowing || index === null) return;
    isFollowing = true;
    const key = one.keyAt(index);
    for (const other of watched) {
      if (other === one) continue;
      const dataIndex = key === undefined ? -1 : other.indexOf(key);
      other.chart.dispatchAction(dataIndex < 0 ? { type: 'hideTip' } : { type: 'showTip', seriesIndex: 0, dataIndex });
    }
    isFollowing = false;
  };
  const onLeave = () => {
    isFollowing = true;
    for (const other of watched) other.chart.dispatchAction({ type: 'hideTip' });
    isFollowing = false;
  };
  one.chart.on('updateAxisPointer', onMove);
  one.chart.getZr().on('globalout', onLeave);
  return () => {
    watched.delete(one);
    if (!one.chart.isDisposed()) one.chart.off('updateAxisPointer', onMove);
  };
}

/** The category that the engine says its pointer is at. */
function axisIndexOf(event: unknown): number | null {
  if (typeof event !== 'object' || event === null || !('axesInfo' in event) || !Array.isArray(event.axesInfo))
    return null;
  const [axis]: unknown[] = event.axesInfo;
  const value = typeof axis === 'object' && axis !== null && 'value' in axis ? axis.value : null;
  return typeof value === 'number' ? value : null;
}
