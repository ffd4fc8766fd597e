import { Button } from '@salt-ds/core';
import type { Settings } from '../../../shared/contract/settings.ts';
import { FileButton } from '../../components/form/file-button.tsx';
import { asDeskCallError } from '../../desk-client/desk-call-error.ts';
import { callDesk, useDesk } from '../../desk-client/desk-context.ts';
import { uploadBytes } from '../../desk-client/upload-file.ts';
import { useLang, useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import type { TopicProps } from './topic.tsx';

/** The face of pictures: the bundled one, or a font file of the house. */
export function ChartFace({ face, onChange }: { face: Settings['chartFace'] } & Pick<TopicProps, 'onChange'>) {
  const words = useWords();
  const lang = useLang();
  const bridge = useDesk();
  const { tellDone, tellError } = useScreen();
  const take = async (file: File) => {
    try {
      const upload = await uploadBytes(bridge, file, lang);
      await callDesk(bridge, 'takeChartFace', { upload }, lang);
      tellDone(words('settings.changed'), true);
    } catch (thrown) {
      tellError(asDeskCallError('takeChartFace', thrown));
    }
  };
  return (
    <div className="directionRow">
      <span>{face?.family ?? words('settings.face.bundled')}</span>
      <FileButton accept=".ttf,.otf,.ttc" label={words('settings.face.choose')} onChoose={(file) => void take(file)} />
      {face && <Button onClick={() => onChange({ chartFace: null })}>{words('settings.face.reset')}</Button>}
    </div>
  );
}
