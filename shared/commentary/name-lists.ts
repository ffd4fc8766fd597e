import type { Lang } from '../contract/envelope.ts';
import { roundTo } from '../format/round.ts';
import { text } from '../i18n/text.ts';
import { DECIMALS, type Known, signedFact } from './numbers.ts';
import { type Filling, joinParts, type Part } from './parts.ts';

/** `美团-W（+4.2%）`; Meituan-W (+4.2%). */
export function nameWithChange(change: Known, lang: Lang): Part[] {
  return lang === 'zh' ? [`${change.name}（`, signedFact(change), '）'] : [`${change.name} (`, signedFact(change), ')'];
}

/** Names with their changes after each other. */
export function namesWithChanges(changes: readonly Known[], lang: Lang): Part[] {
  return listed(
    changes.map((change) => nameWithChange(change, lang)),
    lang,
  );
}

/** A list as prose has it: 甲、乙、丙; A, B and C. */
export function listed(items: readonly Filling[], lang: Lang): Part[] {
  return joinParts(items, text(lang, 'list.separator'), lang === 'zh' ? undefined : ' and ');
}

/** The first so many, and those that print as the last of them does: who is left out was not behind. */
export function leading(changes: readonly Known[], count: number): Known[] {
  const last = changes[Math.min(count, changes.length) - 1];
  if (!last) return [];
  const printed = (change: Known) => roundTo(change.pct, DECIMALS.pct);
  const end = changes.findLastIndex((change) => printed(change) === printed(last));
  return changes.slice(0, end + 1);
}
