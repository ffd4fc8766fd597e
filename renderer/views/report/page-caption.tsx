import { useState } from 'react';
import type { Caption } from '../../../shared/chapter/chapter.ts';
import { text } from '../../../shared/i18n/text.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { useLang, useWords } from '../../state/language.ts';
import { PenButton } from './pen-button.tsx';
import { TextEditor } from './text-editor.tsx';

interface Props {
  readonly caption: Caption;
  /** Of the figure. */
  readonly id: string;
  readonly week: IsoDate;
  readonly isWritten: boolean;
}

/** The caption above a figure or a table, edited in its place. */
export function PageCaption({ caption, id, week, isWritten }: Props) {
  const words = useWords();
  const lang = useLang();
  const [isOpen, setOpen] = useState(false);
  const label = text(lang, `report.caption.${caption.label}`, { no: caption.no });
  return (
    <>
      <figcaption>
        {label}
        {text(lang, 'report.caption.between')}
        {caption.text}
        <PenButton label={words('room.edit.sentence', { name: label })} onClick={() => setOpen(!isOpen)} />
      </figcaption>
      {isOpen && (
        <TextEditor
          week={week}
          slot={`caption:${id}`}
          label={label}
          text={caption.text}
          hint={null}
          canRestore={isWritten}
          canDrop={false}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
