import type { Language } from './protocol.js';

/** The server's sentences, in both languages. */
export interface ServerWords {
  ready(address: string): string;
  readyFor(title: string): string;
  heldByOther: string;
  sampleTitle: string;
  sampleFileName: string;
  restored: string;
  changedSinceWork: string;
  openFailed(message: string): string;
  noSuchFile(path: string): string;
  isFolder(path: string): string;
  lossesTitle(losses: string): string;
  willSaveAs(name: string): string;
  needsName: string;
  changedOnDisk(name: string): string;
  goneFromDisk(name: string): string;
  nameTaken(name: string): string;
  badName: string;
  saved(name: string): string;
  download(name: string): string;
  copySuffix: string;
  portTaken(port: number): string;
  usage: string;
}

const zh: ServerWords = {
  ready: (address) => `帮扶本地工作台已就绪:${address}(按 Ctrl+C 结束)`,
  readyFor: (title) => `打开的是:${title}`,
  heldByOther: '这个文件已在另一个工作台中打开,这里只能查看,不能修改。',
  sampleTitle: '示例:八(2)班',
  sampleFileName: '帮扶示例.xlsx',
  restored: '已恢复上次没有保存的修改。',
  changedSinceWork: '文件在此之后被别的程序改过;保存时会另取一个文件名。',
  openFailed: (message) => `打不开文件。${message}`,
  noSuchFile: (path) => `找不到文件“${path}”。请检查文件名和所在的文件夹。`,
  isFolder: (path) => `“${path}”是文件夹。请写出其中的 .xlsx 或 .csv 文件。`,
  lossesTitle: (losses) => `这个文件里有工作台读不全的内容:${losses}。为了不丢失它们,不会改写原文件。`,
  willSaveAs: (name) => `保存时会在旁边另存为“${name}”。`,
  needsName: '打开的不是单个 .xlsx 文件,请另存为一个新的 .xlsx 文件,放在原文件旁边。',
  changedOnDisk: (name) => `“${name}”打开之后被别的程序改过,为了不覆盖那些修改,请另取一个文件名。`,
  goneFromDisk: (name) => `“${name}”已不在原来的位置,请另取一个文件名。`,
  nameTaken: (name) => `已经有一个叫“${name}”的文件,请另取一个文件名。`,
  badName: '文件名里不能有 / \\ : * ? " < > |,请另取一个文件名。',
  saved: (name) => `已保存到“${name}”`,
  download: (name) => `示例没有对应的文件,已下载为“${name}”。`,
  copySuffix: '帮扶',
  portTaken: (port) => `端口 ${port} 已被占用,请换一个,或者不写 --port。`,
  usage:
    '用法:npm start [-- 文件.xlsx|文件.csv … --lang zh|en --no-open --port 端口]\n不写文件时打开一个虚构班级的示例。',
};

const en: ServerWords = {
  ready: (address) => `The Bangfu workbench is ready: ${address} (Ctrl+C ends it)`,
  readyFor: (title) => `Opened: ${title}`,
  heldByOther: 'This file is open in another workbench. Here it can be read, not changed.',
  sampleTitle: 'Sample: class 8 (2)',
  sampleFileName: 'bangfu-sample.xlsx',
  restored: 'Changes from last time that had not been saved are back.',
  changedSinceWork: 'Another program has changed the file since; saving will ask for another file name.',
  openFailed: (message) => `The file cannot be opened. ${message}`,
  noSuchFile: (path) => `There is no file "${path}". Check its name and folder.`,
  isFolder: (path) => `"${path}" is a folder. Name the .xlsx or .csv files in it.`,
  lossesTitle: (losses) =>
    `This file holds things the workbench cannot keep: ${losses}. So as not to lose them, the file itself will not be written over.`,
  willSaveAs: (name) => `Saving makes "${name}" beside it.`,
  needsName: 'What is open is not a single .xlsx file. Save it as a new .xlsx file beside the original.',
  changedOnDisk: (name) =>
    `Another program has changed "${name}" since it was opened. So as not to overwrite that, choose another file name.`,
  goneFromDisk: (name) => `"${name}" is no longer where it was. Choose another file name.`,
  nameTaken: (name) => `There already is a file called "${name}". Choose another file name.`,
  badName: 'A file name cannot hold / \\ : * ? " < > |. Choose another.',
  saved: (name) => `Saved to "${name}"`,
  download: (name) => `The sample has no file of its own: downloaded as "${name}".`,
  copySuffix: 'bangfu',
  portTaken: (port) => `Port ${port} is taken. Choose another, or leave out --port.`,
  usage:
    'Usage: npm start [-- file.xlsx|file.csv … --lang zh|en --no-open --port N]\nWithout a file it opens a sample with an invented class.',
};

export const SERVER_WORDS: Record<Language, ServerWords> = { 'zh-CN': zh, en };
