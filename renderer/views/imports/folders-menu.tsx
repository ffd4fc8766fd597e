import { Overlay, OverlayPanel, OverlayTrigger } from '@salt-ds/core';
import { ChevronDownIcon } from '@salt-ds/icons';
import { FolderList, useDropFolders } from '../../components/folders/folder-list.tsx';
import { useWords } from '../../state/language.ts';

/** How many folders are watched, and on click each of them with its state. */
export function FoldersMenu() {
  const words = useWords();
  const { folders, troubled } = useDropFolders();
  const counts = { count: folders.length, troubled };
  return (
    <Overlay placement="bottom">
      <OverlayTrigger>
        <button type="button" className={troubled > 0 ? 'chip caution' : 'chip'}>
          {words(troubled > 0 ? 'folders.troubled' : 'folders.watched', counts)}
          <ChevronDownIcon size={1} aria-hidden />
        </button>
      </OverlayTrigger>
      <OverlayPanel aria-label={words('settings.folders')}>
        <div className="foldersMenu">
          <FolderList />
        </div>
      </OverlayPanel>
    </Overlay>
  );
}
