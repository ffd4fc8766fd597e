import type { Paragraph } from '../contract/commentary.ts';
import type { Lang } from '../contract/envelope.ts';
import type { FigureInput } from '../figures/figure.ts';
import type { Part } from './parts.ts';

/** What a sentence comes to: its pieces, or none, and what it left out, each with the reason. */
export interface Said {
  readonly parts: readonly Part[] | null;
  readonly leftOut: readonly string[];
}

/** A sentence of the week, in both languages. */
export interface Sentence {
  /** Stable: causes and documents name it so. */
  readonly id: string;
  readonly paragraph: Paragraph;
  /** It tells of what does not come every week: where it is not said, nothing is lacking. */
  readonly isOccasional?: true;
  /** Its own words, with `{name}` places; `name` says what it is about. */
  readonly words: Readonly<Record<Lang, Readonly<Record<string, string>> & { readonly name: string }>>;
  /** `cause` is the analyst's, punctuated for its place, or nothing. */
  readonly say: (input: FigureInput, cause: string) => Said;
  /** The same in a few words, for the digest; null where the sentence is not said. */
  readonly brief?: (input: FigureInput) => readonly Part[] | null;
}

/** A sentence that is said, whole unless something is named as left out. */
export function said(parts: readonly Part[], leftOut: readonly string[] = []): Said {
  return { parts, leftOut };
}

/** A sentence that is not said. */
export function unsaid(...leftOut: string[]): Said {
  return { parts: null, leftOut };
}
