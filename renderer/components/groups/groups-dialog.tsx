import './groups-dialog.css';
import { Button } from '@salt-ds/core';
import { useState } from 'react';
import type { InstrumentGroupView } from '../../../shared/contract/groups.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useLiveWrite } from '../../desk-client/use-live-write.ts';
import { useWords } from '../../state/language.ts';
import { LiveDialog } from '../live-dialog/live-dialog.tsx';
import { GroupEditor } from './group-editor.tsx';
import { GroupFiles } from './group-files.tsx';
import { NewGroup } from './new-group.tsx';

/** 指标分组: which instruments stand in the figures and in which order; each change is kept at once, and can be taken back. */
export function GroupsDialog({ group }: { readonly group: string | null }) {
  const words = useWords();
  const { data, error } = useDeskQuery('groups', {});
  const live = useLiveWrite();
  const [chosen, setChosen] = useState<string | null>(group);
  const groups = data?.groups ?? [];
  const shown = groups.find(({ id }) => id === chosen) ?? groups[0];
  const isNew = chosen === NEW;
  return (
    <LiveDialog
      size="large"
      className="groupsDialog"
      title={words('groups.title')}
      about={words('groups.about')}
      live={live}
      error={error}
      isLoading={!data && !error}
      actions={<GroupFiles live={live} />}
    >
      {data && (
        <div className="groupsPanes">
          <GroupList
            groups={groups}
            chosen={isNew ? null : (shown?.id ?? null)}
            onChoose={setChosen}
            onNew={() => setChosen(NEW)}
          />
          {isNew ? (
            <NewGroup live={live} onMade={setChosen} />
          ) : (
            shown && <GroupEditor key={shown.id} group={shown} live={live} />
          )}
        </div>
      )}
    </LiveDialog>
  );
}

/** No group has such a name: names have no line breaks. */
const NEW = '\n';

interface ListProps {
  readonly groups: readonly InstrumentGroupView[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onNew: () => void;
}

function GroupList({ groups, chosen, onChoose, onNew }: ListProps) {
  const words = useWords();
  return (
    <nav className="groupNames" aria-label={words('groups.title')}>
      <ul>
        {groups.map(({ id, name, origin, members }) => (
          <li key={id}>
            <button type="button" aria-current={id === chosen ? 'true' : undefined} onClick={() => onChoose(id)}>
              <span>{name}</span>
              <span className="muted">
                {origin === 'user' ? `${words('groups.origin.user')} ` : ''}
                {members.length}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Button appearance="bordered" onClick={onNew}>
        {words('groups.new')}
      </Button>
    </nav>
  );
}
