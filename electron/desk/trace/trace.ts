import type { Lang } from '../../../shared/contract/envelope.ts';
import { SPANS } from '../../../shared/contract/indices.ts';
import type { Trace } from '../../../shared/contract/trace.ts';
import { type TextKey, type TextParams, text } from '../../../shared/i18n/text.ts';
import { instrumentName } from '../../../shared/market/instrument-name.ts';
import { CURRENCIES } from '../../../shared/market/market.ts';
import { weekOf } from '../../../shared/market/trading-week.ts';
import { FORMULAS } from '../../../shared/trace/formulas.ts';
import { parseTraceKey, type TraceKey } from '../../../shared/trace/key.ts';
import { ahPairsOf } from '../../../shared/week/ah-pairs.ts';
import { flowPeriodOf, periodOf } from '../../../shared/week/flow-periods.ts';
import { spanOfKey } from '../../../shared/week/flow-span.ts';
import { channelOf } from '../../../shared/week/flows.ts';
import type { WeekRows } from '../../../shared/week/week-rows.ts';
import type { CallContext, Handlers } from '../context.ts';
import { DeskFailure } from '../failure.ts';
import { gatherWeek } from '../gather/gather-week.ts';
import type { Asked, Derived } from './definition.ts';
import { derive } from './derived.ts';
import { inputsOf } from './stored.ts';

/** Nobody reads on further, and each is looked up with its file and line. */
const MOST_INPUTS = 1000;

export const traceHandlers: Handlers<'trace'> = {
  async trace({ key }, call) {
    const parsed = parseTraceKey(key);
    if (!parsed) throw new DeskFailure('BAD_TRACE_KEY', { key });
    return parsed.kind === 'derived' ? traceOfDerived(call, key, parsed) : traceOfStored(call, key, parsed);
  },
};

async function traceOfStored(
  call: CallContext,
  key: string,
  stored: Exclude<TraceKey, { kind: 'derived' }>,
): Promise<Trace> {
  const [input] = await inputsOf(call, [stored.kind === 'price' ? { ...stored, adj: null } : stored]);
  if (!input) throw new DeskFailure('NO_SUCH_VALUE', { key });
  return { key, label: input.label, value: input.value, unit: input.unit, formula: null, inputs: [input], more: 0 };
}

async function traceOfDerived(
  call: CallContext,
  key: string,
  asked: Extract<TraceKey, { kind: 'derived' }>,
): Promise<Trace> {
  const { lang, desk } = call;
  const rows = gatherWeek(desk, weekOf(asked.day), lang);
  const derived = derive(asked, rows, desk.cache());
  if (!derived) throw new DeskFailure('NO_SUCH_VALUE', { key });
  const [code = '', ...more] = asked.code.split('@');
  const name = instrumentName(code, rows.labels, lang);
  return {
    key,
    label: text(lang, `trace.${asked.derived}`, {
      name,
      date: asked.day,
      ...rows.week,
      ...detailsOf(asked, more, rows),
    }),
    value: derived.value,
    unit: unitInWords(derived.unit, lang),
    formula: FORMULAS[asked.derived],
    inputs: await inputsOf(call, derived.inputs.slice(0, MOST_INPUTS)),
    more: Math.max(0, derived.inputs.length - MOST_INPUTS),
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
