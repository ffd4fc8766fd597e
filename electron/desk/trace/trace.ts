import type { Trace } from '../../../shared/contract/trace.ts';
import { text } from '../../../shared/i18n/text.ts';
import { instrumentName } from '../../../shared/market/instrument-name.ts';
import { weekOf } from '../../../shared/market/trading-week.ts';
import { FORMULAS } from '../../../shared/trace/formulas.ts';
import { parseTraceKey, type TraceKey } from '../../../shared/trace/key.ts';
import type { CallContext, Handlers } from '../context.ts';
import { DeskFailure } from '../failure.ts';
import { gatherWeek } from '../gather/gather-week.ts';
import { derive } from './derived.ts';
import { inputsOf } from './stored.ts';

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
  return { key, label: input.label, value: input.value, unit: input.unit, formula: null, inputs: [input] };
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
  const [code = ''] = asked.code.split('@');
  const name = instrumentName(code, rows.labels, lang);
  return {
    key,
    label: text(lang, `trace.${asked.derived}`, { name, date: asked.day, ...rows.week }),
    value: derived.value,
    unit: derived.unit === '%' ? '%' : text(lang, `unit.${derived.unit}`),
    formula: FORMULAS[asked.derived],
    inputs: await inputsOf(call, derived.inputs),
  };
}
