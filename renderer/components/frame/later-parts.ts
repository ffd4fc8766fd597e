import { type ComponentType, lazy } from 'react';

const fetched: (() => Promise<unknown>)[] = [];

/** A part of the window that the first week does without: its code is read once that week stands, or when it is asked for. */
function later<Props>(read: () => Promise<ComponentType<Props>>) {
  fetched.push(read);
  return lazy(async () => ({ default: await read() }));
}

/** Reads all of them, when there is nothing else to do: whoever then asks waits for nothing. */
export function readLaterParts(): () => void {
  const handle = requestIdleCallback(() => {
    for (const read of fetched) void read();
  });
  return () => cancelIdleCallback(handle);
}

export const ImportsView = later(async () => (await import('../../views/imports/imports-view.tsx')).ImportsView);
export const SettingsView = later(async () => (await import('../../views/settings/settings-view.tsx')).SettingsView);
export const FigureEditor = later(async () => (await import('../user-figure/figure-editor.tsx')).FigureEditor);
export const GroupsDialog = later(async () => (await import('../groups/groups-dialog.tsx')).GroupsDialog);
export const OutlineDialog = later(async () => (await import('../outline/outline-dialog.tsx')).OutlineDialog);
export const SchemeDialog = later(async () => (await import('../watchlist/scheme-dialog.tsx')).SchemeDialog);
export const FigureHistoryDialog = later(
  async () => (await import('../figure-history/figure-history-dialog.tsx')).FigureHistoryDialog,
);
