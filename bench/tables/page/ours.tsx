import '../../../renderer/theme/tokens.css';
import '../../../renderer/theme/base.css';
import './table.css';
import './rows.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { DataGrid } from '../../../renderer/components/grid/data-grid.tsx';
import { PagedGrid } from '../../../renderer/components/grid/paged-grid.tsx';
import { createBridge, DeskContext } from '../../../renderer/desk-client/desk-context.ts';
import { useWords } from '../../../renderer/state/language.ts';
import { changeColumns } from '../../../renderer/views/week/change-columns.ts';
import type { WeekChange } from '../../../shared/contract/week-parts.ts';

const place = document.getElementById('table');
if (place === null) throw new Error('the page has no #table');
const root = createRoot(place);
const queries = new QueryClient({ defaultOptions: { queries: { enabled: false } } });
let tables = 0;
const codeOf = ({ code }: WeekChange) => code;
const noTrace = () => {};

/** The week's table of changes, columns and all, without the view around it. */
function ChangesAlone({ rows }: { readonly rows: readonly WeekChange[] }) {
  const words = useWords();
  const columns = useMemo(() => changeColumns(words, '2026', null), [words]);
  return <DataGrid label="" rows={rows} columns={columns} rowId={codeOf} onTrace={noTrace} />;
}

/** The same columns of rows that are read piece by piece. */
function ChangesByPiece({ rows }: { readonly rows: readonly WeekChange[] }) {
  const words = useWords();
  const columns = useMemo(
    () => changeColumns(words, '2026', null).map(({ id, header, width, text }) => ({ id, header, width, text })),
    [words],
  );
  const read = useCallback((from: number, count: number) => window.readPiece(rows, from, count), [rows]);
  return <PagedGrid<WeekChange> label="" columns={columns} total={rows.length} read={read} marked={null} />;
}

function draw(table: ReactNode): void {
  // At once, as the rival draws.
  flushSync(() =>
    root.render(
      <DeskContext value={createBridge()}>
        <QueryClientProvider client={queries}>{table}</QueryClientProvider>
      </DeskContext>,
    ),
  );
}

const give = (rows: readonly WeekChange[]) => draw(<ChangesAlone key={tables} rows={rows} />);

window.table = {
  create: (rows) => {
    tables += 1;
    give(rows);
  },
  give,
  page: (rows) => draw(<ChangesByPiece rows={rows} />),
};
