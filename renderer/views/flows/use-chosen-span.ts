import type { FlowSpan } from '../../../shared/contract/flows.ts';
import { addDays, type IsoDate } from '../../../shared/market/iso-date.ts';
import { spanFault } from '../../../shared/market/span-fault.ts';
import { weekOf } from '../../../shared/market/trading-week.ts';
import { useViewChoices } from '../../state/view-choices.ts';

/** Weeks that a range has until the user says otherwise. */
const USUAL_WEEKS = 4;

/** What the lists are added up over, as the user chose it, and how that is changed. */
export interface ChosenSpan {
  readonly kind: FlowSpan['kind'];
  readonly range: { readonly from: IsoDate; readonly to: IsoDate };
  /** The span as the desk is asked for it. */
  readonly asked: FlowSpan;
  /** What is wrong with a range, as while it is being typed; null where nothing is. */
  readonly fault: 'order' | 'far' | null;
  readonly onKind: (kind: FlowSpan['kind']) => void;
  readonly onDay: (day: IsoDate) => void;
  readonly onRange: (range: { readonly from: IsoDate; readonly to: IsoDate }) => void;
}

/** A day of another week is not this week's: there the last one is meant. */
export function useChosenSpan(week: IsoDate): ChosenSpan {
  const { flowSpan: kind, flowDay, flowFrom, flowTo, choose } = useViewChoices();
  const ofWeek = weekOf(week);
  const range = { from: flowFrom ?? addDays(ofWeek.from, -7 * (USUAL_WEEKS - 1)), to: flowTo ?? ofWeek.to };
  const isOfWeek = flowDay !== null && weekOf(flowDay).from === ofWeek.from;
  const asked = (): FlowSpan => {
    if (kind === 'day') return { kind, date: isOfWeek ? flowDay : null };
    return kind === 'range' ? { kind, ...range } : { kind };
  };
  return {
    kind,
    range,
    asked: asked(),
    fault: kind === 'range' ? spanFault(range) : null,
    onKind: (flowSpan) => choose({ flowSpan }),
    onDay: (day) => choose({ flowDay: day }),
    onRange: ({ from, to }) => choose({ flowFrom: from, flowTo: to }),
  };
}
