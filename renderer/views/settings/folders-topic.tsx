import { FolderList } from '../../components/folders/folder-list.tsx';
import { useWords } from '../../state/language.ts';
import { Topic } from './topic.tsx';

/** The folders that are watched. */
export function FoldersTopic() {
  const words = useWords();
  return (
    <Topic title={words('settings.folders')} about={words('settings.folders.about')}>
      <FolderList />
    </Topic>
  );
}
