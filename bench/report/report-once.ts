// The sample week's report in a process of its own, from files to documents: node report-once.ts DATA DROP OUT FORMATS
import { openBenchDesk } from '../bench-desk.ts';

const [data = '', drop = '', out = '', formats = ''] = process.argv.slice(2);
const desk = await openBenchDesk(data, drop, () => new Date('2026-03-24T09:00:00Z'));
for (const [name, input] of [
  ['sync', { yes: true }],
  ['writeReport', { week: '2026-03-16', formats: formats.split(','), out }],
] as const) {
  const reply = await desk.call({ callId: name, name, input, lang: 'zh' });
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`);
}
await desk.close();
