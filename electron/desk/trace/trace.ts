import type { Lang } from '../../../shared/contract/envelope.ts';
import { SPANS } from '../../../shared/contract/indices.ts';
import type { Trace } from '../../../shared/contract/trace.ts';
import { type TextKey, type TextParams, text } from '../../../shared/i18n/text.ts';
import { instrumentName } from '../../../shared/market/instrument-name.ts';
import { CURRENCIES } from '../../../shared/market/market.ts';
import { weekOf } from '../../../shared/market/trading-week.ts';
import { FORMULAS } from '../../../shared/trace/formulas.ts';
import { parseTraceKey } from '../../../shared/trace/key.ts';
import { ahPairsOf } from '../../../shared/week/ah-pairs.ts';
import { flowPeriodOf, periodOf } from '../../../shared/week/flow-periods.ts';
import { spanOfKey } from '../../../shared/week/flow-span.ts';
import { channelOf } from '../../../shared/week/flows.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import type { CallContext, Handlers } from '../context.ts';
import { DeskFailure } from '../failure.ts';
import { gatherWeek } from '../gather/gather-week.ts';
import { gatherLabels } from '../gather/labels.ts';
import type { Asked, Derived } from './definition.ts';
import { derive } from './derived.ts';
import { filesOfRefs, inputsOf, type StoredRef, wordsOfRef } from './stored.ts';

/** Nobody reads on further, and each is looked up with its file and line. */
const MOST_INPUTS = 1000;

export const traceHandlers: Handlers<'trace'> = {
  async trace({ key }, call) {
    if (!parseTraceKey(key)) throw new DeskFailure('BAD_TRACE_KEY', { key });
    const trace = (await tracesOf(call, [key], MOST_INPUTS)).get(key);
    if (!trace) throw new DeskFailure('NO_SUCH_VALUE', { key });
    return trace;
  },
};

type TraceCall = Pick<CallContext, 'desk' | 'lang'>;

/** A number with what it rests on, before that is looked up; of a value as it stands in a file its own words say all. */
interface Asking {
  readonly key: string;
  readonly words: Pick<Trace, 'label' | 'value' | 'unit' | 'formula'> | null;
  readonly refs: readonly StoredRef[];
}

/** Where numbers come from, by their keys; one that is not there is left out. `most` bounds the inputs of each. */
export async function tracesOf(
  call: TraceCall,
  keys: Iterable<string>,
  most: number,
): Promise<ReadonlyMap<string, Trace>> {
  const asked = [...keys].map((key) => askedBy(call, key)).filter((one) => one !== null);
  const found = await inputsOf(
    call,
    asked.map(({ refs }) => refs.slice(0, most)),
  );
  const traces = new Map<string, Trace>();
  for (const [index, { key, words, refs }] of asked.entries()) {
    const inputs = found[index] ?? [];
    const said = words ?? (inputs[0] && { ...inputs[0], formula: null });
    if (!said) continue;
    const { label, value, unit, formula } = said;
    traces.set(key, { key, label, value, unit, formula, inputs, more: Math.max(0, refs.length - most) });
  }
  return traces;
}

/** The files that numbers come from, by their keys: all inputs of each, none of them read. */
export function filesOfTraces(call: TraceCall, keys: Iterable<string>): Set<number> {
  return filesOfRefs(
    call.desk,
    [...keys].flatMap((key) => askedBy(call, key)?.refs ?? []),
  );
}

function askedBy(call: TraceCall, key: string): Asking | null {
  const parsed = parseTraceKey(key);
  if (parsed?.kind === 'derived') return derivedBy(call, key, parsed);
  return parsed && { key, words: null, refs: [parsed.kind === 'price' ? { ...parsed, adj: null } : parsed] };
}

/** What a number is, in words, whether it is still there or not; null where the key is none. */
export function labelOfTrace({ desk, lang }: TraceCall, key: string): string | null {
  const parsed = parseTraceKey(key);
  if (parsed === null) return null;
  if (parsed.kind === 'derived') return labelOf(parsed, gatherWeek(desk, weekOf(parsed.day), lang));
  const ref = parsed.kind === 'price' ? { ...parsed, adj: null } : parsed;
  return wordsOfRef(ref, gatherLabels(desk), lang).label;
}

function labelOf(asked: Asked, rows: WeekRows): string {
  const { lang, labels, week } = rows;
  const [code = '', ...more] = asked.code.split('@');
  const name = instrumentName(code, labels, lang);
  const details = { name, date: asked.day, ...week, ...detailsOf(asked, more, rows) };
  return text(lang, `trace.${asked.derived}`, details);
}

function derivedBy({ desk, lang }: TraceCall, key: string, asked: Asked): Asking | null {
  const rows = gatherWeek(desk, weekOf(asked.day), lang);
  const derived = derive(asked, rows, desk.cache());
  if (!derived) return null;
  return {
    key,
    words: {
      label: labelOf(asked, rows),
      value: derived.value,
      unit: unitInWords(derived.unit, lang),
      formula: FORMULAS[asked.derived],
    },
    refs: derived.inputs,
  };
}

function unitInWords(unit: Derived['unit'], lang: Lang): string {
  if (unit === '%') return unit;
  return CURRENCIES.find((currency) => currency === unit) ?? text(lang, `unit.${unit}` as TextKey);
}

/** What a key says beside its code, in words: the span of a change, the channel and days of a sum, the other index. */
function detailsOf({ derived, code, day }: Asked, more: readonly string[], rows: WeekRows): TextParams {
  const { lang, labels } = rows;
  if (derived === 'pointsAgainst') return { other: instrumentName(more[0] ?? '', labels, lang) };
  if (derived === 'ahPremium') return { to: ahPairsOf(rows).find(({ hCode }) => hCode === code)?.date ?? rows.week.to };
  if (derived === 'ahPremiumPercentile') return { years: Number.parseInt(more[0] ?? '', 10) };
  if (derived === 'southboundSum') return { weeks: more[0] ?? '' };
  if (derived === 'changeOver') {
    const span = SPANS.find((one) => one === more[0]);
    return { span: span ? text(lang, `span.${span}`) : '' };
  }
  if (derived === 'holdingOver') return { weeks: more[0] ?? '', to: day };
  const channel = channelOf(more.find((part) => part === 'sh' || part === 'sz'));
  const said = { channel: text(lang, `part.${channel === 'all' ? 'total' : channel}`) };
  const by = derived === 'southboundPeriod' ? flowPeriodOf(more[1]) : null;
  if (by) return { ...said, from: periodOf(by, day).from, to: day };
  const span = spanOfKey(code, day);
  return span ? { ...said, from: span.from, to: span.to } : said;
}
