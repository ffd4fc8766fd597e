import { sentenceById } from '../../shared/commentary/sentences.ts';
import { causesOfWeek, putCause } from '../store/causes.ts';
import type { Handlers } from './context.ts';
import { DeskFailure } from './failure.ts';
import { chooseWeek } from './known-weeks.ts';
import { userChange } from './user-change.ts';

export const causesHandlers: Handlers<'causes' | 'setCause'> = {
  causes({ week }, { desk, lang }) {
    const { from } = chooseWeek(desk, week);
    return { week: from, causes: causesOfWeek(desk.userDb(), from, lang) };
  },

  setCause({ week, slot, cause }, { desk, lang }) {
    const [kind, id = ''] = slot.split(':');
    if (kind === 'sentence' && !sentenceById(id)) throw new DeskFailure('NO_SUCH_SENTENCE', { id });
    const { from } = chooseWeek(desk, week);
    const told = cause.replace(/\s+/g, ' ').trim();
    userChange(desk, 'setCause', (writer) => putCause(writer, { week: from, lang, slot, cause: told }));
    desk.emit({ kind: 'dataChanged', subjects: ['settings'] });
    return { week: from, slot, cause: told };
  },
};
