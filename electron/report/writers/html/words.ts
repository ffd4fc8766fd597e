import type { ListItem, Passage } from '../../../../shared/chapter/chapter.ts';
import { betweenPassages } from '../../../../shared/chapter/passages.ts';
import { partsOf } from '../../../../shared/commentary/parts.ts';
import type { Lang } from '../../../../shared/contract/envelope.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { html } from './escape.ts';

/** Passages as they follow each other; numbers hold together, and what is to be filled is yellow. */
export function passagesHtml(passages: readonly Passage[], lang: Lang): string {
  return passages.map(passageHtml).join(betweenPassages(lang));
}

function passageHtml(passage: Passage): string {
  if (passage.isHole) return `<mark>${html(passage.text)}</mark>`;
  return partsOf(passage)
    .map((part) => (typeof part === 'string' ? html(part) : `<span class="number">${html(part.text)}</span>`))
    .join('');
}

/** Bullets with their words in bold before what they say. */
export function listHtml(items: readonly ListItem[], lang: Lang): string {
  const lines = items.map(({ lead, passages }) => {
    const head = lead === '' ? '' : `<b>${html(text(lang, 'report.lead', { lead }))}</b>`;
    return `<li>${head}${passagesHtml(passages, lang)}</li>`;
  });
  return `<ul>${lines.join('')}</ul>`;
}
