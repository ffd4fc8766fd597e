import { Button, Kbd, ToggleButton, ToggleButtonGroup } from '@salt-ds/core';
import { DarkIcon, HelpCircleIcon, LightIcon, SearchIcon } from '@salt-ds/icons';
import type { Lang } from '../../../shared/contract/envelope.ts';
import type { ChosenWeek } from '../../state/chosen-week.ts';
import { useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { WeekPicker } from '../week-picker/week-picker.tsx';
import { ReadinessSheet } from './readiness-sheet.tsx';
import { SampleTag } from './sample-tag.tsx';

interface Props {
  readonly chosen: ChosenWeek;
  readonly lang: Lang;
  readonly mode: 'light' | 'dark';
  readonly onLang: (lang: Lang) => void;
  readonly onMode: (mode: 'light' | 'dark') => void;
}

/** The week and what it lacks at left; language, theme and keys at right. */
export function TopBar({ chosen, lang, mode, onLang, onMode }: Props) {
  const words = useWords();
  const openModal = useScreen((screen) => screen.openModal);
  const other = mode === 'dark' ? 'light' : 'dark';
  const ModeIcon = mode === 'dark' ? LightIcon : DarkIcon;
  return (
    <header className="topBar">
      <WeekPicker chosen={chosen} />
      <SampleTag week={chosen.week} />
      {chosen.week !== null && <ReadinessSheet week={chosen.week} />}
      <span className="spacer" />
      <button
        type="button"
        className="searchField"
        title={words('palette.open', { key: 'Ctrl K' })}
        onClick={() => openModal({ kind: 'palette' })}
      >
        <SearchIcon aria-hidden /> <span>{words('palette.placeholder')}</span> <Kbd>Ctrl K</Kbd>
      </button>
      <Button
        className="iconButton"
        appearance="transparent"
        aria-label={words('top.keys')}
        title={words('top.keys')}
        onClick={() => openModal({ kind: 'keys' })}
      >
        <HelpCircleIcon aria-hidden />
      </Button>
      <Button
        className="iconButton"
        appearance="transparent"
        aria-label={words(`top.theme.${other}`)}
        title={words(`top.theme.${other}`)}
        onClick={() => onMode(other)}
      >
        <ModeIcon aria-hidden />
      </Button>
      <ToggleButtonGroup
        aria-label={words('top.language')}
        value={lang}
        onChange={(event) => onLang(event.currentTarget.value === 'en' ? 'en' : 'zh')}
      >
        <ToggleButton value="zh" lang="zh-CN" aria-label="中文">
          中
        </ToggleButton>
        <ToggleButton value="en" lang="en" aria-label="English">
          EN
        </ToggleButton>
      </ToggleButtonGroup>
    </header>
  );
}
