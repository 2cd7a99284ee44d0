import type { Language } from '../server/protocol.js';

/** The page's sentences, in both languages. */
export interface PageWords {
  whatItIs: string;
  menuBar: string;
  addonMenu: string;
  gridLabel: string;
  sidebarLabel(title: string): string;
  close: string;
  save: string;
  saveHint: string;
  saved: string;
  saving: string;
  keeping: string;
  /** Autosaved on this computer, but not yet in the teacher's file. */
  kept: string;
  notKept: string;
  untouched: string;
  readOnlyState: string;
  otherWindow: string;
  otherWindowMenu: string;
  discard: string;
  discardSample: string;
  discardQuestion: string;
  dismiss: string;
  noticesLabel: string;
  running(name: string): string;
  working: string;
  scriptError: string;
  saveAsTitle: string;
  saveAsLabel: string;
  cancel: string;
  serverGone: string;
  cannotKeep(message: string): string;
  noToken: string;
  yesNoHint: string;
  yesNoCancelHint: string;
  noOrCancelHint: string;
  unreplayed(count: number): string;
  /** Formulas with functions the grid cannot compute; one of them as an example. */
  keptFormula(count: number, sheet: string, formula: string): string;
}

const zh: PageWords = {
  whatItIs: '本地工作台：在你自己的电脑上运行帮扶插件，不连网，数据不离开这台电脑',
  menuBar: '插件菜单 (F6)',
  addonMenu: '帮扶',
  gridLabel: '表格',
  sidebarLabel: (title) => `侧边栏：${title}`,
  close: '关闭',
  save: '保存',
  saveHint: '保存到文件 (Ctrl+S)',
  saved: '已保存到文件',
  saving: '正在保存…',
  keeping: '正在记下修改…',
  kept: '修改已记下，还没有保存到文件',
  notKept: '修改没有记下',
  untouched: '没有修改',
  readOnlyState: '只能查看',
  otherWindow: '这份表格已在另一个窗口中打开，这里只能查看。关掉那个窗口后，这里就能修改。',
  otherWindowMenu: '这个窗口只能查看，不能运行帮扶菜单。',
  discard: '放弃恢复的修改',
  discardSample: '重新生成示例',
  discardQuestion: '确定放弃没有保存的修改吗?放弃后不能找回。',
  dismiss: '知道了',
  noticesLabel: '提示',
  running: (name) => `正在运行：${name}…`,
  working: '正在运行…',
  scriptError: '运行出错',
  saveAsTitle: '另存为',
  saveAsLabel: '新文件名',
  cancel: '取消',
  serverGone: '工作台程序已经停止。请回到终端重新运行 npm start，修改过的内容会自动恢复。',
  cannotKeep: (message) => `修改没有记下：${message}`,
  noToken: '请从终端里显示的完整网址打开这个页面(# 后面的部分也要)。',
  yesNoHint: '(“确定”= 是,“取消”= 否)',
  yesNoCancelHint: '(“确定”= 是；选“取消”后再问一次是“否”还是“取消”)',
  noOrCancelHint: '(“确定”= 否,“取消”= 取消)',
  unreplayed: (count) => `最后 ${count} 处修改没能恢复，请核对最近改过的地方。`,
  keptFormula: (count, sheet, formula) =>
    `有 ${count} 个公式本地工作台算不了，保留了原来的结果，例如“${sheet}”里的 ${formula}`,
};

const en: PageWords = {
  whatItIs:
    'Local workbench: runs the Bangfu add-on on your own computer; no network, the data does not leave this machine',
  menuBar: 'Add-on menu (F6)',
  addonMenu: 'Bangfu',
  gridLabel: 'Spreadsheet',
  sidebarLabel: (title) => `Sidebar: ${title}`,
  close: 'Close',
  save: 'Save',
  saveHint: 'Save to the file (Ctrl+S)',
  saved: 'Saved to the file',
  saving: 'Saving…',
  keeping: 'Keeping the changes…',
  kept: 'Changes are kept, not yet saved to the file',
  notKept: 'Changes are not kept',
  untouched: 'No changes',
  readOnlyState: 'Read only',
  otherWindow:
    'This spreadsheet is open in another window, so it can only be read here. Close that window, and it can be changed here.',
  otherWindowMenu: 'This window is read-only: the add-on menu cannot be run here.',
  discard: 'Discard the restored changes',
  discardSample: 'Make the sample anew',
  discardQuestion: 'Discard the changes that are not saved? They cannot be brought back.',
  dismiss: 'Got it',
  noticesLabel: 'Notices',
  running: (name) => `Running: ${name}…`,
  working: 'Running…',
  scriptError: 'The function failed',
  saveAsTitle: 'Save as',
  saveAsLabel: 'New file name',
  cancel: 'Cancel',
  serverGone:
    'The workbench has stopped. Run npm start in the terminal again; what was changed will be brought back.',
  cannotKeep: (message) => `Changes are not kept: ${message}`,
  noToken: 'Open this page by the full address shown in the terminal, the part after # included.',
  yesNoHint: '(OK = yes, Cancel = no)',
  yesNoCancelHint: '(OK = yes; after Cancel you are asked whether no or cancel is meant)',
  noOrCancelHint: '(OK = no, Cancel = cancel)',
  unreplayed: (count) =>
    `The last ${count} changes could not be brought back. Check what was changed most recently.`,
  keptFormula: (count, sheet, formula) =>
    `The workbench cannot compute ${count} of the formulas; their last results are kept, for example ${formula} in "${sheet}".`,
};

export const PAGE_WORDS: Record<Language, PageWords> = { 'zh-CN': zh, en };
