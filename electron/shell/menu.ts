import { Menu, type MenuItemConstructorOptions } from 'electron';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

const zh = {
  edit: '编辑',
  view: '视图',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  zoomIn: '放大',
  zoomOut: '缩小',
  resetZoom: '实际大小',
  togglefullscreen: '全屏',
};

const en: Readonly<Record<keyof typeof zh, string>> = {
  edit: 'Edit',
  view: 'View',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  resetZoom: 'Actual size',
  togglefullscreen: 'Full screen',
};

const editRoles = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const satisfies readonly Role[];
const viewRoles = ['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'] as const satisfies readonly Role[];

/**
 * Puts a menu of the desk's own in the place of Electron's, whose help items open web pages.
 *
 * It holds only what the system expects of a menu (the clipboard's keys on macOS need it); commands are in the window.
 */
export function setMenu(platform: NodeJS.Platform, locale: string): void {
  const words = locale.startsWith('zh') ? zh : en;
  const items = (roles: readonly (keyof typeof zh & Role)[]) => roles.map((role) => ({ role, label: words[role] }));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      { label: words.edit, submenu: items(editRoles) },
      { label: words.view, submenu: items(viewRoles) },
    ]),
  );
}
