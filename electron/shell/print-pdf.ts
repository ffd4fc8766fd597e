import { BrowserWindow, session } from 'electron';
import type { PrintPdf } from '../desk/desk.ts';
import { ownScheme, ownStart } from './own-address.ts';
import { refusePermissions } from './security/permissions.ts';
import { filterRequests } from './security/request-filter.ts';

/** Prints a page in a window that nobody sees: in a session of its own that knows this page alone, without script, and keeps nothing. */
export const printPdf: PrintPdf = async (html) => {
  const own = session.fromPartition('print');
  filterRequests(own);
  refusePermissions(own);
  own.protocol.handle(ownScheme, () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  try {
    await window.loadURL(ownStart);
    return await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
    own.protocol.unhandle(ownScheme);
  }
};
