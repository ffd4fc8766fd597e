import { Button, Input } from '@salt-ds/core';
import { DeleteIcon, FolderOpenIcon } from '@salt-ds/icons';
import { useCallback, useState } from 'react';
import { useChooseFolder } from '../../desk-client/use-choose-folder.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWords } from '../../state/language.ts';
import { Topic, type TopicProps } from './topic.tsx';

/** The folders that are watched: chosen through the host's dialog, or typed where it has none. */
export function FoldersTopic({ settings, onChange }: TopicProps) {
  const words = useWords();
  const { data: status } = useDeskQuery('status', {});
  const [isTyped, setTyped] = useState(false);
  const choose = useChooseFolder(useCallback(() => setTyped(true), []));
  const { dropFolders } = settings;
  const given = (status?.dropFolders ?? []).filter((folder) => !dropFolders.includes(folder));
  return (
    <Topic title={words('settings.folders')} about={words('settings.folders.about')}>
      <ul className="folderList">
        {given.map((folder) => (
          <li key={folder}>
            <code>{folder}</code>
            <span className="muted">{words('settings.folders.given')}</span>
          </li>
        ))}
        {dropFolders.map((folder) => (
          <li key={folder}>
            <code>{folder}</code>
            <Button
              className="iconButton"
              appearance="transparent"
              aria-label={words('settings.folders.remove', { folder })}
              title={words('settings.folders.remove', { folder })}
              onClick={() => onChange({ dropFolders: dropFolders.filter((each) => each !== folder) })}
            >
              <DeleteIcon aria-hidden />
            </Button>
          </li>
        ))}
        {given.length + dropFolders.length === 0 && <li className="muted">{words('settings.folders.none')}</li>}
      </ul>
      {isTyped ? (
        <TypedFolder
          onAdd={(folder) => !dropFolders.includes(folder) && onChange({ dropFolders: [...dropFolders, folder] })}
        />
      ) : (
        <Button onClick={() => void choose()}>
          <FolderOpenIcon aria-hidden /> {words('settings.folders.choose')}
        </Button>
      )}
    </Topic>
  );
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
