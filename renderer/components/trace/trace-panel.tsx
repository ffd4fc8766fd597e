import './trace-panel.css';
import { Button } from '@salt-ds/core';
import { CloseIcon } from '@salt-ds/icons';
import { useEffect, useRef, useState } from 'react';
import type { Trace, TraceInput } from '../../../shared/contract/trace.ts';
import { formatExact } from '../../../shared/format/number.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useLang, useWords } from '../../state/language.ts';
import { goTo } from '../../state/route.ts';
import { Problem } from '../states/problem.tsx';
import { Skeleton } from '../states/skeleton.tsx';
import { distinctLabels } from './distinct-labels.ts';
import { TraceSource } from './trace-source.tsx';

interface Props {
  readonly traceKey: string;
  readonly onClose: () => void;
}

/** Where a number comes from: the value unrounded, its formula in words, and each input to the letter of its file. */
export function TracePanel({ traceKey, onClose }: Props) {
  const words = useWords();
  const { data, error, refetch } = useDeskQuery('trace', { key: traceKey });
  useKeepAskedInView(traceKey);
  const panel = useFocusByKeyboard();
  const openImport = ({ fileId, sheet, line }: TraceInput) => {
    onClose();
    goTo({ view: 'imports', file: fileId, sheet, line });
  };
  return (
    <aside className="tracePanel" aria-label={words('trace.title')} ref={panel} tabIndex={-1}>
      <header>
        <strong>{words('trace.title')}</strong>
        <span className="spacer" />
        <Button className="iconButton" appearance="transparent" aria-label={words('action.close')} onClick={onClose}>
          <CloseIcon aria-hidden />
        </Button>
      </header>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={160} />}
      {data && <TraceBody key={data.key} trace={data} onOpenImport={openImport} />}
    </aside>
  );
}

/**
 * The panel makes the view narrower, and what was asked may move: it is brought back into sight. One number may stand in several
 * places; the one meant is that which was clicked or had the keys.
 */
function useKeepAskedInView(traceKey: string): void {
  useEffect(() => {
    const focused = document.activeElement;
    const frame = requestAnimationFrame(() => {
      const places = [...document.querySelectorAll(`.frameView [data-trace="${CSS.escape(traceKey)}"]`)];
      const isMeant = (place: Element) =>
        place.contains(focused) || (focused !== document.body && (focused?.contains(place) ?? false));
      const asked = places.find(isMeant) ?? places[0];
      asked?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [traceKey]);
}

/** Whoever asked by a key is taken into the panel, and back to the number when it closes. */
function useFocusByKeyboard() {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const asked = document.activeElement;
    const shown = panel.current;
    if (asked?.matches(':focus-visible')) shown?.focus({ preventScroll: true });
    return () => {
      const isLost = document.activeElement === document.body || shown?.contains(document.activeElement);
      if (isLost && asked instanceof HTMLElement && asked.isConnected) asked.focus({ preventScroll: true });
    };
  }, []);
  return panel;
}

function TraceBody({
  trace,
  onOpenImport,
}: {
  readonly trace: Trace;
  readonly onOpenImport: (input: TraceInput) => void;
}) {
  const words = useWords();
  const lang = useLang();
  const [chosen, setChosen] = useState(0);
  const { label, value, unit, formula, inputs, more } = trace;
  const input = inputs[chosen];
  const labels = distinctLabels(inputs.map((each) => each.label));
  return (
    <>
      <p className="traceValue">
        {formatExact(value)} <small>{unit}</small>
      </p>
      <p>{label}</p>
      {formula && <p className="traceFormula muted">{formula[lang]}</p>}
      {inputs.length === 0 && <p className="muted">{words('trace.noInputs')}</p>}
      {value === null && inputs.length > 0 && <p className="lacking">{words('trace.incomplete')}</p>}
      {(inputs.length > 1 || formula) && (
        <ul className="traceInputs" aria-label={words('trace.inputs')}>
          {inputs.map((each, index) => (
            <li key={each.key}>
              <button type="button" aria-pressed={index === chosen} onClick={() => setChosen(index)}>
                <span title={each.label}>{labels[index]}</span>
                <span className="traceInputValue">{formatExact(each.value)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="muted">{words('trace.more', { count: more })}</p>}
      {input && <TraceSource input={input} onOpenImport={onOpenImport} />}
    </>
  );
}
