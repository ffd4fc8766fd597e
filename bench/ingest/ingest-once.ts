// One sync in a process of its own, so that time and memory are its own: node ingest-once.ts DATA DROP
import { openBenchDesk } from '../bench-desk.ts';

const [data = '', drop = ''] = process.argv.slice(2);
const desk = await openBenchDesk(data, drop, () => new Date());
const startedAt = performance.now();
const reply = await desk.call({ callId: 'bench', name: 'sync', input: { yes: true }, lang: 'en' });
const ms = performance.now() - startedAt;
if (!reply.ok) throw new Error(reply.error.message);
process.stdout.write(JSON.stringify({ ms, maxRssMb: process.resourceUsage().maxRSS / 1024, reply: reply.value }));
await desk.close();
