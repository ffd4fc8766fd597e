import type { Passage } from '../../../shared/chapter/chapter.ts';
import { TracedText } from '../../components/trace/traced-text.tsx';
import { useWords } from '../../state/language.ts';
import { PenButton } from './pen-button.tsx';

interface Props {
  readonly passage: Passage;
  /** What it is about, for who hears it. */
  readonly label: string;
  /** Null where its text is not to be edited here. */
  readonly onEdit: (() => void) | null;
}

/** A sentence as it prints: its numbers lead to their traces, what is lacking is yellow, and a pen opens it for editing. */
export function PassageText({ passage, label, onEdit }: Props) {
  const words = useWords();
  if (passage.isHole) return <mark className="hole">{passage.text}</mark>;
  return (
    <span
      title={passage.isStale ? words('room.stale', { text: passage.generated ?? '' }) : undefined}
      className={passage.isStale ? 'passage stale' : passage.isEdited && onEdit ? 'passage edited' : 'passage'}
    >
      <TracedText text={passage} label={label} />
      {onEdit && <PenButton label={words('room.edit.sentence', { name: startOf(passage) })} onClick={onEdit} />}
    </span>
  );
}

/** How a sentence begins tells its pen from those of its neighbours. */
function startOf({ text }: Passage): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
