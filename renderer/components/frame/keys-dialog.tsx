import { Dialog, DialogCloseButton, DialogContent, DialogHeader, Kbd } from '@salt-ds/core';
import type { TextKey } from '../../../shared/i18n/text.ts';
import { useWords } from '../../state/language.ts';
import { VIEWS } from '../../state/route.ts';
import { useScreen } from '../../state/screen-store.ts';

const KEYS: readonly (readonly [readonly string[], TextKey])[] = [
  [['[', ']'], 'keys.weeks'],
  [VIEWS.map((_, index) => String(index + 1)), 'keys.views'],
  [['Ctrl K'], 'keys.palette'],
  [['/'], 'keys.filter'],
  [['Enter', 'T'], 'keys.trace'],
  [['C'], 'keys.copy'],
  [['Shift ↑↓←→', 'Ctrl A'], 'keys.mark'],
  [['Ctrl C'], 'keys.copyCells'],
  [['A'], 'keys.add'],
  [['Alt ↑↓'], 'keys.move'],
  [['F'], 'keys.fullScreen'],
  [['S'], 'keys.star'],
  [['Ctrl Enter'], 'keys.stock'],
  [['Esc', 'Backspace'], 'keys.back'],
  [['?'], 'keys.help'],
  [['Esc'], 'keys.close'],
];

/** All keys, on one small page. */
export function KeysDialog() {
  const words = useWords();
  const close = useScreen((screen) => screen.closeModal);
  return (
    <Dialog open size="medium" onOpenChange={(open) => !open && close()}>
      <DialogHeader
        header={words('keys.title')}
        description={words('keys.inFields')}
        actions={<DialogCloseButton aria-label={words('action.close')} onClick={close} />}
      />
      <DialogContent>
        <div className="keysList">
          {KEYS.map(([keys, label]) => (
            <div key={label} style={{ display: 'contents' }}>
              <span>
                {keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </span>
              <span>{words(label)}</span>
            </div>
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}
