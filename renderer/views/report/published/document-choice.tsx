import { Button } from '@salt-ds/core';
import { CloseIcon } from '@salt-ds/icons';
import { FileButton } from '../../../components/form/file-button.tsx';
import { useWords } from '../../../state/language.ts';
import { type DocumentVerdict, type DocumentVerdicts, isDoubtful } from './use-document-audits.ts';
import type { ChosenDocument } from './use-publish.ts';

interface Props {
  readonly documents: readonly ChosenDocument[];
  readonly verdicts: DocumentVerdicts;
  readonly onChange: (documents: readonly ChosenDocument[]) => void;
}

/** The documents that are kept with a published week; a file chosen again takes the place of the one of its name. */
export function DocumentChoice({ documents, verdicts, onChange }: Props) {
  const words = useWords();
  const add = (files: readonly File[]) => {
    const names = new Set(files.map(({ name }) => name));
    const others = documents.filter(({ name }) => !names.has(name));
    onChange([...others, ...files.map((file) => ({ name: file.name, document: file }))]);
  };
  return (
    <section className="documentChoice" aria-label={words('publish.documents')}>
      <h3>{words('publish.documents')}</h3>
      {documents.length === 0 && <p className="muted">{words('publish.documents.none')}</p>}
      <ul>
        {documents.map(({ name, document }) => (
          <li key={name}>
            {name} <Verdict verdict={verdicts.get(document)} />
            <Button
              className="iconButton"
              appearance="transparent"
              aria-label={words('publish.documents.remove', { name })}
              onClick={() => onChange(documents.filter((one) => one.name !== name))}
            >
              <CloseIcon aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <FileButton appearance="bordered" label={words('publish.documents.add')} onChooseAll={add} />
    </section>
  );
}

/** What auditing a document came to; said while it is being done as well. */
function Verdict({ verdict }: { readonly verdict: DocumentVerdict | undefined }) {
  const words = useWords();
  if (verdict === undefined) return <span className="muted">{words('audit.progress')}</span>;
  if (verdict === null) return <span className="muted">{words('publish.audit.none')}</span>;
  const { counts, consistency } = verdict;
  return (
    <span className={isDoubtful(verdict) ? 'lacking' : 'muted'}>
      {words('publish.audit', { ...counts, disagreements: consistency.length })}
    </span>
  );
}
