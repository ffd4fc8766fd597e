import type { EChartsOption } from 'echarts';
import type { PictureData } from '../figures/figure-data.ts';
import { type Box, type ChartFrame, type ChartSize, layoutFrame } from './chart-frame.ts';
import type { ChartTheme } from './chart-theme.ts';
import { frameElements } from './drawn-text.ts';
import type { MeasureText } from './wrap-text.ts';

/** The height that a picture has at a width; never drawn larger than it is. */
export function pictureRoom({ picture }: PictureData, width: number): number {
  if (!picture) return 0;
  return picture.height * Math.min(1, width / picture.width);
}

/** Where a picture stands in its room: whole, in its own proportions, in the middle, never larger than it is. */
export function pictureBox({ picture }: PictureData, room: Box): Box {
  const { width = 0, height = 0 } = picture ?? {};
  const scale = Math.min(1, room.width / Math.max(1, width), room.height / Math.max(1, height));
  const [drawnWidth, drawnHeight] = [width * scale, height * scale];
  return {
    x: room.x + (room.width - drawnWidth) / 2,
    y: room.y + (room.height - drawnHeight) / 2,
    width: drawnWidth,
    height: drawnHeight,
  };
}

/** A picture as an option of the drawing engine, so that it goes out with caption and source as every figure does. */
export function pictureOption(
  data: PictureData,
  theme: ChartTheme,
  size: ChartSize,
  measure: MeasureText,
  frame: ChartFrame | null = null,
): EChartsOption {
  const layout = layoutFrame(frame, theme, size, measure);
  const box = pictureBox(data, layout.plot);
  const image = data.picture && {
    type: 'image' as const,
    silent: true,
    style: { image: data.picture.dataUrl, ...box },
  };
  return {
    animation: false,
    backgroundColor: theme.ground,
    textStyle: { fontFamily: theme.fontFamily },
    graphic: { elements: [...(image ? [image] : []), ...frameElements(theme, layout)] },
  };
}
