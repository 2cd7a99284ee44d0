export { FileError, type FileErrorCode, type FileLanguage, type Spoken } from './fileError.js';
export { describeLosses, type SavedAs, speakLosses } from './losses.js';
export {
  type FileReport,
  type InputFile,
  type OpenedFiles,
  type OpenReport,
  openFiles,
} from './openFiles.js';
export type { Loss, Original } from './original.js';
export { type FileStamp, readFileWhole, stampOf, writeFileWhole } from './writeFileWhole.js';
export { saveXlsx } from './xlsxWriter.js';
