/** Why a file cannot be opened or written. Codes are stable; the sentence says what to do next. */
export type FileErrorCode =
  | 'EMPTY_FILE'
  | 'LOCK_FILE'
  | 'OLD_XLS'
  | 'ENCRYPTED'
  | 'DAMAGED'
  | 'NOT_A_WORKBOOK'
  | 'BINARY_XLSB'
  | 'OPEN_DOCUMENT'
  | 'WEB_PAGE'
  | 'TOO_LARGE'
  | 'NO_FILES'
  | 'FILE_NOT_FOUND'
  | 'FILE_UNREADABLE'
  | 'CHANGED_ON_DISK'
  | 'CANNOT_WRITE'
  | 'TEXT_TOO_LONG'
  | 'TOO_MANY_CELLS';

export type FileLanguage = 'zh-CN' | 'en';
export type Spoken = Record<FileLanguage, string>;

const SENTENCES: Record<FileErrorCode, (file: string, detail: string) => Spoken> = {
  EMPTY_FILE: (file) => ({
    'zh-CN': `“${file}”是空文件。请换一个有内容的 .xlsx 或 .csv 文件。`,
    en: `"${file}" is empty. Choose an .xlsx or .csv file that holds something.`,
  }),
  LOCK_FILE: (file) => ({
    'zh-CN': `“${file}”是 Excel 或 WPS 打开文件时留下的临时文件，里面没有表格。请打开不带“~$”的那一个。`,
    en: `"${file}" is what Excel or WPS leave beside a file while it is open; it holds no table. Open the one without "~$".`,
  }),
  OLD_XLS: (file) => ({
    'zh-CN': `“${file}”是旧的 .xls 格式。请在 Excel 或 WPS 中打开它，选“另存为”→“Excel 工作簿 (.xlsx)”,再打开新文件。`,
    en: `"${file}" is in the old .xls format. Open it in Excel or WPS, choose Save As → Excel Workbook (.xlsx), and open the new file.`,
  }),
  ENCRYPTED: (file) => ({
    'zh-CN': `“${file}”有打开密码。请在 Excel 或 WPS 中打开它，去掉密码后另存为 .xlsx，再打开新文件。`,
    en: `"${file}" is protected by a password. Open it in Excel or WPS, remove the password, save it as .xlsx, and open the new file.`,
  }),
  DAMAGED: (file, detail) => ({
    'zh-CN': `“${file}”已损坏，读不出来(${detail})。请用 Excel 或 WPS 打开并修复、另存，或重新取一份。`,
    en: `"${file}" is damaged and cannot be read (${detail}). Repair it in Excel or WPS and save it again, or get a new copy.`,
  }),
  NOT_A_WORKBOOK: (file) => ({
    'zh-CN': `“${file}”不是表格文件。可以打开的是 .xlsx 和 .csv。`,
    en: `"${file}" is not a spreadsheet. Files that can be opened are .xlsx and .csv.`,
  }),
  BINARY_XLSB: (file) => ({
    'zh-CN': `“${file}”是 .xlsb 二进制格式。请在 Excel 中打开它，另存为 .xlsx，再打开新文件。`,
    en: `"${file}" is in the binary .xlsb format. Open it in Excel, save it as .xlsx, and open the new file.`,
  }),
  OPEN_DOCUMENT: (file) => ({
    'zh-CN': `“${file}”是 OpenDocument (.ods) 格式。请在 LibreOffice 或 WPS 中打开它，另存为 .xlsx，再打开新文件。`,
    en: `"${file}" is an OpenDocument (.ods) file. Open it in LibreOffice or Excel, save it as .xlsx, and open the new file.`,
  }),
  WEB_PAGE: (file) => ({
    'zh-CN': `“${file}”其实是网页，里面没有表格。请从原来的系统重新导出，选 .xlsx 或 .csv。`,
    en: `"${file}" is really a web page without a table. Export it again and choose .xlsx or .csv.`,
  }),
  TOO_LARGE: (file) => ({
    'zh-CN': `“${file}”展开后太大。请把不需要的工作表删掉，或拆成几个文件。`,
    en: `"${file}" is too large once unpacked. Remove sheets you do not need, or split it into several files.`,
  }),
  NO_FILES: () => ({ 'zh-CN': '没有要打开的文件。', en: 'There is no file to open.' }),
  FILE_NOT_FOUND: (file) => ({
    'zh-CN': `找不到“${file}”。请检查文件名和所在的文件夹。`,
    en: `"${file}" was not found. Check its name and folder.`,
  }),
  FILE_UNREADABLE: (file, detail) => ({
    'zh-CN': `读不了“${file}”(${detail})。请检查是否有权限、是否被别的程序占用。`,
    en: `"${file}" cannot be read (${detail}). Check that you may read it and that no other program holds it.`,
  }),
  CHANGED_ON_DISK: (file) => ({
    'zh-CN': `“${file}”打开以后被别的程序改过。为了不丢内容，没有覆盖它。请另存为新的名字。`,
    en: `"${file}" was changed by another program since it was opened. To lose nothing, it was not overwritten. Save under a new name.`,
  }),
  TEXT_TOO_LONG: (cell, limit) => ({
    'zh-CN': `${cell} 的内容太长：.xlsx 的一个单元格最多 ${limit} 个字符。没有保存，什么也没有丢。请把它缩短或分到几个单元格，再保存。`,
    en: `${cell} holds too much: a cell of an .xlsx takes at most ${limit} characters. Nothing was saved and nothing is lost. Shorten it or split it into several cells, and save again.`,
  }),
  TOO_MANY_CELLS: (tab) => ({
    'zh-CN': `“${tab}”超出了 .xlsx 能容纳的大小(1048576 行、16384 列)。请把它拆成几张工作表。`,
    en: `"${tab}" is larger than an .xlsx can be (1,048,576 rows by 16,384 columns). Split it into several tabs.`,
  }),
  CANNOT_WRITE: (file, detail) => ({
    'zh-CN': `写不了“${file}”(${detail})。原来的文件没有改动。请检查文件夹是否存在、能否写入，磁盘是否已满。`,
    en: `"${file}" cannot be written (${detail}). What was there is unchanged. Check that the folder exists and can be written, and that the disk is not full.`,
  }),
};

/** An error about a file, with its sentence in both languages. `message` is the English one. */
export class FileError extends Error {
  readonly code: FileErrorCode;
  readonly messages: Spoken;

  constructor(code: FileErrorCode, file: string, detail = '', options?: ErrorOptions) {
    const messages = SENTENCES[code](file, detail);
    super(messages.en, options);
    this.name = 'FileError';
    this.code = code;
    this.messages = messages;
  }
}
