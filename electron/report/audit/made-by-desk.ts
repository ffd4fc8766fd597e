import type { AuditedDocument } from '../../../shared/audit/audited-document.ts';
import { isIsoDate } from '../../../shared/market/iso-date.ts';
import type { Parts } from '../office/parts.ts';
import { partTree } from '../office/xml.ts';

const PART = 'customXml/weeklyDesk.xml';

/** The week and language that a document of the desk's own says it is of; null of any other. */
export function madeByDesk(parts: Parts): AuditedDocument['made'] {
  if (!parts.has(PART)) return null;
  const root = partTree(parts, PART).documentElement;
  const [week, lang] = [root?.getAttribute('week') ?? '', root?.getAttribute('lang')];
  return isIsoDate(week) && (lang === 'zh' || lang === 'en') ? { week, lang } : null;
}
