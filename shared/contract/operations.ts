import type { z } from 'zod';
import { ahPremiumOperation } from './ah-premium.ts';
import { cancelOperation, doctorOperation, statusOperation, switchDataOperation } from './app.ts';
import { auditOperation } from './audit.ts';
import { chapterOperation, reportTextsOperation, setReportTextOperation } from './chapter.ts';
import { causesOperation, setCauseOperation } from './commentary.ts';
import { conflictRowsOperation, conflictsOperation, preferOperation } from './conflicts.ts';
import { dropFoldersOperation } from './drop-folders.ts';
import { figureHistoryOperation } from './figure-history.ts';
import { flowsOperation } from './flows.ts';
import {
  exportGroupsOperation,
  findInstrumentsOperation,
  groupsOperation,
  importGroupsOperation,
  removeGroupOperation,
  resetGroupOperation,
  saveGroupOperation,
} from './groups.ts';
import { importUploadOperation, pasteImportOperation, uploadPieceOperation } from './hand-over.ts';
import {
  answerOperation,
  dismissOperation,
  fileRowsOperation,
  fileTextOperation,
  importFileOperation,
  importsOperation,
  rebuildOperation,
  redoOperation,
  rereadOperation,
  syncOperation,
  undoOperation,
} from './imports.ts';
import { indicesOperation } from './indices.ts';
import {
  exportMappingsOperation,
  importMappingsOperation,
  inspectOperation,
  mapFileOperation,
  mappingsOperation,
  removeMappingOperation,
  saveMappingOperation,
  tryMappingOperation,
} from './mappings.ts';
import { notesOperation, removeNoteOperation, saveNoteOperation } from './notes.ts';
import { outlineOperation, resetOutlineOperation, saveOutlineOperation } from './outline.ts';
import { planOperation } from './plan.ts';
import {
  movedSinceOperation,
  packPublishedOperation,
  publishedOperation,
  publishedWeekOperation,
  publishOperation,
} from './published.ts';
import { ratingSchemeOperation, resetRatingSchemeOperation, saveRatingSchemeOperation } from './rating-scheme.ts';
import {
  rateIndustryOperation,
  rateOperation,
  ratingChangesOperation,
  ratingsOperation,
  unrateIndustryOperation,
  unrateOperation,
} from './ratings.ts';
import { refreshDocumentOperation, rollForwardDocumentOperation } from './refresh.ts';
import {
  copyBlobOperation,
  copyTextOperation,
  exportFigureOperation,
  exportIssuesOperation,
  exportTableOperation,
  saveBlobOperation,
} from './report.ts';
import {
  chooseFolderOperation,
  settingsOperation,
  takeChartFaceOperation,
  undoChangeOperation,
  updateSettingsOperation,
} from './settings.ts';
import { spellingsOperation } from './spellings.ts';
import { stockOperation } from './stock.ts';
import { traceOperation } from './trace.ts';
import {
  keepPictureOperation,
  previewFigureOperation,
  removeFigureOperation,
  saveFigureOperation,
  userFiguresOperation,
} from './user-figures.ts';
import { usualFilesOperation } from './usual-files.ts';
import { editWatchlistOperation, enterOperation, movePlaceOperation, watchlistOperation } from './watchlist.ts';
import { figureOperation, figuresOperation, weekOperation, weeksOperation } from './week.ts';
import { keepTemplateOperation, writeReportOperation } from './write-report.ts';

/** Every operation of the desk, by name. Adding one: an entry in its subject's file, a line here, a handler. */
export const operations = {
  ahPremium: ahPremiumOperation,
  answer: answerOperation,
  cancel: cancelOperation,
  causes: causesOperation,
  chapter: chapterOperation,
  chooseFolder: chooseFolderOperation,
  conflictRows: conflictRowsOperation,
  conflicts: conflictsOperation,
  copyBlob: copyBlobOperation,
  copyText: copyTextOperation,
  dismiss: dismissOperation,
  doctor: doctorOperation,
  dropFolders: dropFoldersOperation,
  editWatchlist: editWatchlistOperation,
  enter: enterOperation,
  exportFigure: exportFigureOperation,
  exportGroups: exportGroupsOperation,
  exportIssues: exportIssuesOperation,
  exportTable: exportTableOperation,
  exportMappings: exportMappingsOperation,
  figure: figureOperation,
  figureHistory: figureHistoryOperation,
  figures: figuresOperation,
  fileRows: fileRowsOperation,
  fileText: fileTextOperation,
  findInstruments: findInstrumentsOperation,
  flows: flowsOperation,
  groups: groupsOperation,
  importFile: importFileOperation,
  importGroups: importGroupsOperation,
  importMappings: importMappingsOperation,
  imports: importsOperation,
  importUpload: importUploadOperation,
  indices: indicesOperation,
  inspect: inspectOperation,
  keepPicture: keepPictureOperation,
  keepTemplate: keepTemplateOperation,
  mapFile: mapFileOperation,
  mappings: mappingsOperation,
  movedSince: movedSinceOperation,
  movePlace: movePlaceOperation,
  notes: notesOperation,
  outline: outlineOperation,
  packPublished: packPublishedOperation,
  pasteImport: pasteImportOperation,
  plan: planOperation,
  prefer: preferOperation,
  previewFigure: previewFigureOperation,
  publish: publishOperation,
  published: publishedOperation,
  publishedWeek: publishedWeekOperation,
  rate: rateOperation,
  rateIndustry: rateIndustryOperation,
  ratingChanges: ratingChangesOperation,
  ratings: ratingsOperation,
  ratingScheme: ratingSchemeOperation,
  rebuild: rebuildOperation,
  redo: redoOperation,
  removeFigure: removeFigureOperation,
  removeGroup: removeGroupOperation,
  removeMapping: removeMappingOperation,
  removeNote: removeNoteOperation,
  refreshDocument: refreshDocumentOperation,
  rollForwardDocument: rollForwardDocumentOperation,
  reportTexts: reportTextsOperation,
  reread: rereadOperation,
  resetGroup: resetGroupOperation,
  resetOutline: resetOutlineOperation,
  resetRatingScheme: resetRatingSchemeOperation,
  saveBlob: saveBlobOperation,
  saveFigure: saveFigureOperation,
  saveGroup: saveGroupOperation,
  saveMapping: saveMappingOperation,
  saveNote: saveNoteOperation,
  saveOutline: saveOutlineOperation,
  saveRatingScheme: saveRatingSchemeOperation,
  setCause: setCauseOperation,
  setReportText: setReportTextOperation,
  settings: settingsOperation,
  spellings: spellingsOperation,
  status: statusOperation,
  stock: stockOperation,
  switchData: switchDataOperation,
  sync: syncOperation,
  takeChartFace: takeChartFaceOperation,
  trace: traceOperation,
  tryMapping: tryMappingOperation,
  undo: undoOperation,
  undoChange: undoChangeOperation,
  unrate: unrateOperation,
  unrateIndustry: unrateIndustryOperation,
  updateSettings: updateSettingsOperation,
  uploadPiece: uploadPieceOperation,
  userFigures: userFiguresOperation,
  usualFiles: usualFilesOperation,
  watchlist: watchlistOperation,
  week: weekOperation,
  weeks: weeksOperation,
  writeReport: writeReportOperation,
  audit: auditOperation,
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
/** What a caller gives: what has a default may be left out. */
export type InputOf<Name extends OperationName> = z.input<Operations[Name]['input']>;
/** What a handler is given. */
export type ParsedInputOf<Name extends OperationName> = z.output<Operations[Name]['input']>;
export type OutputOf<Name extends OperationName> = z.output<Operations[Name]['output']>;
