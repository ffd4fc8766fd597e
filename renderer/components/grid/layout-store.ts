import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { type TableLayout, USUAL_LAYOUT } from './column-layout.ts';

interface Layouts {
  readonly layouts: Readonly<Record<string, TableLayout>>;
  readonly keep: (id: string, change: Partial<TableLayout>) => void;
  /** Columns and sort as the table is made; what it is filtered by stays. */
  readonly reset: (id: string) => void;
}

/** How the user has each table, on this machine; a table is found again as it was left. */
export const useLayouts = create<Layouts>()(
  persist(
    (set) => ({
      layouts: {},
      keep: (id, change) =>
        set(({ layouts }) => ({ layouts: { ...layouts, [id]: { ...(layouts[id] ?? USUAL_LAYOUT), ...change } } })),
      reset: (id) =>
        set(({ layouts }) => ({
          layouts: { ...layouts, [id]: { ...USUAL_LAYOUT, filter: layouts[id]?.filter ?? '' } },
        })),
    }),
    { name: 'table-layouts', version: 1 },
  ),
);

export function useLayout(id: string): TableLayout {
  return useLayouts(({ layouts }) => layouts[id] ?? USUAL_LAYOUT);
}
