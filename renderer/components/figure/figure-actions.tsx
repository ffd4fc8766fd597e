import { Button, Menu, MenuItem, MenuPanel, MenuTrigger } from '@salt-ds/core';
import {
  CommentaryIcon,
  CopyIcon,
  DownloadIcon,
  HistoryIcon,
  ListIcon,
  MaximizeIcon,
  SettingsIcon,
} from '@salt-ds/icons';
import type { ReactNode } from 'react';
import type { FigureFormat } from '../../../shared/contract/report.ts';
import { useWords } from '../../state/language.ts';
import { IconAction } from './icon-action.tsx';

/** What stands on the clipboard afterwards: a picture, or a table where the figure is one; or the drawing as text. */
export type CopiedAs = 'picture' | 'svg';

export interface FigureActionsProps {
  /** Whether the data stand in the picture's place; null where the figure is a table itself. */
  readonly isTable: boolean | null;
  /** Whether ranges, options and lines stand above the picture; null where there are none. */
  readonly isChanging: boolean | null;
  readonly onCopy: (as: CopiedAs) => void;
  readonly onSave: (format: FigureFormat) => void;
  readonly onFullScreen: (() => void) | null;
  readonly onHistory: () => void;
  readonly onTable: () => void;
  readonly onChange: () => void;
  /** Null where the title takes no cause. */
  readonly onCause: (() => void) | null;
  /** What can be done with what the figure is made of. */
  readonly children?: ReactNode;
}

const FORMATS = ['png', 'svg', 'csv'] as const;

/** The quiet actions of a figure: change, copy, save, full screen, data, cause; then those of what it is made of. */
export function FigureActions(props: FigureActionsProps) {
  const { isTable, isChanging, onCopy, onSave, onFullScreen, onHistory, onTable, onChange, onCause, children } = props;
  const words = useWords();
  return (
    <div className="figureActions" role="toolbar" aria-label={words('card.actions')}>
      {isChanging !== null && (
        <IconAction
          label={words('card.change')}
          icon={<SettingsIcon aria-hidden />}
          isOn={isChanging}
          onClick={onChange}
        />
      )}
      <IconAction
        label={words(isTable === null ? 'card.copyTable' : 'card.copy')}
        icon={<CopyIcon aria-hidden />}
        onClick={() => onCopy('picture')}
      />
      <Menu placement="bottom-end">
        <MenuTrigger>
          <Button
            className="iconButton"
            appearance="transparent"
            aria-label={words('card.save')}
            title={words('card.save')}
          >
            <DownloadIcon aria-hidden />
          </Button>
        </MenuTrigger>
        <MenuPanel>
          {FORMATS.map((format) => (
            <MenuItem key={format} onClick={() => onSave(format)}>
              {words(`card.save.${format}`)}
            </MenuItem>
          ))}
          <MenuItem onClick={() => onCopy('svg')}>{words('card.copySvg')}</MenuItem>
        </MenuPanel>
      </Menu>
      {onFullScreen && (
        <IconAction label={words('card.fullScreen')} icon={<MaximizeIcon aria-hidden />} onClick={onFullScreen} />
      )}
      <IconAction label={words('history.open')} icon={<HistoryIcon aria-hidden />} onClick={onHistory} />
      {isTable !== null && (
        <IconAction label={words('card.data')} icon={<ListIcon aria-hidden />} isOn={isTable} onClick={onTable} />
      )}
      {onCause && <IconAction label={words('card.cause')} icon={<CommentaryIcon aria-hidden />} onClick={onCause} />}
      {children}
    </div>
  );
}
