import { BrowserWindow, session } from 'electron';
import type { PrintPdf } from '../desk/desk.ts';
import { ownScheme, ownStart } from './own-address.ts';
import { refusePermissions } from './security/permissions.ts';
import { filterRequests } from './security/request-filter.ts';

let prints = 0;

/** Prints a page in a window that nobody sees: in a session of its own that knows this page alone and keeps nothing. */
export const printPdf: PrintPdf = async (html) => {
  // Two prints at once do not share a session: each answers with its own page.
  prints += 1;
  const own = session.fromPartition(`print-${prints}`);
  filterRequests(own);
  refusePermissions(own);
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  own.protocol.handle(ownScheme, () => new Response(html, { headers }));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  try {
    await window.loadURL(ownStart);
    // The page itself may run nothing; this is asked from outside: its faces have to be there before it is printed.
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
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
