import '../../components/states/states.css';
import { Button } from '@salt-ds/core';
import { FolderOpenIcon, PlayIcon } from '@salt-ds/icons';
import { LongCallProgress } from '../../components/states/long-call-progress.tsx';
import { useChooseFolder } from '../../desk-client/use-choose-folder.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useSwitchData } from '../../desk-client/use-switch-data.ts';
import { useWords } from '../../state/language.ts';
import { goTo } from '../../state/route.ts';

const EXAMPLE = 'code,name,date,close\nHSI.HI,恒生指数,2026-03-20,25277.32';

/** What to do while the desk holds nothing yet: which files to put where, or a look at a sample week first. */
export function FirstStart() {
  const words = useWords();
  const { data: status } = useDeskQuery('status', {});
  const chooseFolder = useChooseFolder(() => goTo({ view: 'settings' }));
  const { state, cancel, dismiss, switchTo } = useSwitchData();
  const folders = status?.dropFolders ?? [];
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
        <Button sentiment={folders.length === 0 ? 'accented' : 'neutral'} onClick={() => void chooseFolder()}>
          <FolderOpenIcon aria-hidden /> {words('empty.choose')}
        </Button>
        {status?.sample === false && (
          <Button disabled={state.kind === 'running'} onClick={() => void switchTo('sample')}>
            <PlayIcon aria-hidden /> {words('empty.sample')}
          </Button>
        )}
      </div>
      <p className="muted">{words('empty.sample.about')}</p>
      <LongCallProgress label={words('empty.sample.opening')} state={state} onCancel={cancel} onDismiss={dismiss} />
    </section>
  );
}
