import { BarChart, LineChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GraphicComponent, GridComponent, TooltipComponent, CanvasRenderer]);

/** The drawing engine with the parts that our figures need. */
export const startEngine = init;
