import { Button, Input, RadioButton, RadioButtonGroup } from '@salt-ds/core';
import { useState } from 'react';
import type { LedgerFile } from '../../../shared/contract/imports.ts';
import { LongCallProgress } from '../../components/states/long-call-progress.tsx';
import { useLongCall } from '../../desk-client/use-long-call.ts';
import { useWords } from '../../state/language.ts';
import { type FilePlace, placeWords } from './file-place.ts';

interface Props {
  readonly fileId: number;
  readonly question: LedgerFile['questions'][number];
  readonly onPlace: (place: FilePlace) => void;
}

/** What a file asks before it can go in, with its choices or a field for a code. */
export function QuestionForm({ fileId, question, onPlace }: Props) {
  const words = useWords();
  const answer = useLongCall('answer');
  const [choice, setChoice] = useState('');
  const { id, kind, text, reasons, choices, sheet, line, column } = question;
  return (
    <form
      className="questionForm"
      aria-label={text}
      onSubmit={(event) => {
        event.preventDefault();
        if (choice.trim() !== '') void answer.run({ fileId, questionId: id, choice: choice.trim() });
      }}
    >
      <p>
        <strong>{text}</strong>
      </p>
      {reasons.length > 0 && (
        <ul className="questionReasons">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {line !== null && (
        <button type="button" className="lineLink" onClick={() => onPlace({ sheet, line })}>
          {placeWords(words, { sheet, line })}
          {column === null ? '' : ` · ${column}`}
        </button>
      )}
      {choices.length > 0 ? (
        <RadioButtonGroup aria-label={text} value={choice} onChange={(event) => setChoice(event.target.value)}>
          {choices.map(({ value, label }) => (
            <RadioButton key={value} value={value} label={label} />
          ))}
        </RadioButtonGroup>
      ) : (
        <Input
          value={choice}
          bordered
          placeholder={kind === 'date' ? '2026-03-20' : words('imports.codeExample')}
          inputProps={{
            'aria-label': words(kind === 'date' ? 'imports.date' : 'imports.code'),
            onChange: (event) => setChoice(event.target.value),
          }}
        />
      )}
      <Button type="submit" sentiment="accented" disabled={choice.trim() === '' || answer.state.kind === 'running'}>
        {words('imports.answer')}
      </Button>
      <LongCallProgress
        label={words('imports.answering')}
        state={answer.state}
        onCancel={answer.cancel}
        onDismiss={answer.dismiss}
      />
    </form>
  );
}
