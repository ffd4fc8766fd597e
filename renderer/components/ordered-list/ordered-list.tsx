import './ordered-list.css';
import { DragRowIcon } from '@salt-ds/icons';
import { type DragEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../../state/language.ts';
import { moved } from './moved.ts';

interface Props<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  /** What an item is called where it is heard. */
  readonly nameOf: (item: Item) => string;
  /** The items in their new order, and which of them the user moved. */
  readonly onOrder: (items: Item[], which: Item) => void;
  readonly children: (item: Item, index: number) => ReactNode;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** A list that the user orders: by dragging a row, or with Alt and an arrow on the handle of one; arrows alone go along. */
export function OrderedList<Item>({ label, items, idOf, nameOf, onOrder, children }: Props<Item>) {
  const words = useWords();
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [followed, setFollowed] = useState<string | null>(null);
  const handleAt = (index: number) => list.current?.querySelectorAll<HTMLElement>('.orderHandle')[index];
  const ids = items.map(idOf).join('\n');
  // A row that moved stands elsewhere in the page: the focus goes with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what the focus follows.
  useEffect(() => {
    if (followed === null) return;
    handleAt(items.findIndex((item) => idOf(item) === followed))?.focus();
    setFollowed(null);
  }, [ids, followed]);
  const onKeyDown = (event: KeyboardEvent, index: number, item: Item) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (!event.altKey) return handleAt(index + step)?.focus();
    setFollowed(idOf(item));
    onOrder(moved(items, index, step < 0 ? index - 1 : index + 2), item);
  };
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault();
    const item = dragged === null ? undefined : items[dragged];
    if (dragged !== null && item !== undefined) onOrder(moved(items, dragged, to), item);
    setDragged(null);
    setOver(null);
  };
  return (
    <ul ref={list} className="orderedList" aria-label={label} onDragLeave={() => setOver(null)}>
      {items.map((item, index) => (
        <li
          key={idOf(item)}
          draggable
          className={[
            dragged === index ? 'dragged' : '',
            over === index ? 'before' : '',
            over === index + 1 ? 'behind' : '',
          ]
            .join(' ')
            .trim()}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', nameOf(item));
            setDragged(index);
          }}
          onDragOver={(event) => {
            if (dragged === null) return;
            event.preventDefault();
            setOver(placeAt(event, index));
          }}
          onDrop={(event) => drop(event, placeAt(event, index))}
          onDragEnd={() => setDragged(null)}
        >
          <button
            type="button"
            className="orderHandle"
            aria-label={words('order.handle', { name: nameOf(item) })}
            title={words('order.hint')}
            onKeyDown={(event) => onKeyDown(event, index, item)}
          >
            <DragRowIcon aria-hidden />
          </button>
          {children(item, index)}
        </li>
      ))}
    </ul>
  );
}

/** Above the middle of a row before it, below behind it. */
function placeAt(event: DragEvent, index: number): number {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY < top + height / 2 ? index : index + 1;
}
