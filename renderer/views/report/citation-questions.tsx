import { Button } from '@salt-ds/core';
import { useState } from 'react';
import { CITATION_DECISIONS, type CitationDecision, type CitationQuestion } from '../../../shared/contract/refresh.ts';
import { Choice } from '../../components/form/form-fields.tsx';
import { useWords } from '../../state/language.ts';

interface Props {
  readonly questions: readonly CitationQuestion[];
  readonly isBusy: boolean;
  readonly onDecide: (decisions: Readonly<Record<string, CitationDecision>>) => Promise<void>;
  readonly onLeave: () => void;
}

/** What becomes of each citation in the new week: kept, brought to its newest, or taken out. */
export function CitationQuestions({ questions, isBusy, onDecide, onLeave }: Props) {
  const words = useWords();
  const [chosen, setChosen] = useState<Readonly<Record<string, CitationDecision>>>({});
  const of = (question: CitationQuestion) => chosen[question.id] ?? usual(question);
  return (
    <form
      className="citationQuestions"
      aria-label={words('update.citations', { count: questions.length })}
      onSubmit={(event) => {
        event.preventDefault();
        void onDecide(Object.fromEntries(questions.map((question) => [question.id, of(question)])));
      }}
    >
      <h3>{words('update.citations', { count: questions.length })}</h3>
      <ul className="holeList">
        {questions.map((question) => (
          <li key={question.id}>
            <span>
              {question.subject} <strong>{question.text}</strong>
            </span>
            <span className="muted"> {question.publisher}</span>
            <br />
            <span className={question.expired ? 'expired' : 'muted'}>{stateOf(question, words)}</span>
            <Choice
              label={words('update.citation', { subject: question.subject })}
              value={of(question)}
              options={CITATION_DECISIONS.map((value) => ({ value, label: words(`update.citation.${value}`) }))}
              onChange={(decision) => setChosen({ ...chosen, [question.id]: decision })}
            />
          </li>
        ))}
      </ul>
      <div className="paneHead">
        <Button appearance="bordered" onClick={onLeave}>
          {words('action.cancel')}
        </Button>
        <Button type="submit" sentiment="accented" disabled={isBusy}>
          {words('update.citations.go')}
        </Button>
      </div>
    </form>
  );
}

/** A newer number is taken where there is one; what has run out without one is to be looked at, so that it stays as the user says. */
function usual({ text, newest }: CitationQuestion): CitationDecision {
  return newest !== null && newest.text !== text ? 'update' : 'keep';
}

function stateOf(
  { asOf, expired, validUntil, text, newest }: CitationQuestion,
  words: ReturnType<typeof useWords>,
): string {
  const parts = [
    words('update.citation.asOf', { date: asOf ?? '—' }),
    ...(expired && validUntil ? [words('update.citation.expired', { date: validUntil })] : []),
    ...(newest !== null && newest.text !== text
      ? [words('update.citation.newest', { text: newest.text, date: newest.asOf })]
      : []),
  ];
  return parts.join(' · ');
}
