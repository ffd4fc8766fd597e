import { useState } from 'react';
import type { IsoDate } from '../../../shared/market/iso-date.ts';
import type { DeskCallError } from '../../desk-client/desk-call-error.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useWrite } from '../../desk-client/use-write.ts';
import { useLang, useWords } from '../../state/language.ts';
import { useViewChoices } from '../../state/view-choices.ts';
import { ChoiceLine, FormLine, TextLine } from '../form/form-fields.tsx';
import { useFirstFocus } from '../form/use-first-focus.ts';
import { WriteDialog } from '../form/write-dialog.tsx';
import { InstrumentField } from '../groups/instrument-field.tsx';

interface Props {
  readonly week: IsoDate | null;
  /** Where the list stands now: a new name is most likely to stand beside. */
  readonly place: { readonly sector: string; readonly group: string };
  /** Where it is known already; it may still be changed. */
  readonly name: { readonly code: string; readonly name: string } | null;
}

interface Draft {
  readonly code: string;
  readonly name: string;
  readonly sector: string;
  readonly group: string;
  /** Null: the scheme's first for uncovered names. */
  readonly stance: string | null;
}

/** Adds a name to the list: found by code, Chinese or English name or pinyin, with its place and stance. */
export function AddNameDialog({ week, place, name: known }: Props) {
  const words = useWords();
  const lang = useLang();
  const [error, setError] = useState<DeskCallError | null>(null);
  const write = useWrite(setError);
  const choose = useViewChoices((choices) => choices.choose);
  const { data } = useDeskQuery('watchlist', { week }, { enabled: week !== null });
  const { data: kept } = useDeskQuery('ratingScheme', {});
  const [draft, setDraft] = useState<Draft>({ ...(known ?? { code: '', name: '' }), ...place, stance: null });
  const places = data?.places ?? [];
  const stances = kept?.scheme.stances ?? [];
  const stance = draft.stance ?? stances.find(({ coverage }) => coverage === 'uncovered')?.zh ?? '';
  const taken = places
    .filter(({ sector, group }) => sector === draft.sector && group === draft.group)
    .map(({ code }) => code);
  const sectors = [...new Set(places.map(({ sector }) => sector))];
  const groups = places
    .filter(({ sector, group }) => sector === draft.sector && group !== '')
    .map(({ group }) => group);
  const isWhole = draft.code !== '' && draft.sector.trim() !== '' && stance !== '' && !taken.includes(draft.code);
  const { code, name, sector, group } = draft;
  const where = { sector: sector.trim(), group: group.trim() };
  const input = { action: 'put', code, ...where, stance, order: null } as const;
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <WriteDialog
      title={words('addName.title')}
      about={words('addName.about')}
      submit={words('addName.submit')}
      size="medium"
      isWhole={isWhole}
      error={error}
      onSubmit={async () => {
        const isDone = await write('editWatchlist', input, words('addName.done', { name, ...where }));
        if (isDone) choose({ listPlace: [where.sector, where.group, code].join('\t') });
        return isDone;
      }}
    >
      <NameLine code={code} name={name} taken={taken} onChoose={change} />
      <TextLine
        label={words('column.sector')}
        value={sector}
        offered={sectors}
        onChange={(typed) => change({ sector: typed })}
      />
      <TextLine
        label={words('addName.group')}
        value={group}
        offered={[...new Set(groups)]}
        placeholder={words('addName.group.none')}
        onChange={(typed) => change({ group: typed })}
      />
      <ChoiceLine
        label={words('watchlist.stance')}
        value={stance}
        options={stances.map(({ zh, en }) => ({ value: zh, label: lang === 'zh' ? zh : `${en} (${zh})` }))}
        onChange={(chosen) => change({ stance: chosen })}
      />
    </WriteDialog>
  );
}

interface NameProps {
  readonly code: string;
  readonly name: string;
  readonly taken: readonly string[];
  readonly onChoose: (chosen: Pick<Draft, 'code' | 'name'>) => void;
}

/** The name to add: looked for, or found. */
function NameLine({ code, name, taken, onChoose }: NameProps) {
  const words = useWords();
  return (
    <FormLine label={words('addName.name')}>
      {code === '' ? (
        <InstrumentField
          isFirst
          taken={taken}
          onChoose={(chosen, called) => onChoose({ code: chosen, name: called })}
        />
      ) : (
        <FoundName label={name === code ? code : `${name} ${code}`} onClear={() => onChoose({ code: '', name: '' })} />
      )}
    </FormLine>
  );
}

/** Keeps the focus that the field had. */
function FoundName({ label, onClear }: { readonly label: string; readonly onClear: () => void }) {
  const chip = useFirstFocus<HTMLButtonElement>(true);
  return (
    <button ref={chip} type="button" className="chip" onClick={onClear}>
      {label} ×
    </button>
  );
}
