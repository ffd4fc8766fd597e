import './states.css';
import { Button } from '@salt-ds/core';
import { FolderOpenIcon } from '@salt-ds/icons';
import { useWords } from '../../state/language.ts';

interface Props {
  readonly folders: readonly string[];
  readonly onChooseFolder: () => void;
}

const EXAMPLE = 'code,name,date,close\nHSI.HI,恒生指数,2026-03-20,25277.32';

/** What to do when the desk holds nothing yet: which files to put where. */
export function EmptyState({ folders, onChooseFolder }: Props) {
  const words = useWords();
  return (
    <section className="card empty">
      <h2>{words('empty.title')}</h2>
      {folders.length === 0 ? (
        <p>{words('empty.noFolder')}</p>
      ) : (
        <div>
          <p>{words('empty.dropHere')}</p>
          {folders.map((folder) => (
            <code key={folder}>{folder}</code>
          ))}
        </div>
      )}
      <p className="muted">{words('empty.format')}</p>
      <pre>{EXAMPLE}</pre>
      <div className="buttons">
        <Button sentiment={folders.length === 0 ? 'accented' : 'neutral'} onClick={onChooseFolder}>
          <FolderOpenIcon aria-hidden /> {words('empty.choose')}
        </Button>
      </div>
    </section>
  );
}
