import { Button, Menu, MenuItem, MenuPanel, MenuTrigger } from '@salt-ds/core';
import { CopyIcon, DownloadIcon, ListIcon, MaximizeIcon } from '@salt-ds/icons';
import type { ReactNode } from 'react';
import type { FigureFormat } from '../../../shared/contract/report.ts';
import { useWords } from '../../state/language.ts';

export interface FigureActionsProps {
  /** Whether the data stand in the picture's place; null where the figure is a table itself. */
  readonly isTable: boolean | null;
  readonly onCopy: () => void;
  readonly onSave: (format: FigureFormat) => void;
  readonly onFullScreen: (() => void) | null;
  readonly onTable: () => void;
  /** What can be done with what the figure is made of. */
  readonly children?: ReactNode;
}

const FORMATS = ['png', 'svg', 'csv'] as const;

/** The four quiet actions of a figure: copy, save, full screen, data. */
export function FigureActions({ isTable, onCopy, onSave, onFullScreen, onTable, children }: FigureActionsProps) {
  const words = useWords();
  const copyLabel = words(isTable === null ? 'card.copyTable' : 'card.copy');
  return (
    <div className="figureActions" role="toolbar" aria-label={words('card.actions')}>
      <Button className="iconButton" appearance="transparent" aria-label={copyLabel} title={copyLabel} onClick={onCopy}>
        <CopyIcon aria-hidden />
      </Button>
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
        </MenuPanel>
      </Menu>
      {onFullScreen && (
        <Button
          className="iconButton"
          appearance="transparent"
          aria-label={words('card.fullScreen')}
          title={words('card.fullScreen')}
          onClick={onFullScreen}
        >
          <MaximizeIcon aria-hidden />
        </Button>
      )}
      {isTable !== null && (
        <Button
          className="iconButton"
          appearance="transparent"
          aria-label={words('card.data')}
          title={words('card.data')}
          aria-pressed={isTable}
          onClick={onTable}
        >
          <ListIcon aria-hidden />
        </Button>
      )}
      {children}
    </div>
  );
}
