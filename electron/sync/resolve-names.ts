import type { ReadDb } from '../store/db.ts';
import { namedInstruments } from '../store/instrument-names.ts';
import { type Decisions, kindOfQuestion, type Outcome } from '../store/outcome.ts';
import { nameKeyOf } from './name-key.ts';

/**
 * The decisions of a held file with codes for those of its names that exactly one instrument bears, by what other files say; null
 * where none can be told. What was found is kept with the file, so that it is read the same way whatever files come and go.
 */
export function resolvedByOtherFiles(db: ReadDb, { decisions, questions }: Outcome): Decisions | null {
  const asked = questions.flatMap((question) =>
    kindOfQuestion(question) === 'names' ? [nameKeyOf(String(question.params.name ?? ''))] : [],
  );
  if (!decisions || asked.length === 0) return null;
  const codes = new Map<string, Set<string>>(asked.map((key) => [key, new Set()]));
  for (const { name, code } of namedInstruments(db)) codes.get(nameKeyOf(name))?.add(code);
  const found = [...codes].flatMap(([key, [code, ...others]]) => (code && others.length === 0 ? [[key, code]] : []));
  if (found.length === 0) return null;
  const names = { ...decisions.answers.names, ...Object.fromEntries(found) };
  return { ...decisions, answers: { ...decisions.answers, names } };
}
