import { EditIcon } from '@salt-ds/icons';

/** Opens what stands beside it for editing. */
export function PenButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="penButton" aria-label={label} title={label} onClick={onClick}>
      <EditIcon aria-hidden size={1} />
    </button>
  );
}
