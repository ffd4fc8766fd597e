import type { Session } from 'electron';

/**
 * Refuses every permission: the desk needs no camera, no place, no notification.
 *
 * Both handlers are needed: Electron grants what a missing one would have decided.
 */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
}
