import { useMemo } from 'react';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useSettings } from '../../desk-client/use-settings.ts';
import { useSpelled } from '../../desk-client/use-spelled.ts';
import type { ChosenWeek } from '../../state/chosen-week.ts';
import { useWords } from '../../state/language.ts';
import { goTo, openStock, VIEWS } from '../../state/route.ts';
import { useScreen } from '../../state/screen-store.ts';
import { weekDays, weekNumber } from '../week-picker/week-number.ts';
import type { PaletteEntry } from './palette-entries.ts';

/** Where the palette leads: views, actions, names of the week by their change, weeks, and weeks beside the one on screen. */
export function usePaletteEntries(chosen: ChosenWeek): readonly PaletteEntry[] {
  const actions = useActions(chosen);
  const names = useNames(chosen);
  const words = useWords();
  const { week, weeks } = chosen;
  return useMemo(() => {
    const views = VIEWS.map((view) => ({
      id: view,
      label: words(`nav.${view}`),
      about: words('nav.label'),
      go: () => goTo({ view }),
    }));
    const spans = weeks.map(({ from, to }) => ({
      id: from,
      label: weekDays(from, to),
      about: words('weekPicker.number', { number: weekNumber(from) }),
      go: () => goTo({ week: from }),
    }));
    const comparisons = weeks
      .filter(({ from }) => from !== week)
      .map(({ from, to }) => ({
        id: `against ${from}`,
        label: words('compare.with', { days: weekDays(from, to) }),
        about: words('compare.title'),
        go: () => goTo({ view: 'week', against: from }),
      }));
    return [...views, ...actions, ...names, ...spans, ...comparisons];
  }, [words, actions, names, week, weeks]);
}

function useActions({ span }: ChosenWeek): readonly PaletteEntry[] {
  const words = useWords();
  const { settings, change } = useSettings();
  const openModal = useScreen((screen) => screen.openModal);
  const day = span?.lastTradingDay ?? '';
  return useMemo(() => {
    const action = (id: string, label: string, go: () => void) => ({ id, label, about: words('palette.action'), go });
    const other = settings.lang === 'zh' ? 'en' : 'zh';
    return [
      action('enter', words('enter.open'), () =>
        openModal({ kind: 'enter', entry: { code: '', date: day, field: 'close' } }),
      ),
      action('figure', words('figures.new'), () => openModal({ kind: 'userFigure', id: null, copy: false })),
      action('outline', words('outline.title'), () => openModal({ kind: 'outline' })),
      action('groups', words('groups.title'), () => openModal({ kind: 'groups', group: null })),
      action('language', other === 'en' ? 'English' : '中文', () => void change({ lang: other })),
      action('light', words('top.theme.light'), () => void change({ theme: 'light' })),
      action('dark', words('top.theme.dark'), () => void change({ theme: 'dark' })),
      action('keys', words('top.keys'), () => openModal({ kind: 'keys' })),
    ];
  }, [words, settings.lang, change, openModal, day]);
}

/** Names of the week by their change, then those of the list that have no close: a stock to its page, an index to its trace. */
function useNames({ week }: ChosenWeek): readonly PaletteEntry[] {
  const openTrace = useScreen((screen) => screen.openTrace);
  const { data } = useDeskQuery('week', { week }, { enabled: week !== null });
  const spelled = useSpelled(true);
  return useMemo(() => {
    const { changes = [], watchlist = [] } = data ?? {};
    const closed = new Set(changes.map(({ code }) => code));
    const listed = new Map(watchlist.filter(({ code }) => !closed.has(code)).map(({ code, name }) => [code, name]));
    const entry = (code: string, label: string, go: () => void) => ({
      id: code,
      label,
      about: code,
      spelled: spelled(code),
      go,
    });
    return [
      ...changes.map(({ code, name, kind, trace }) =>
        entry(code, name, () => (kind === 'stock' || kind === 'etf' ? openStock(code) : openTrace(trace))),
      ),
      ...[...listed].map(([code, name]) => entry(code, name, () => openStock(code))),
    ];
  }, [data, openTrace, spelled]);
}
