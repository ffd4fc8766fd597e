import { Button, type ButtonProps } from '@salt-ds/core';
import { useRef } from 'react';

type Props = Pick<ButtonProps, 'appearance' | 'sentiment' | 'disabled'> & {
  /** Endings of files that may be chosen: `.docx,.pptx`; any where it is left out. */
  readonly accept?: string;
  /** What the button says, and what the hidden field is called. */
  readonly label: string;
} & (
    | { readonly onChoose: (file: File) => void }
    /** Several may be chosen at once. */
    | { readonly onChooseAll: (files: readonly File[]) => void }
  );

/** A button that asks for a file, or for several; the same file can be chosen again. */
export function FileButton({
  accept,
  label,
  appearance = 'solid',
  sentiment = 'neutral',
  disabled = false,
  ...choice
}: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const take = (files: readonly File[]) => {
    const [first] = files;
    if (!first) return;
    if ('onChoose' in choice) choice.onChoose(first);
    else choice.onChooseAll(files);
  };
  return (
    <>
      <Button appearance={appearance} sentiment={sentiment} disabled={disabled} onClick={() => picker.current?.click()}>
        {label}
      </Button>
      <input
        ref={picker}
        type="file"
        accept={accept}
        multiple={'onChooseAll' in choice}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          take(files);
        }}
      />
    </>
  );
}
