import { FileButton } from '../../../components/form/file-button.tsx';
import { LongCallProgress } from '../../../components/states/long-call-progress.tsx';
import { useWords } from '../../../state/language.ts';
import type { DocumentAudit } from './use-audit.ts';

interface Props extends Pick<DocumentAudit, 'call' | 'start'> {
  readonly label: string;
}

/** Asks for a document to audit, and follows the audit of it. */
export function ChooseDocument({ call, start, label }: Props) {
  const words = useWords();
  return (
    <>
      <FileButton
        accept=".docx,.pptx,.xlsx,.txt"
        appearance="bordered"
        disabled={call.state.kind === 'running'}
        label={label}
        onChoose={(file) => void start(file)}
      />
      <LongCallProgress
        label={words('audit.progress')}
        state={call.state}
        onCancel={call.cancel}
        onDismiss={call.dismiss}
      />
    </>
  );
}
