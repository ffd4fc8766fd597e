import type * as Electron from 'electron';
import { fail, strict } from './strict.ts';

type Entry = string | Blob;

/** Electron's ClipboardItem, for text and bytes. */
export class ClipboardItem {
  private readonly items: Readonly<Record<string, Entry>>;

  constructor(items: Readonly<Record<string, Entry>>) {
    this.items = items;
  }

  get types(): string[] {
    return Object.keys(this.items);
  }

  getType = async (type: string): Promise<Blob> => {
    const entry = this.items[type];
    if (entry === undefined) throw new Error(`the clipboard holds no ${type}`);
    return typeof entry === 'string' ? new Blob([entry], { type }) : entry;
  };
}

let held: readonly ClipboardItem[] = [];

/** The clipboard's state; the system's own is not touched. */
export const clipboard = strict('clipboard', {
  write: async (items: ClipboardItem[]) => {
    if (!items.every((item) => item instanceof ClipboardItem)) fail('clipboard.write takes items of ClipboardItem');
    held = items;
  },
  read: async () => [...held],
  has: async (type: string) => held.some((item) => item.types.includes(type)),
  clear: () => {
    held = [];
  },
} satisfies Partial<Record<keyof Electron.Clipboard, unknown>>);
