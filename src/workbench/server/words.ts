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
  willSaveAs(name: string): string;
  needsName: string;
  nameTaken(name: string): string;
  badName: string;
  saved(name: string): string;
  download(name: string): string;
  copySuffix: string;
  portTaken(port: number): string;
  usage: string;
}

const zh: ServerWords = {
  ready: (address) => `帮扶本地工作台已就绪：${address} （按 Ctrl+C 结束）`,
  readyFor: (title) => `打开的是：${title}`,
  heldByOther: '这个文件已在另一个工作台中打开，这里只能查看，不能修改。',
  sampleTitle: '示例：八(2)班',
  sampleFileName: '帮扶示例.xlsx',
  restored: '已恢复上次没有保存的修改。',
  changedSinceWork: '文件在此之后被别的程序改过；保存时会另取一个文件名。',
  willSaveAs: (name) => `保存时会在旁边另存为“${name}”。`,
  needsName: '打开的不是单个 .xlsx 文件，请另存为一个新的 .xlsx 文件，放在原文件旁边。',
  nameTaken: (name) => `已经有一个叫“${name}”的文件，请另取一个文件名。`,
  badName: '文件名里不能有 / \\ : * ? " < > |,请另取一个文件名。',
  saved: (name) => `已保存到“${name}”`,
  download: (name) => `示例没有对应的文件，已下载为“${name}”。`,
  copySuffix: '帮扶',
  portTaken: (port) => `端口 ${port} 已被占用，请换一个，或者不写 --port。`,
  usage:
    '用法：npm start [-- 文件.xlsx|文件.csv … --lang zh|en --no-open --port 端口]\n不写文件时打开一个虚构班级的示例。',
};

const en: ServerWords = {
  ready: (address) => `The Bangfu workbench is ready: ${address} (Ctrl+C ends it)`,
  readyFor: (title) => `Opened: ${title}`,
  heldByOther: 'This file is open in another workbench. Here it can be read, not changed.',
  sampleTitle: 'Sample: Class 8-2',
  sampleFileName: 'bangfu-sample.xlsx',
  restored: 'Changes from last time that had not been saved are back.',
  changedSinceWork: 'Another program has changed the file since; saving will ask for another file name.',
  willSaveAs: (name) => `Saving makes "${name}" beside it.`,
  needsName: 'What is open is not a single .xlsx file. Save it as a new .xlsx file beside the original.',
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
