import { existsSync, rmSync, statSync } from 'node:fs';
import type { Settings } from '../../shared/contract/settings.ts';
import type { FigureOrder } from '../report/figure-order.ts';
import { facePaths } from '../report/writers/own-face.ts';
import { putSetting } from '../store/user-settings.ts';
import type { Handlers } from './context.ts';
import { DeskFailure } from './failure.ts';
import { stagedPath } from './staged-file.ts';
import { userChange } from './user-change.ts';

/** The face in which pictures are drawn, where the user has one of their own and its file is still there. */
export function keptFace(dataFolder: string, chosen: Settings['chartFace']): FigureOrder['face'] {
  if (chosen === null) return null;
  const paths = facePaths(dataFolder, chosen.sha256);
  return existsSync(paths.face) && existsSync(paths.measures) ? { family: chosen.family, ...paths } : null;
}

export const chartFaceHandlers: Handlers<'takeChartFace'> = {
  async takeChartFace({ upload }, { desk }) {
    desk.own();
    const file = stagedPath(desk.paths.data, upload);
    if (!statSync(file, { throwIfNoEntry: false })) throw new DeskFailure('UPLOAD_BROKEN');
    try {
      const kept = await desk.report.keepFace({ file, dataFolder: desk.paths.data });
      if (typeof kept === 'string') throw new DeskFailure(kept);
      userChange(desk, 'takeChartFace', (writer) => putSetting(writer, 'chartFace', kept));
    } finally {
      rmSync(file, { force: true });
    }
    desk.emit({ kind: 'dataChanged', subjects: ['settings'] });
    return desk.settings();
  },
};
