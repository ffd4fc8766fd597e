import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../shared/contract/settings.ts';
import { undoNewest } from '../store/change-log.ts';
import type { ReadDb } from '../store/db.ts';
import { preferredSources } from '../store/preferred-sources.ts';
import { putSetting, readSettings } from '../store/user-settings.ts';
import type { Handlers } from './context.ts';
import { settleCache } from './settle.ts';
import { userChange } from './user-change.ts';

/** The user's settings, with what was never set as it is by default; a value that no longer fits counts as never set. */
export function settingsOf(db: ReadDb): Settings {
  const stored = readSettings(db);
  const fields = settingsSchema.shape;
  const kept = Object.entries(stored).filter(
    ([key, value]) => key in fields && fields[key as keyof Settings].safeParse(value).success,
  );
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(kept) };
}

export const settingsHandlers: Handlers<'settings' | 'updateSettings' | 'chooseFolder' | 'undoChange'> = {
  settings: (_, { desk }) => desk.settings(),

  updateSettings(patch, { desk }) {
    userChange(desk, 'updateSettings', (writer) => {
      for (const [key, value] of Object.entries(patch)) if (value !== undefined) putSetting(writer, key, value);
    });
    desk.emit({ kind: 'dataChanged', subjects: ['settings'] });
    return desk.settings();
  },

  async chooseFolder(_, { desk }) {
    if (!desk.ports.chooseFolder) return { state: 'unavailable', path: null };
    const path = await desk.ports.chooseFolder();
    return path === null ? { state: 'cancelled', path } : { state: 'chosen', path };
  },

  async undoChange(_, call) {
    const { desk } = call;
    const { db, inTurn } = desk.own();
    const before = preferredSources(db);
    const undone = undoNewest(db);
    const isTurned = JSON.stringify(preferredSources(db)) !== JSON.stringify(before);
    if (isTurned) await inTurn(() => settleCache(call));
    if (undone) desk.emit({ kind: 'dataChanged', subjects: ['facts', 'settings', 'notes'] });
    return { undone };
  },
};
