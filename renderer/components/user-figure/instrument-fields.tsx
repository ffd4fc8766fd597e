import { Button } from '@salt-ds/core';
import { CloseIcon } from '@salt-ds/icons';
import { type ContentOf, MOST_LINES } from '../../../shared/figures/user-figures/user-figure.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWords } from '../../state/language.ts';
import { InstrumentField } from '../groups/instrument-field.tsx';
import { OrderedList } from '../ordered-list/ordered-list.tsx';
import { Choose } from './choose.tsx';
import type { Made } from './made.ts';
import { ValuesField } from './values-field.tsx';
import { WindowFields } from './window-fields.tsx';

type Content = ContentOf<'instrumentLines'>;

interface Props {
  readonly content: Content;
  readonly made: Made;
  readonly onContent: (content: Content) => void;
}

/** An instrument by its name, beside the code. */
function NamedCode({ code }: { readonly code: string }) {
  const { data } = useDeskQuery('findInstruments', { text: code });
  return (
    <span className="spacer">
      {data?.found.find((one) => one.code === code)?.name} <span className="muted">{code}</span>
    </span>
  );
}

/** Stands for no group: names of groups have no line breaks. */
const THESE = '\n';

/** Lines of closes: of a group as it is at the time, or of instruments that are named one by one. */
export function InstrumentFields({ content, made, onContent }: Props) {
  const words = useWords();
  const { group, codes, window, values } = content;
  return (
    <>
      <Choose
        label={words('figures.instruments')}
        value={group ?? THESE}
        options={[
          ...made.groups.map(({ id, name }) => ({ value: id, label: name })),
          { value: THESE, label: words('figures.these') },
        ]}
        onChange={(chosen) => onContent({ ...content, group: chosen === THESE ? null : chosen })}
      />
      {group === null && (
        <div className="editorInstruments">
          {codes.length < MOST_LINES ? (
            <InstrumentField taken={codes} onChoose={(code) => onContent({ ...content, codes: [...codes, code] })} />
          ) : (
            <p className="muted">{words('figures.mostLines', { count: MOST_LINES })}</p>
          )}
          <OrderedList
            label={words('figures.instruments')}
            items={codes}
            idOf={(code) => code}
            nameOf={(code) => code}
            onOrder={(ordered) => onContent({ ...content, codes: ordered })}
          >
            {(code) => (
              <>
                <NamedCode code={code} />
                <Button
                  className="iconButton"
                  appearance="transparent"
                  aria-label={words('groups.removeMember', { name: code })}
                  onClick={() => onContent({ ...content, codes: codes.filter((one) => one !== code) })}
                >
                  <CloseIcon aria-hidden />
                </Button>
              </>
            )}
          </OrderedList>
        </div>
      )}
      <WindowFields window={window} onWindow={(changed) => onContent({ ...content, window: changed })} />
      <ValuesField values={values} onValues={(changed) => onContent({ ...content, values: changed })} />
    </>
  );
}
