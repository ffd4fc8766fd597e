import { Button, type ButtonProps } from '@salt-ds/core';
import { useRef } from 'react';

interface Props extends Pick<ButtonProps, 'appearance' | 'sentiment' | 'disabled'> {
  /** Endings of files that may be chosen: `.docx,.pptx`. */
  readonly accept: string;
  /** What the button says, and what the hidden field is called. */
  readonly label: string;
  readonly onChoose: (file: File) => void;
}

/** A button that asks for one file; the same file can be chosen again. */
export function FileButton({ accept, label, onChoose, ...button }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => picker.current?.click()}>
        {label}
      </Button>
      <input
        ref={picker}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) onChoose(file);
        }}
      />
    </>
  );
}
