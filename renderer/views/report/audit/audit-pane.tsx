import { useWords } from '../../../state/language.ts';
import { ChooseDocument } from './choose-document.tsx';
import type { DocumentAudit } from './use-audit.ts';

/** 核对文档: asks for a document, whose numbers are then held to the data. */
export function AuditPane({ call, start }: Pick<DocumentAudit, 'call' | 'start'>) {
  const words = useWords();
  return (
    <section className="card auditPane" aria-label={words('audit')}>
      <h2>{words('audit')}</h2>
      <p className="muted">{words('audit.about')}</p>
      <ChooseDocument call={call} start={start} label={words('audit.choose')} />
    </section>
  );
}
