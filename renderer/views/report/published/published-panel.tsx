import { Button } from '@salt-ds/core';
import type { OutputOf } from '../../../../shared/contract/operations.ts';
import { Choice } from '../../../components/form/form-fields.tsx';
import { LongCallProgress } from '../../../components/states/long-call-progress.tsx';
import { useLongCall } from '../../../desk-client/use-long-call.ts';
import { useSaveBlob } from '../../../desk-client/use-save-blob.ts';
import { useWords } from '../../../state/language.ts';
import { MovedTexts, MovedValues } from './moved-tables.tsx';

type Since = OutputOf<'movedSince'>;

interface Props {
  readonly since: Since;
  readonly onEdition: (edition: number) => void;
}

/** What moved since a week was published; its documents, and all that stands behind it as one zip. */
export function PublishedPanel({ since, onEdition }: Props) {
  const words = useWords();
  const { edition, editions } = since;
  return (
    <div className="publishedPanel">
      <div className="publishedMoves">
        <MovedValues values={since.values} />
        <MovedTexts texts={since.texts} />
      </div>
      <div className="publishedBehind">
        {editions.length > 1 && (
          <Choice
            label={words('published.choose')}
            value={String(edition.edition)}
            options={editions.map((one) => ({
              value: String(one),
              label: words('published.choose.one', { edition: one }),
            }))}
            onChange={(one) => onEdition(Number(one))}
          />
        )}
        <Documents documents={edition.documents} />
        <p>{words('published.files', { count: edition.files.length })}</p>
        <Files title={words('published.filesAdded')} files={since.filesAdded} />
        <Files title={words('published.filesUndone')} files={since.filesUndone} />
        <PackButton edition={edition} />
      </div>
    </div>
  );
}

const SHORT_HASH = 12;

function Documents({ documents }: Pick<Since['edition'], 'documents'>) {
  const words = useWords();
  return (
    <>
      <h2>{words('published.documents')}</h2>
      {documents.length === 0 && <p className="muted">{words('published.documents.none')}</p>}
      <ul>
        {documents.map(({ name, sha256 }) => (
          <li key={`${name} ${sha256}`}>
            {name}{' '}
            <code className="muted" title={`SHA-256 ${sha256}`}>
              {sha256.slice(0, SHORT_HASH)}
            </code>
          </li>
        ))}
      </ul>
    </>
  );
}

function Files({ title, files }: { readonly title: string; readonly files: Since['filesAdded'] }) {
  if (files.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {files.map(({ fileId, name }) => (
          <li key={fileId}>{name}</li>
        ))}
      </ul>
    </>
  );
}

function PackButton({ edition: { week, edition } }: { readonly edition: Since['edition'] }) {
  const words = useWords();
  const { state, run, cancel, dismiss } = useLongCall('packPublished');
  const save = useSaveBlob();
  const pack = async () => {
    const made = await run({ week, edition });
    const blob = made?.blob;
    if (blob) await save(() => Promise.resolve(blob));
  };
  return (
    <>
      <Button appearance="bordered" disabled={state.kind === 'running'} onClick={() => void pack()}>
        {words('published.pack')}
      </Button>
      <LongCallProgress label={words('published.packing')} state={state} onCancel={cancel} onDismiss={dismiss} />
    </>
  );
}
