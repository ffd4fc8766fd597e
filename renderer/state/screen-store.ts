import { create } from 'zustand';
import type { EntryField } from '../../shared/contract/watchlist.ts';
import type { DeskCallError } from '../desk-client/desk-call-error.ts';

/** Something that the user has to know or may want to take back. */
export type Notice =
  | { readonly kind: 'error'; readonly id: number; readonly error: DeskCallError }
  | { readonly kind: 'done'; readonly id: number; readonly text: string; readonly canUndo: boolean };

/** What lies over the view and takes the keys: one at a time. */
export type Modal =
  | { readonly kind: 'keys' }
  /** Text to be brought in as a file; empty where it is still to be pasted. */
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'palette' }
  | { readonly kind: 'figure'; readonly figure: FigureChoice }
  /** A figure over the last weeks. */
  | { readonly kind: 'figureHistory'; readonly figure: FigureChoice }
  | { readonly kind: 'enter'; readonly entry: Entry }
  /** Instrument groups, opened at one of them. */
  | { readonly kind: 'groups'; readonly group: string | null }
  | { readonly kind: 'outline' }
  /** A name to be added to the list, beside a place of it; null: one that is still to be looked for. */
  | {
      readonly kind: 'addName';
      readonly place: { readonly sector: string; readonly group: string };
      readonly name: { readonly code: string; readonly name: string } | null;
    }
  | { readonly kind: 'rate'; readonly code: string; readonly name: string }
  | { readonly kind: 'rateIndustry'; readonly sector: string }
  /** What was typed of a name, or (null) of the whole list. */
  | { readonly kind: 'ratingChanges'; readonly code: string | null; readonly name: string }
  | { readonly kind: 'ratingScheme' }
  /** A figure of the user's: one that is there, a copy of one, or a new one. */
  | { readonly kind: 'userFigure'; readonly id: string | null; readonly copy: boolean };

/** A figure on screen: one of the report's, or a view's chart with what it shows. */
export interface FigureChoice {
  readonly id: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A number that is to be typed: what it is of, as far as the place that asked knows. */
export interface Entry {
  readonly code: string;
  readonly date: string;
  readonly field: EntryField;
}

interface ScreenState {
  /** Key of the number whose trace is open. */
  readonly traceKey: string | null;
  /** The figure last focused or pointed at: what C and F mean. */
  readonly focusedFigure: FigureChoice | null;
  readonly modal: Modal | null;
  /** The newest only: a second notice takes the place of the first. */
  readonly notice: Notice | null;
  readonly openTrace: (key: string) => void;
  readonly closeTrace: () => void;
  readonly focusFigure: (figure: FigureChoice | null) => void;
  readonly openModal: (modal: Modal) => void;
  readonly closeModal: () => void;
  readonly tellError: (error: DeskCallError) => void;
  readonly tellDone: (text: string, canUndo: boolean) => void;
  readonly closeNotice: () => void;
}

/** What the user has open right now, app-wide; what is to last (language, theme) is a setting of the desk. */
export const useScreen = create<ScreenState>()((set) => ({
  traceKey: null,
  focusedFigure: null,
  modal: null,
  notice: null,
  openTrace: (key) => set({ traceKey: key }),
  closeTrace: () => set({ traceKey: null }),
  focusFigure: (figure) => set({ focusedFigure: figure }),
  openModal: (modal) => set({ modal }),
  closeModal: () => set({ modal: null }),
  tellError: (error) => set((old) => ({ notice: { kind: 'error', id: nextId(old.notice), error } })),
  tellDone: (text, canUndo) => set((old) => ({ notice: { kind: 'done', id: nextId(old.notice), text, canUndo } })),
  closeNotice: () => set({ notice: null }),
}));

function nextId(notice: Notice | null): number {
  return (notice?.id ?? 0) + 1;
}
