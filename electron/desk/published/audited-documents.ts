import type { IsoDate } from '../../../shared/market/iso-date.ts';
import type { PublishedDocument } from '../../../shared/published/edition.ts';
import type { AuditedDocumentOfWeek } from '../../../shared/published/frozen.ts';
import { auditOf } from '../audit.ts';
import type { CallContext } from '../context.ts';
import { DeskFailure } from '../failure.ts';
import { originalOf } from './original.ts';

/** What each document of a week is found to say; one that cannot be read for numbers, as a PDF, says why. */
export async function auditedDocuments(
  call: CallContext,
  documents: readonly PublishedDocument[],
  week: IsoDate,
): Promise<AuditedDocumentOfWeek[]> {
  const audited: AuditedDocumentOfWeek[] = [];
  for (const document of documents) audited.push(await auditedDocument(call, document, week));
  return audited;
}

async function auditedDocument(call: CallContext, { name, sha256 }: PublishedDocument, week: IsoDate) {
  try {
    const { lines, ...audit } = await auditOf(call, {
      name,
      bytes: await originalOf(call.desk, { name, sha256 }),
      week,
    });
    return { name, sha256, audit, why: null };
  } catch (error) {
    if (error instanceof DeskFailure) return { name, sha256, audit: null, why: error.code };
    throw error;
  }
}
