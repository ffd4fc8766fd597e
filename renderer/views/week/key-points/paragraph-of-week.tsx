import { Button } from '@salt-ds/core';
import { CopyIcon, EditIcon, LinkedIcon } from '@salt-ds/icons';
import { useState } from 'react';
import type { Commentary } from '../../../../shared/contract/commentary.ts';
import type { IsoDate } from '../../../../shared/market/iso-date.ts';
import { CauseForm } from '../../../components/cause/cause-form.tsx';
import { TracedText } from '../../../components/trace/traced-text.tsx';
import { useLang, useWords } from '../../../state/language.ts';

interface Props {
  readonly name: string;
  readonly week: IsoDate;
  readonly sentences: readonly Commentary[];
  readonly onCopy: () => void;
  readonly onCopyWithSources: () => void;
}

/** A paragraph of the report: its sentences after each other, each with a place for the analyst's cause. */
export function ParagraphOfWeek({ name, week, sentences, onCopy, onCopyWithSources }: Props) {
  const words = useWords();
  const lang = useLang();
  const [edited, setEdited] = useState<string | null>(null);
  const copyLabel = words('points.copyParagraph', { name });
  return (
    <section className="weekParagraph" aria-label={name}>
      <h3 className="muted">
        {name}
        <Button
          className="iconButton"
          appearance="transparent"
          aria-label={copyLabel}
          title={copyLabel}
          onClick={onCopy}
        >
          <CopyIcon aria-hidden />
        </Button>
        <Button
          className="iconButton"
          appearance="transparent"
          aria-label={words('points.copyWithSources', { name })}
          title={words('points.copyWithSources', { name })}
          onClick={onCopyWithSources}
        >
          <LinkedIcon aria-hidden />
        </Button>
      </h3>
      <div>
        <p>
          {sentences.map((sentence) => (
            <span key={sentence.id} className="weekSentence" data-sentence={sentence.id}>
              <TracedText text={sentence} label={sentence.name} />
              <CauseButton
                name={sentence.name}
                isGiven={sentence.cause !== ''}
                onOpen={() => setEdited(edited === sentence.id ? null : sentence.id)}
              />
              {lang === 'zh' ? '' : ' '}
            </span>
          ))}
        </p>
        {edited !== null && (
          <CauseForm key={edited} week={week} slot={`sentence:${edited}`} onClose={() => setEdited(null)} />
        )}
      </div>
    </section>
  );
}

function CauseButton({
  name,
  isGiven,
  onOpen,
}: {
  readonly name: string;
  readonly isGiven: boolean;
  readonly onOpen: () => void;
}) {
  const words = useWords();
  const label = words(isGiven ? 'cause.changeOf' : 'cause.giveTo', { name });
  return (
    <button type="button" className="causeButton" aria-label={label} title={label} onClick={onOpen}>
      <EditIcon aria-hidden size={1} />
    </button>
  );
}
