import { Fragment, useState } from 'react';
import type { ListItem, Passage } from '../../../shared/chapter/chapter.ts';
import { betweenPassages } from '../../../shared/chapter/passages.ts';
import type { Lang } from '../../../shared/contract/envelope.ts';
import { text } from '../../../shared/i18n/text.ts';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import { useLang, useWords } from '../../state/language.ts';
import { PassageText } from './passage-text.tsx';
import { TextEditor } from './text-editor.tsx';

/** Sentences are edited one by one; paragraphs of the user's own in their section's editor. */
function isSentence({ slot, isHole }: Passage): boolean {
  return slot.startsWith('sentence:') && !isHole;
}

/** A paragraph of the page; a sentence of it is edited below it. */
export function PageParagraph({
  passages,
  week,
  label,
}: {
  readonly passages: readonly Passage[];
  readonly week: IsoDate;
  readonly label: string;
}) {
  const [edited, setEdited] = useState<string | null>(null);
  const lang = useLang();
  const open = passages.find(({ slot }) => slot === edited);
  return (
    <>
      <p className="pageText">
        {passages.map((passage, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a passage has no name but its place.
          <Fragment key={index}>
            {index > 0 && betweenPassages(lang)}
            <PassageText
              passage={passage}
              label={label}
              onEdit={isSentence(passage) ? () => setEdited(edited === passage.slot ? null : passage.slot) : null}
            />
          </Fragment>
        ))}
      </p>
      {open && (
        <SentenceEditor key={open.slot} passage={open} week={week} label={label} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

/** Bullets of the page; the sentence behind them is edited as a whole. */
export function PageList({
  items,
  week,
  label,
}: {
  readonly items: readonly ListItem[];
  readonly week: IsoDate;
  readonly label: string;
}) {
  const lang = useLang();
  const [isOpen, setOpen] = useState(false);
  const first = items[0]?.passages[0];
  const whole = first && wholeOf(items, first, lang);
  return (
    <>
      <ul className="pageList">
        {items.map(({ lead, passages }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item has no name but its place.
          <li key={index}>
            {lead !== '' && <b>{text(lang, 'report.lead', { lead })}</b>}
            {passages.map((passage, at) => (
              <PassageText
                // biome-ignore lint/suspicious/noArrayIndexKey: a passage has no name but its place.
                key={at}
                passage={passage}
                label={label}
                onEdit={index === 0 && at === 0 && isSentence(passage) ? () => setOpen(!isOpen) : null}
              />
            ))}
          </li>
        ))}
      </ul>
      {isOpen && whole && <SentenceEditor passage={whole} week={week} label={label} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The sentence that a list was cut from. */
function wholeOf(items: readonly ListItem[], first: Passage, lang: Lang): Passage {
  if (!first.isEdited && first.generated !== null) return { ...first, text: first.generated };
  const lines = items.map(
    ({ lead, passages }) =>
      (lead === '' ? '' : text(lang, 'report.lead', { lead })) + passages.map((one) => one.text).join(''),
  );
  return { ...first, text: lines.join(betweenPassages(lang)) };
}

function SentenceEditor({
  passage,
  week,
  label,
  onClose,
}: {
  readonly passage: Passage;
  readonly week: IsoDate;
  readonly label: string;
  readonly onClose: () => void;
}) {
  const words = useWords();
  return (
    <TextEditor
      week={week}
      slot={passage.slot}
      label={label}
      text={passage.text}
      hint={passage.isStale ? words('room.stale', { text: passage.generated ?? '' }) : null}
      canRestore={passage.isEdited}
      canDrop
      onClose={onClose}
    />
  );
}
