import type * as Electron from 'electron';

interface Item extends Omit<Electron.MenuItemConstructorOptions, 'submenu'> {
  readonly submenu?: Menu;
}

let applicationMenu: Menu | null = null;

/** The menu as data: nothing is drawn, a spec can read it. */
export class Menu {
  readonly items: readonly Item[];

  constructor(items: readonly Item[]) {
    this.items = items;
  }

  static setApplicationMenu = (menu: Menu | null) => {
    applicationMenu = menu;
  };

  static getApplicationMenu = () => applicationMenu;

  static buildFromTemplate(template: readonly Electron.MenuItemConstructorOptions[]): Menu {
    return new Menu(
      template.map(({ submenu, ...item }) =>
        Array.isArray(submenu) ? { ...item, submenu: Menu.buildFromTemplate(submenu) } : item,
      ),
    );
  }
}
