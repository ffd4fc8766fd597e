import './audit.css';
import { Button } from '@salt-ds/core';
import { useCallback, useState } from 'react';
import type { Audit, AuditState } from '../../../../shared/contract/audit.ts';
import { useWords } from '../../../state/language.ts';
import { AuditedPage } from './audited-page.tsx';
import { ChooseDocument } from './choose-document.tsx';
import { FoundList } from './found-list.tsx';
import type { DocumentAudit } from './use-audit.ts';

const STATES: readonly AuditState[] = ['mismatch', 'unknown', 'match'];

/** A document beside what was found in it: each number in its place, wrong ones and disagreements listed. */
export function AuditRoom({ audit, call, start, leave }: DocumentAudit & { readonly audit: Audit }) {
  const words = useWords();
  const [shown, setShown] = useState<readonly AuditState[]>(['mismatch', 'unknown']);
  const [chosen, setChosen] = useState<number | null>(null);
  const choose = useCallback((number: number) => {
    setChosen(number);
    document.getElementById(`audited-${number}`)?.scrollIntoView({ block: 'center' });
  }, []);
  const toggle = (state: AuditState) =>
    setShown(STATES.filter((one) => (one === state ? !shown.includes(one) : shown.includes(one))));
  return (
    <section className="auditRoom" aria-label={words('audit')}>
      <header className="card">
        <Button appearance="bordered" onClick={leave}>
          {words('audit.back')}
        </Button>
        <h2>{audit.document.name}</h2>
        <span className="muted">{words('audit.week', { week: audit.week })}</span>
        {STATES.map((state) => (
          <button
            key={state}
            type="button"
            className={`auditCount ${state}`}
            aria-pressed={shown.includes(state)}
            onClick={() => toggle(state)}
          >
            {words(`audit.state.${state}`)} {audit.counts[state]}
          </button>
        ))}
        <ChooseDocument call={call} start={start} label={words('audit.other')} />
      </header>
      <AuditedPage key={audit.document.sha256} audit={audit} chosen={chosen} onChoose={setChosen} />
      <FoundList audit={audit} shown={shown} chosen={chosen} onChoose={choose} />
    </section>
  );
}
