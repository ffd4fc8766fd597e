import { type RefObject, useEffect, useRef } from 'react';

/** The field that a form begins with has the focus when the form opens. */
export function useFirstFocus(isFirst: boolean): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFirst) field.current?.focus();
  }, [isFirst]);
  return field;
}
