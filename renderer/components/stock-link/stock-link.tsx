import { ArrowRightIcon } from '@salt-ds/icons';
import { isShareCode } from '../../../shared/market/code.ts';
import { useWords } from '../../state/language.ts';
import { openStock, useRoute } from '../../state/route.ts';
import { IconAction } from '../figure/icon-action.tsx';

/** A small way to the page of a stock, beside its name; none where it is open already, nor to an index. */
export function StockLink({ code, name }: { readonly code: string; readonly name: string }) {
  const words = useWords();
  const { code: open } = useRoute();
  if (!isShareCode(code) || code === open) return null;
  return (
    <IconAction
      label={words('stock.open', { name })}
      icon={<ArrowRightIcon aria-hidden />}
      onClick={() => openStock(code)}
    />
  );
}
