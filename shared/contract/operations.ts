import type { z } from 'zod';
import { cancelOperation, doctorOperation, statusOperation, switchDataOperation } from './app.ts';
import {
  answerOperation,
  fileTextOperation,
  importFileOperation,
  importsOperation,
  rebuildOperation,
  redoOperation,
  syncOperation,
  undoOperation,
} from './imports.ts';
import { copyBlobOperation, copyTextOperation, exportFigureOperation, saveBlobOperation } from './report.ts';
import { chooseFolderOperation, settingsOperation, undoChangeOperation, updateSettingsOperation } from './settings.ts';
import { traceOperation } from './trace.ts';
import {
  editWatchlistOperation,
  enterOperation,
  rateOperation,
  ratingsOperation,
  unrateOperation,
  watchlistOperation,
} from './watchlist.ts';
import { figureOperation, weekOperation, weeksOperation } from './week.ts';

/** Every operation of the desk, by name. Adding one: an entry in its subject's file, a line here, a handler. */
export const operations = {
  answer: answerOperation,
  cancel: cancelOperation,
  chooseFolder: chooseFolderOperation,
  copyBlob: copyBlobOperation,
  copyText: copyTextOperation,
  doctor: doctorOperation,
  editWatchlist: editWatchlistOperation,
  enter: enterOperation,
  exportFigure: exportFigureOperation,
  figure: figureOperation,
  fileText: fileTextOperation,
  importFile: importFileOperation,
  imports: importsOperation,
  rate: rateOperation,
  ratings: ratingsOperation,
  rebuild: rebuildOperation,
  redo: redoOperation,
  saveBlob: saveBlobOperation,
  settings: settingsOperation,
  status: statusOperation,
  switchData: switchDataOperation,
  sync: syncOperation,
  trace: traceOperation,
  undo: undoOperation,
  undoChange: undoChangeOperation,
  unrate: unrateOperation,
  updateSettings: updateSettingsOperation,
  watchlist: watchlistOperation,
  week: weekOperation,
  weeks: weeksOperation,
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
export type InputOf<Name extends OperationName> = z.output<Operations[Name]['input']>;
export type OutputOf<Name extends OperationName> = z.output<Operations[Name]['output']>;
