import { Button } from '@salt-ds/core';
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly icon: ReactNode;
  /** Of an action that stays on until it is pressed again. */
  readonly isOn?: boolean;
  readonly onClick: () => void;
}

/** A quiet action that is a sign alone, named for those who do not see it. */
export function IconAction({ label, icon, isOn, onClick }: Props) {
  return (
    <Button
      className="iconButton"
      appearance="transparent"
      aria-label={label}
      title={label}
      aria-pressed={isOn}
      onClick={onClick}
    >
      {icon}
    </Button>
  );
}
