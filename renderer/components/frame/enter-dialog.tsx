import './enter-dialog.css';
import {
  Button,
  Dialog,
  DialogActions,
  DialogCloseButton,
  DialogContent,
  DialogHeader,
  FormField,
  FormFieldLabel,
  Input,
} from '@salt-ds/core';
import { type FormEvent, useState } from 'react';
import { ENTRY_FIELDS, type EntryField } from '../../../shared/contract/watchlist.ts';
import { formatChangePct, formatNumber } from '../../../shared/format/number.ts';
import { type IsoDate, isIsoDate } from '../../../shared/market/iso-date.ts';
import { parseNumber } from '../../../shared/market/parse-number.ts';
import { useDeskQuery } from '../../desk-client/use-desk-query.ts';
import { useLongCall } from '../../desk-client/use-long-call.ts';
import { useWords } from '../../state/language.ts';
import { type Entry, useScreen } from '../../state/screen-store.ts';
import { LongCallProgress } from '../states/long-call-progress.tsx';

/** A week in which a close moves so far is rare enough to be looked at twice. */
const STARTLING_PCT = 25;

/** 手工录入: one number with why it is typed; it goes in as a file of one row, and can be traced and undone as every other. */
export function EnterDialog({ entry, week }: { readonly entry: Entry; readonly week: IsoDate | null }) {
  const words = useWords();
  const { closeModal, tellDone } = useScreen();
  const { state, run, cancel, dismiss } = useLongCall('enter');
  const [form, setForm] = useState({ ...entry, value: '', why: '' });
  const isWhole = form.code.trim() !== '' && isIsoDate(form.date) && form.value.trim() !== '' && form.why.trim() !== '';
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole || !isIsoDate(form.date)) return;
    const file = await run({ ...form, date: form.date });
    if (file === null) return;
    closeModal();
    tellDone(words('enter.done', { code: form.code, date: form.date, value: form.value }), false);
  };
  const field = (name: 'code' | 'date' | 'value' | 'why', placeholder = '') => (
    <FormField labelPlacement="left" necessity="asterisk">
      <FormFieldLabel>{words(`enter.${name}`)}</FormFieldLabel>
      <Input
        bordered
        value={form[name]}
        placeholder={placeholder}
        inputProps={{
          autoFocus: name === 'value',
          type: name === 'date' ? 'date' : 'text',
          onChange: (change) => setForm({ ...form, [name]: change.target.value }),
        }}
      />
    </FormField>
  );
  return (
    <Dialog open size="small" onOpenChange={(open) => !open && closeModal()}>
      <form onSubmit={(event) => void enter(event)}>
        <DialogHeader
          header={words('enter.open')}
          description={words('enter.about')}
          actions={<DialogCloseButton aria-label={words('action.close')} onClick={closeModal} />}
        />
        <DialogContent>
          <div className="enterForm">
            {field('code')}
            {field('date')}
            <FormField labelPlacement="left">
              <FormFieldLabel>{words('enter.field')}</FormFieldLabel>
              <FieldChoice value={form.field} onChange={(chosen) => setForm({ ...form, field: chosen })} />
            </FormField>
            {field('value', words(`enter.value.${form.field}`))}
            <AgainstBase form={form} week={week} />
            {field('why', words('enter.why.example'))}
            <LongCallProgress label={words('enter.open')} state={state} onCancel={cancel} onDismiss={dismiss} />
          </div>
        </DialogContent>
        <DialogActions>
          <Button appearance="bordered" onClick={closeModal}>
            {words('action.cancel')}
          </Button>
          <Button type="submit" sentiment="accented" disabled={!isWhole || state.kind === 'running'}>
            {words('enter.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** How far a typed close lies from the last one before the week: a slip of the keys shows before it is a number of the report. */
function AgainstBase({ form, week }: { readonly form: Entry & { value: string }; readonly week: IsoDate | null }) {
  const words = useWords();
  const { data } = useDeskQuery('week', { week }, { enabled: week !== null });
  const base = data?.changes.find(({ code }) => code === form.code.trim());
  const close = parseNumber(form.value);
  if (form.field !== 'close' || !base?.baseDate || base.baseClose === null || close === null || !(close > 0))
    return null;
  const pct = (close / base.baseClose - 1) * 100;
  return (
    <p className={Math.abs(pct) > STARTLING_PCT ? 'lacking' : 'muted'} role="status">
      {words('enter.against', {
        name: base.name,
        date: base.baseDate,
        close: formatNumber(base.baseClose, 2),
        pct: formatChangePct(pct),
      })}
    </p>
  );
}

interface FieldChoiceProps {
  readonly value: EntryField;
  readonly onChange: (field: EntryField) => void;
}

function FieldChoice({ value, onChange }: FieldChoiceProps) {
  const words = useWords();
  return (
    <select
      className="plainSelect"
      aria-label={words('enter.field')}
      value={value}
      onChange={({ target }) => onChange(ENTRY_FIELDS.find((one) => one === target.value) ?? value)}
    >
      {ENTRY_FIELDS.map((one) => (
        <option key={one} value={one}>
          {words(`enter.field.${one}`)}
        </option>
      ))}
    </select>
  );
}
