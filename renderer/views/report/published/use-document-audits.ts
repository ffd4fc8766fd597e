import { useEffect, useState } from 'react';
import type { Audit } from '../../../../shared/contract/audit.ts';
import type { IsoDate } from '../../../../shared/market/iso-date.ts';
import { callDesk, useDesk } from '../../../desk-client/desk-context.ts';
import { useLang } from '../../../state/language.ts';
import { type ChosenDocument, handedIn } from './use-publish.ts';

/** What a document is found to say; null where it cannot be read for numbers, as a PDF. */
export type DocumentVerdict = Pick<Audit, 'counts' | 'consistency'> | null;
export type DocumentVerdicts = ReadonlyMap<ChosenDocument['document'], DocumentVerdict>;

/** Audits the documents that are to be published, one after the other, each once; one that is not there yet is being audited. */
export function useDocumentAudits(documents: readonly ChosenDocument[], week: IsoDate): DocumentVerdicts {
  const bridge = useDesk();
  const lang = useLang();
  const [verdicts, setVerdicts] = useState<DocumentVerdicts>(new Map());
  const next = documents.find(({ document }) => !verdicts.has(document));
  useEffect(() => {
    if (!next) return;
    let isLeft = false;
    const audit = async (): Promise<DocumentVerdict> =>
      callDesk(bridge, 'audit', { file: await handedIn(bridge, next, lang), week }, lang);
    void audit()
      .catch(() => null)
      .then((verdict) => {
        if (!isLeft) setVerdicts((known) => new Map([...known, [next.document, verdict]]));
      });
    return () => {
      isLeft = true;
    };
  }, [bridge, lang, next, week]);
  return verdicts;
}

/** Whether a document says something that the data do not, or disagrees with itself. */
export function isDoubtful(verdict: DocumentVerdict | undefined): boolean {
  return verdict ? verdict.counts.mismatch + verdict.consistency.length > 0 : false;
}
