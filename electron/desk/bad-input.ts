import type { z } from 'zod';
import type { Lang } from '../../shared/contract/envelope.ts';
import { text } from '../../shared/i18n/text.ts';
import { DeskFailure } from './failure.ts';

/** An input that does not fit its operation, each field with what is asked of it, in the caller's language. */
export function badInput(name: string, error: z.ZodError, lang: Lang): DeskFailure {
  const problems = error.issues.map((issue) => wordsOf(issue, issue.path.map(String).join('.') || name, lang));
  return new DeskFailure('BAD_INPUT', { name, problem: problems.join(lang === 'zh' ? '；' : '; ') });
}

/** What a kind of value is called, where it has a word. */
const TYPES = ['number', 'int', 'string', 'boolean', 'array', 'object'] as const;

function wordsOf(issue: z.core.$ZodIssue, field: string, lang: Lang): string {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = TYPES.find((type) => type === issue.expected);
      return expected
        ? text(lang, 'input.type', { field, type: text(lang, `input.type.${expected}`) })
        : text(lang, 'input.other', { field });
    }
    case 'too_small':
      if (issue.origin === 'string') return text(lang, 'input.empty', { field });
      return text(lang, issue.inclusive ? 'input.atLeast' : 'input.above', { field, least: String(issue.minimum) });
    case 'invalid_value':
      return text(lang, 'input.choice', { field, choices: issue.values.map(String).join(', ') });
    case 'unrecognized_keys':
      return text(lang, 'input.unknown', { keys: issue.keys.join(', ') });
    case 'custom':
      return text(lang, ownRule(issue.params?.rule), { field });
    default:
      return text(lang, 'input.other', { field });
  }
}

/** The rules of our own: days come in their order and are within reach; else it is that a day exists. */
function ownRule(rule: unknown): 'input.order' | 'input.far' | 'input.day' {
  if (rule === 'order') return 'input.order';
  return rule === 'far' ? 'input.far' : 'input.day';
}
