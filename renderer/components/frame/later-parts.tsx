import { type ComponentType, useEffect, useState } from 'react';

/** A part of the window that the first week does without, and its code once it has been read. */
interface LaterPart<Props extends object> {
  readonly read: () => Promise<void>;
  readonly component: () => ComponentType<Props> | null;
}

const readers: (() => Promise<void>)[] = [];

function later<Props extends object>(read: () => Promise<ComponentType<Props>>): LaterPart<Props> {
  let component: ComponentType<Props> | null = null;
  const part = {
    read: async () => {
      component = await read();
    },
    component: () => component,
  };
  readers.push(part.read);
  return part;
}

/**
 * Draws such a part as soon as its code is there. Not by React's `lazy`, which puts a fallback in its place for a third of a
 * second however quickly the code is there.
 */
export function Later<Props extends object>({
  part,
  props,
}: {
  readonly part: LaterPart<Props>;
  readonly props: Props;
}) {
  const [, setRead] = useState(false);
  const Part = part.component();
  const isMissing = Part === null;
  useEffect(() => {
    if (isMissing) void part.read().then(() => setRead(true));
  }, [part, isMissing]);
  return Part === null ? null : <Part {...props} />;
}

/** Reads all of them, when there is nothing else to do: whoever then asks waits for nothing. Gives the way to leave it. */
export function readLaterParts(): () => void {
  const handle = requestIdleCallback(() => {
    for (const read of readers) void read();
  });
  return () => cancelIdleCallback(handle);
}

export const IMPORTS_VIEW = later(async () => (await import('../../views/imports/imports-view.tsx')).ImportsView);
export const SETTINGS_VIEW = later(async () => (await import('../../views/settings/settings-view.tsx')).SettingsView);
export const REPORT_VIEW = later(async () => (await import('../../views/report/report-view.tsx')).ReportView);
export const FIGURE_EDITOR = later(async () => (await import('../user-figure/figure-editor.tsx')).FigureEditor);
export const GROUPS_DIALOG = later(async () => (await import('../groups/groups-dialog.tsx')).GroupsDialog);
export const OUTLINE_DIALOG = later(async () => (await import('../outline/outline-dialog.tsx')).OutlineDialog);
export const SCHEME_DIALOG = later(async () => (await import('../watchlist/scheme-dialog.tsx')).SchemeDialog);
export const FIGURE_HISTORY_DIALOG = later(
  async () => (await import('../figure-history/figure-history-dialog.tsx')).FigureHistoryDialog,
);
