import path from 'node:path';

/** Where the app keeps its data on this system, so that the preview opens the same desk. */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  home: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  return path.join(settingsFolder(platform, home, environment), 'Weekly Desk', 'desk');
}

function settingsFolder(
  platform: NodeJS.Platform,
  home: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  if (platform === 'darwin') return path.join(home, 'Library/Application Support');
  if (platform === 'win32') return environment.APPDATA ?? path.join(home, 'AppData/Roaming');
  return environment.XDG_CONFIG_HOME ?? path.join(home, '.config');
}
