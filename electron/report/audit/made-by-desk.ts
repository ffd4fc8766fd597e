import type { AuditedDocument } from '../../../shared/audit/audited-document.ts';
import { isIsoDate } from '../../../shared/market/iso-date.ts';
import type { Parts } from '../office/parts.ts';
import { readTags } from '../writers/docx/tags-part.ts';

/** The week and language that a document of the desk's own says it is of; null of any other. */
export function madeByDesk(parts: Parts): AuditedDocument['made'] {
  const known = readTags(parts);
  return known && isIsoDate(known.week.from) ? { week: known.week.from, lang: known.lang } : null;
}
