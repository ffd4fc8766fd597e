import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import { useScreen } from '../../state/screen-store.ts';
import type { Column } from './column.ts';
import { sparkline } from './sparkline.ts';

/** What the cells of a column hold beyond their text: a number that can be asked, or a small chart. Null where it is words alone. */
export function cellContent<Row>(column: Column<Row>): (new () => ICellRendererComp<Row>) | null {
  const { spark, trace, text } = column;
  if (spark) return contentOf<Row>((row, place) => place.replaceChildren(sparkline(spark(row))));
  if (!trace) return null;
  return contentOf<Row>((row, place) => {
    const key = trace(row);
    place.textContent = text(row);
    place.className = key === null ? '' : numberClass(key);
    if (key === null) delete place.dataset.trace;
    else place.dataset.trace = key;
  });
}

/** Marks the number whose trace is open, and no other, within a table. */
export function markAsked(table: HTMLElement): void {
  for (const number of table.querySelectorAll<HTMLElement>('.number')) {
    number.className = numberClass(number.dataset.trace ?? '');
  }
}

function numberClass(key: string): string {
  return useScreen.getState().traceKey === key ? 'number asked' : 'number';
}

/** Plain elements: a component of React in every cell is what a table of many rows waits for. */
function contentOf<Row>(fill: (row: Row, place: HTMLElement) => void): new () => ICellRendererComp<Row> {
  return class implements ICellRendererComp<Row> {
    private readonly place = document.createElement('span');

    init({ data }: ICellRendererParams<Row>): void {
      if (data !== undefined) fill(data, this.place);
    }

    getGui(): HTMLElement {
      return this.place;
    }

    refresh(params: ICellRendererParams<Row>): boolean {
      this.init(params);
      return params.data !== undefined;
    }
  };
}
