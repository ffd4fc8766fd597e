import { Button } from '@salt-ds/core';
import { CloseIcon } from '@salt-ds/icons';
import { FileButton } from '../../components/form/file-button.tsx';
import { asDeskCallError } from '../../desk-client/desk-call-error.ts';
import { callDesk, useDesk } from '../../desk-client/desk-context.ts';
import { uploadBytes } from '../../desk-client/upload-file.ts';
import { useSettings } from '../../desk-client/use-settings.ts';
import { useLang, useWords } from '../../state/language.ts';
import { useScreen } from '../../state/screen-store.ts';

/** The house's own documents that are filled each week; where there is none, those that ship. */
export function TemplateList() {
  const words = useWords();
  const lang = useLang();
  const bridge = useDesk();
  const { settings, change } = useSettings();
  const { tellDone, tellError } = useScreen();
  const { report } = settings;
  const keep = async (file: File) => {
    try {
      const upload = await uploadBytes(bridge, file, lang);
      await callDesk(bridge, 'keepTemplate', { upload, name: file.name }, lang);
      tellDone(words('room.template.kept', { name: file.name }), true);
    } catch (thrown) {
      tellError(asDeskCallError('keepTemplate', thrown));
    }
  };
  const remove = async (name: string) => {
    const templates = report.templates.filter((one) => one.name !== name);
    if (await change({ report: { ...report, templates } })) tellDone(words('room.template.removed', { name }), true);
  };
  return (
    <div className="templateList">
      {report.templates.length === 0 && <span className="muted">{words('room.template.shipped')}</span>}
      <ul>
        {report.templates.map(({ name }) => (
          <li key={name}>
            {name}
            <Button
              className="iconButton"
              appearance="transparent"
              aria-label={words('room.template.remove', { name })}
              onClick={() => void remove(name)}
            >
              <CloseIcon aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <FileButton
        appearance="bordered"
        accept=".docx,.pptx"
        label={words('room.template.choose')}
        onChoose={(file) => void keep(file)}
      />
    </div>
  );
}
