import { Button, Menu, MenuItem, MenuPanel, MenuTrigger } from '@salt-ds/core';
import { EditIcon } from '@salt-ds/icons';
import { REPORT_GROUPS } from '../../../shared/figures/groups.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useRemoveFigure } from '../../desk-client/use-remove-figure.ts';
import { useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { IconAction } from './icon-action.tsx';

interface Props {
  readonly id: string;
  readonly week: IsoDate | null;
}

/** What a figure is made of, where the user can change it: the group of a shipped one, everything of the user's own. */
export function MadeOf({ id, week }: Props) {
  if (id.startsWith('u-')) return <OwnFigureMenu id={id} week={week} />;
  return REPORT_GROUPS.some((group) => group === id) ? <GroupButton group={id} /> : null;
}

function GroupButton({ group }: { readonly group: string }) {
  const words = useWords();
  const openModal = useScreen((screen) => screen.openModal);
  return (
    <IconAction
      label={words('groups.edit')}
      icon={<EditIcon aria-hidden />}
      onClick={() => openModal({ kind: 'groups', group })}
    />
  );
}

function OwnFigureMenu({ id, week }: Props) {
  const words = useWords();
  const openModal = useScreen((screen) => screen.openModal);
  const removeFigure = useRemoveFigure();
  const { data } = useDeskQuery('userFigures', { week });
  const content = data?.figures.find((figure) => figure.id === id)?.content;
  const group = content && 'group' in content ? content.group : null;
  const label = words('figures.own');
  return (
    <Menu placement="bottom-end">
      <MenuTrigger>
        <Button className="iconButton" appearance="transparent" aria-label={label} title={label}>
          <EditIcon aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuPanel>
        <MenuItem onClick={() => openModal({ kind: 'userFigure', id, copy: false })}>{words('figures.edit')}</MenuItem>
        {group !== null && (
          <MenuItem onClick={() => openModal({ kind: 'groups', group })}>{words('groups.edit')}</MenuItem>
        )}
        <MenuItem onClick={() => openModal({ kind: 'userFigure', id, copy: true })}>{words('figures.copy')}</MenuItem>
        <MenuItem onClick={() => void removeFigure(id)}>{words('figures.remove')}</MenuItem>
      </MenuPanel>
    </Menu>
  );
}
