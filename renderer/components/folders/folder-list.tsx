import './folder-list.css';
import { Button, Input } from '@salt-ds/core';
import { DeleteIcon, FolderOpenIcon } from '@salt-ds/icons';
import { useCallback, useState } from 'react';
import type { DropFolder } from '../../../shared/contract/drop-folders.ts';
import { useChooseFolder } from '../../desk-client/use-choose-folder.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useSettings } from '../../desk-client/use-settings.ts';
import { useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';

/** A folder that went away tells no event. */
const LOOK_EVERY_MS = 30_000;

/** The folders that are watched, each with its state: chosen through the host's dialog, or typed where it has none. */
export function FolderList() {
  const words = useWords();
  const { folders } = useDropFolders();
  const { settings, change } = useSettings();
  const [isTyped, setTyped] = useState(false);
  const choose = useChooseFolder(useCallback(() => setTyped(true), []));
  const tellDone = useScreen((screen) => screen.tellDone);
  const { dropFolders } = settings;
  const set = async (folders: string[]) => {
    if (await change({ dropFolders: folders })) tellDone(words('settings.changed'), true);
  };
  return (
    <>
      <ul className="folderList">
        {folders.map((folder) => (
          <li key={folder.path}>
            <code>{folder.path}</code>
            <span className={folder.state === 'watching' ? 'muted' : 'lacking'}>
              {words(`folders.state.${folder.state}`, { reason: folder.reason ?? '' })}
            </span>
            {folder.given ? (
              <span className="muted">{words('settings.folders.given')}</span>
            ) : (
              <Button
                className="iconButton"
                appearance="transparent"
                aria-label={words('settings.folders.remove', { folder: folder.path })}
                title={words('settings.folders.remove', { folder: folder.path })}
                onClick={() => void set(dropFolders.filter((each) => each !== folder.path))}
              >
                <DeleteIcon aria-hidden />
              </Button>
            )}
          </li>
        ))}
        {folders.length === 0 && <li className="muted">{words('settings.folders.none')}</li>}
      </ul>
      {isTyped ? (
        <TypedFolder onAdd={(folder) => !dropFolders.includes(folder) && void set([...dropFolders, folder])} />
      ) : (
        <Button onClick={() => void choose()}>
          <FolderOpenIcon aria-hidden /> {words('settings.folders.choose')}
        </Button>
      )}
    </>
  );
}

/** The folders with their states, looked at again now and then. */
export function useDropFolders(): { readonly folders: readonly DropFolder[]; readonly troubled: number } {
  const { data } = useDeskQuery('dropFolders', {}, { pollMs: () => LOOK_EVERY_MS });
  const folders = data?.folders ?? [];
  return { folders, troubled: folders.filter(({ state }) => state !== 'watching').length };
}

function TypedFolder({ onAdd }: { readonly onAdd: (folder: string) => void }) {
  const words = useWords();
  const [folder, setFolder] = useState('');
  return (
    <form
      className="typedFolder"
      onSubmit={(event) => {
        event.preventDefault();
        if (folder.trim() === '') return;
        onAdd(folder.trim());
        setFolder('');
      }}
    >
      <Input
        bordered
        value={folder}
        placeholder={words('settings.folders.example')}
        inputProps={{
          'aria-label': words('settings.folders.type'),
          autoFocus: true,
          onChange: (event) => setFolder(event.target.value),
        }}
      />
      <Button type="submit" disabled={folder.trim() === ''}>
        {words('settings.folders.add')}
      </Button>
    </form>
  );
}
