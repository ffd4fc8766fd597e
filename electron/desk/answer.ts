import { parseCode } from '../../shared/market/code.ts';
import { parseDate } from '../../shared/market/parse-date.ts';
import type { LedgerEntry } from '../store/ledger.ts';
import { type Answers, type Decisions, kindOfQuestion, type Question } from '../store/outcome.ts';
import { NAMES_PATTERN, rememberAnswer } from '../store/user-settings.ts';
import { namePattern } from '../sync/file-name.ts';
import { nameKeyOf } from '../sync/name-key.ts';
import type { DeskContext } from './context.ts';
import { DeskFailure } from './failure.ts';
import { userChange } from './user-change.ts';

/** What a name is answered with that stands for no instrument of the desk's. */
const LEFT_OUT = '-';

/** The answers of a file with one more; a choice that cannot be one is refused with what can. */
export function answered(before: Answers, question: Question, choice: string): Answers {
  const kind = kindOfQuestion(question);
  const refuse = (choices: string) => new DeskFailure('BAD_ANSWER', { choice, choices });
  if (kind === 'instrument' || kind === 'names') {
    const code = parseCode(choice);
    if (kind === 'instrument') {
      if (!code) throw refuse('HSI.HI, 0700.HK, 600519.SH, PDD.O');
      return { ...before, instrument: code };
    }
    if (!code && choice !== LEFT_OUT) throw refuse(`HSI.HI, 0700.HK, ${LEFT_OUT}`);
    return { ...before, names: { ...before.names, [nameKeyOf(nameIn(question))]: code ?? '' } };
  }
  if (kind === 'date') {
    const date = parseDate(choice, null);
    if (!date) throw refuse('2026-03-20');
    return { ...before, date };
  }
  if (!question.choices.includes(choice)) throw refuse(question.choices.join(', '));
  return { ...before, [kind]: choice };
}

/** Keeps an answer for files like this one; a day or a yes is of this file alone, and a name means the same in all. */
export function remember(desk: DeskContext, entry: LedgerEntry, question: Question, { format, answers }: Decisions) {
  const kind = kindOfQuestion(question);
  if (kind === 'names') {
    const key = nameKeyOf(nameIn(question));
    const code = answers.names?.[key] ?? '';
    userChange(desk, 'answer', (writer) => rememberAnswer(writer, NAMES_PATTERN, key, code));
    return;
  }
  const word = answers[kind];
  const pattern = namePattern(entry.name, format);
  if (kind === 'date' || kind === 'dateOrder' || kind === 'accept' || word === undefined || pattern === null) return;
  userChange(desk, 'answer', (writer) => rememberAnswer(writer, pattern, kind, word));
}

function nameIn({ id }: Question): string {
  return id.slice(id.indexOf(':') + 1);
}
