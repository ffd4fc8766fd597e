import { useState } from 'react';
import type { ContentOf } from '../../../shared/figures/user-figures/user-figure.ts';
import { asDeskCallError, type DeskCallError } from '../../desk-client/desk-call-error.ts';
import { callDesk, useDesk } from '../../desk-client/desk-context.ts';
import { uploadBytes } from '../../desk-client/upload-file.ts';
import { useLang, useWords } from '../../state/language.ts';
import { Problem } from '../states/problem.tsx';

type Content = ContentOf<'picture'>;

interface Props {
  readonly content: Content;
  readonly onContent: (content: Content) => void;
}

/** A PNG or JPG from a file; the desk keeps its own copy. */
export function PictureField({ content, onContent }: Props) {
  const words = useWords();
  const lang = useLang();
  const bridge = useDesk();
  const [error, setError] = useState<DeskCallError | null>(null);
  const take = async (file: File) => {
    try {
      const upload = await uploadBytes(bridge, file, lang);
      const { picture } = await callDesk(bridge, 'keepPicture', { upload }, lang);
      setError(null);
      onContent({ ...content, picture });
    } catch (thrown) {
      setError(asDeskCallError('keepPicture', thrown));
    }
  };
  return (
    <>
      <label className="editorField">
        <span>{words('figures.picture')}</span>
        <input
          type="file"
          accept=".png,.jpg,.jpeg,image/png,image/jpeg"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void take(file);
          }}
        />
      </label>
      {error && <Problem error={error} onClose={() => setError(null)} />}
    </>
  );
}
