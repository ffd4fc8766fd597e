import type { Chapter } from '../chapter/chapter.ts';
import type { FigureInput } from '../figures/figure.ts';
import type { Site } from './site.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the data say: the value unrounded, in 亿 where it is money, and the key of its trace. */
export interface KnownValue {
  readonly value: number;
  readonly trace: string | null;
}

/** What a document is held to. */
export interface AuditData {
  /** The week that the document is of, in its language. */
  readonly input: FigureInput;
  /** The week's report as the desk would print it. */
  readonly chapter: Chapter;
  readonly vocabulary: Vocabulary;
  /** The number that a key names; null where the desk has none. */
  readonly valueAt: (key: string) => number | null;
}

/** What a number claims to be. */
export interface Reading {
  /** What it measures: `weekChange`, `activeNet`. */
  readonly measure: string;
  /** Null where the data say nothing of it. */
  readonly known: KnownValue | null;
  /** Whether the sign counts, and which way the words around it point. */
  readonly sign: 'size' | 'signed';
  readonly direction: -1 | 0 | 1;
  /** A net may be printed with a minus beside a word that names it neutrally; a rise may not. */
  readonly isNeutralWord?: true;
  /** It is quoted from a document: 超135% is what that says, not a bound of the writer's. */
  readonly isQuoted?: true;
}

/** One kind of number that a report states. */
export interface Measure {
  readonly id: string;
  /** What the number claims; null where this is no number of the kind. */
  readonly read: (site: Site, data: AuditData) => Reading | null;
}

/** A value by its key. */
export function knownBy({ valueAt }: Pick<AuditData, 'valueAt'>, key: string | null): KnownValue | null {
  const value = key === null ? null : valueAt(key);
  return value === null ? null : { value, trace: key };
}

/**
 * Of several instruments of one name (an A and an H share) the one that has such a number; where several have, that which stands
 * in the report's groups, else nobody's.
 */
export function knownOfSubjects(
  subjects: readonly string[],
  data: AuditData,
  keyOf: (subject: string) => string | null,
): KnownValue | null {
  const known = subjects.flatMap((subject) => {
    const found = knownBy(data, keyOf(subject));
    return found ? [{ subject, found }] : [];
  });
  if (known.length <= 1) return known[0]?.found ?? null;
  const grouped = new Set([...data.input.rows.groups.values()].flat());
  const inGroups = known.filter(({ subject }) => grouped.has(subject));
  return inGroups.length === 1 ? (inGroups[0]?.found ?? null) : null;
}

/** Which way the last of some words points; 0 where none stands there. */
export function directionIn(words: string, up: RegExp, down: RegExp): -1 | 0 | 1 {
  const last = (form: RegExp) => [...words.matchAll(new RegExp(form.source, 'gi'))].at(-1)?.index ?? -1;
  const [rise, fall] = [last(up), last(down)];
  if (rise < 0 && fall < 0) return 0;
  return rise > fall ? 1 : -1;
}
