import './hand-over.css';
import { useEffect, useRef, useState } from 'react';
import { asDeskCallError } from '../../desk-client/desk-call-error.ts';
import { useDesk } from '../../desk-client/desk-context.ts';
import { uploadFile } from '../../desk-client/upload-file.ts';
import { useLang, useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';
import { useTellImported } from './use-tell-imported.ts';

/** Files that are dragged onto the window are imported: says so while they hang over it, and whose bytes are on the way. */
export function DropOverlay() {
  const words = useWords();
  const receive = useReceiveFiles();
  const [isOver, setOver] = useState(false);
  const latest = useRef(receive.files);
  latest.current = receive.files;
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // Else the window would go to the file.
      event.preventDefault();
      setOver(true);
    };
    // Leaving for nowhere is leaving the window; for another element, it is not.
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  if (!isOver && receive.name === null) return null;
  return (
    <div className="dropOverlay" role="status">
      <p>{receive.name === null ? words('handOver.drop') : words('handOver.receiving', { name: receive.name })}</p>
    </div>
  );
}

/** Brings dropped files in, one behind the other; what fails is told and keeps no other out. */
function useReceiveFiles() {
  const bridge = useDesk();
  const lang = useLang();
  const tellImported = useTellImported();
  const tellError = useScreen((screen) => screen.tellError);
  const [name, setName] = useState<string | null>(null);
  const files = async (dropped: readonly File[]) => {
    for (const file of dropped) {
      setName(file.name);
      try {
        tellImported(await uploadFile(bridge, file, lang));
      } catch (thrown) {
        tellError(asDeskCallError('importUpload', thrown));
      }
    }
    setName(null);
  };
  return { name, files };
}
