import '../../../renderer/theme/tokens.css';
import '../../../renderer/theme/base.css';
import './table.css';
import './rows.ts';
import { useMemo } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { DataGrid } from '../../../renderer/components/grid/data-grid.tsx';
import { createBridge, DeskContext } from '../../../renderer/desk-client/desk-context.ts';
import { useWords } from '../../../renderer/state/language.ts';
import { changeColumns } from '../../../renderer/views/week/change-columns.ts';
import type { WeekChange } from '../../../shared/contract/week-parts.ts';

const place = document.getElementById('table');
if (place === null) throw new Error('the page has no #table');
const root = createRoot(place);
let tables = 0;
const codeOf = ({ code }: WeekChange) => code;
const noTrace = () => {};

/** The week's table of changes, columns and all, without the view around it. */
function ChangesAlone({ rows }: { readonly rows: readonly WeekChange[] }) {
  const words = useWords();
  const columns = useMemo(() => changeColumns(words, '2026', null), [words]);
  return <DataGrid label="" rows={rows} columns={columns} rowId={codeOf} onTrace={noTrace} />;
}

function draw(rows: readonly WeekChange[]): void {
  // At once, as the rival draws.
  flushSync(() =>
    root.render(
      <DeskContext value={createBridge()}>
        <ChangesAlone key={tables} rows={rows} />
      </DeskContext>,
    ),
  );
}

window.table = {
  create: (rows) => {
    tables += 1;
    draw(rows);
  },
  give: draw,
};
