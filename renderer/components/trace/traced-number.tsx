import { useScreen } from '../../state/screen-store.ts';

/** A number that opens its trace. */
export function TracedNumber({
  text,
  traceKey,
  label,
}: {
  readonly text: string;
  readonly traceKey: string;
  readonly label: string;
}) {
  const isAsked = useScreen((screen) => screen.traceKey === traceKey);
  const openTrace = useScreen((screen) => screen.openTrace);
  return (
    <button
      type="button"
      className={isAsked ? 'number asked' : 'number'}
      data-trace={traceKey}
      aria-label={`${label} ${text}`}
      onClick={() => openTrace(traceKey)}
    >
      {text}
    </button>
  );
}
