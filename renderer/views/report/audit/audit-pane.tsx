import { FileButton } from '../../../components/form/file-button.tsx';
import { LongCallProgress } from '../../../components/states/long-call-progress.tsx';
import { useWords } from '../../../state/language.ts';
import type { DocumentAudit } from './use-audit.ts';

/** What can be audited. */
export const AUDITED_FILES = '.docx,.pptx,.xlsx,.txt';

/** 核对文档: asks for a document, whose numbers are then held to the data. */
export function AuditPane({ call, start }: Pick<DocumentAudit, 'call' | 'start'>) {
  const words = useWords();
  return (
    <section className="card auditPane" aria-label={words('audit')}>
      <h2>{words('audit')}</h2>
      <p className="muted">{words('audit.about')}</p>
      <FileButton
        accept={AUDITED_FILES}
        appearance="bordered"
        disabled={call.state.kind === 'running'}
        label={words('audit.choose')}
        onChoose={(file) => void start(file)}
      />
      <LongCallProgress
        label={words('audit.progress')}
        state={call.state}
        onCancel={call.cancel}
        onDismiss={call.dismiss}
      />
    </section>
  );
}
