import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { InputOf, OutputOf } from '../../shared/contract/operations.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { useScreen } from '../state/screen-store.ts';
import { asDeskCallError, type DeskCallError } from './desk-call-error.ts';
import { callDesk, useDesk } from './desk-context.ts';

/** Settings carry no words of the desk: they are asked for before any language is known. */
const SETTINGS_KEY = ['desk', 'settings'] as const;

const DEFAULTS: Settings = {
  lang: 'zh',
  theme: 'system',
  redUp: true,
  dropFolders: [],
  changeBasis: 'splitAdjusted',
  southboundCurrency: 'auto',
  houseName: '',
};

export interface SettingsAccess {
  readonly settings: Settings;
  readonly isLoaded: boolean;
  /** Changes them at once on screen, then on the desk; taken back on screen where the desk refuses. */
  readonly change: (patch: InputOf<'updateSettings'>) => Promise<boolean>;
}

/** What the user has set, from the desk; the one place where it is read and changed. */
export function useSettings(): SettingsAccess {
  const bridge = useDesk();
  const queries = useQueryClient();
  const tellError = useScreen((screen) => screen.tellError);
  const query = useQuery<OutputOf<'settings'>, DeskCallError>({
    queryKey: SETTINGS_KEY,
    queryFn: () => callDesk(bridge, 'settings', {}, 'zh'),
  });
  const change = useCallback(
    async (patch: InputOf<'updateSettings'>) => {
      const before = queries.getQueryData<Settings>(SETTINGS_KEY) ?? DEFAULTS;
      await queries.cancelQueries({ queryKey: SETTINGS_KEY });
      queries.setQueryData<Settings>(SETTINGS_KEY, patched(before, patch));
      try {
        const stored = await callDesk(bridge, 'updateSettings', patch, patch.lang ?? before.lang);
        queries.setQueryData<Settings>(SETTINGS_KEY, stored);
        return true;
      } catch (thrown) {
        queries.setQueryData<Settings>(SETTINGS_KEY, before);
        tellError(asDeskCallError('updateSettings', thrown));
        return false;
      }
    },
    [bridge, queries, tellError],
  );
  return { settings: query.data ?? DEFAULTS, isLoaded: !query.isPending, change };
}

/** A patch holds undefined where nothing changes, which a plain spread would copy. */
function patched(before: Settings, patch: InputOf<'updateSettings'>): Settings {
  return {
    lang: patch.lang ?? before.lang,
    theme: patch.theme ?? before.theme,
    redUp: patch.redUp ?? before.redUp,
    dropFolders: patch.dropFolders ?? before.dropFolders,
    changeBasis: patch.changeBasis ?? before.changeBasis,
    southboundCurrency: patch.southboundCurrency ?? before.southboundCurrency,
    houseName: patch.houseName ?? before.houseName,
  };
}
