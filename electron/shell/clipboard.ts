import { clipboard, nativeImage } from 'electron';
import type { DeskPorts } from '../desk/desk.ts';

/** The system's clipboard, as a port of the desk. */
export const clipboardPort: Pick<DeskPorts, 'copyImage'> = {
  copyImage: async (png) => {
    const image = nativeImage.createFromBuffer(Buffer.from(png));
    // Electron makes an empty image of bytes that it cannot read, and would copy nothing without a word.
    if (image.isEmpty()) throw new Error('the picture could not be read for the clipboard');
    clipboard.writeImage(image);
  },
};
