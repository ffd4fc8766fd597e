import { type LedgerFile, TEXT_ENCODINGS } from '../../../shared/contract/imports.ts';
import { LongCallProgress } from '../../components/states/long-call-progress.tsx';
import { useLongCall } from '../../desk-client/use-long-call.ts';
import { useWords } from '../../state/language.ts';

/** For a text that was read in the wrong encoding: the others, to read it anew. A workbook has none to choose. */
export function PickEncoding({ file }: { readonly file: LedgerFile }) {
  const words = useWords();
  const reread = useLongCall('reread');
  const isText = file.encoding === null || TEXT_ENCODINGS.some((one) => one === file.encoding);
  if (!isText) return null;
  return (
    <div className="pickEncoding">
      <label>
        {words('imports.reread')}{' '}
        <select
          value=""
          disabled={reread.state.kind === 'running' || file.status === 'importing'}
          onChange={(event) => {
            const encoding = TEXT_ENCODINGS.find((one) => one === event.target.value);
            if (encoding) void reread.run({ fileId: file.id, encoding });
          }}
        >
          <option value="">—</option>
          {TEXT_ENCODINGS.filter((one) => one !== file.encoding).map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <LongCallProgress
        label={words('imports.rereading')}
        state={reread.state}
        onCancel={reread.cancel}
        onDismiss={reread.dismiss}
      />
    </div>
  );
}
