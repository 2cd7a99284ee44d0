import type { Language } from './catalogue.js';

const zhCN = {
  title: '多个标签页一起设定',
  open: '多个标签页一起设定',
  reading: (at: number, of: number) => `正在读第 ${at} 个标签页，共 ${of} 个…`,
  stop: '停下',
  read: (tabs: number, ready: number) => `读了 ${tabs} 个标签页，${ready} 个可以直接设。`,
  stopped: (read: number, of: number) => `停下了：读了 ${read} 个，共 ${of} 个。`,
  exams: '考试',
  exam: (name: string, tabs: number) => (tabs > 1 ? `${name}（${tabs} 个标签页）` : name),
  noName: '还没有名称的考试',
  info: '名称、学期、类型、日期',
  shared: '同一场考试，一处改，各班都改。',
  lists: '档案和名单',
  students: (n: number) => `${n} 人`,
  check: '去核对',
  checkTab: (tab: string) => `去核对「${tab}」`,
  refused: (n: number) => `不能设的（${n}）`,
  done: (n: number) => `已设好的（${n}）`,
  nothing: '没有可以一起设的标签页。',
  adopt: (n: number) => `设定选中的 ${n} 个标签页`,
  adoptNone: '还没有选中标签页',
  nameMissing: '有一场考试还没有名称。请先填好。',
  adopting: (n: number) => `正在设定 ${n} 个标签页…`,
  adopted: (n: number) => `已设定 ${n} 个标签页，表格内容没有变。`,
  noneAdopted: '一个也没有设成。',
  notAdopted: '没有设成的：',
  undo: '撤销这次设定',
  undoing: (n: number) => `正在取消 ${n} 个标签页的设定…`,
  undone: '已撤销，表格内容没有变。',
};

type TabsPageWords = typeof zhCN;

const en: TabsPageWords = {
  title: 'Set up several tabs at once',
  open: 'Set up several tabs at once',
  reading: (at, of) => `Reading tab ${at} of ${of}…`,
  stop: 'Stop',
  read: (tabs, ready) => `${tabs} tabs read, ${ready} can be set up as they are.`,
  stopped: (read, of) => `Stopped: ${read} of ${of} tabs read.`,
  exams: 'Exams',
  exam: (name, tabs) => (tabs > 1 ? `${name} (${tabs} tabs)` : name),
  noName: 'An exam without a name yet',
  info: 'Name, term, kind, date',
  shared: 'One exam: what is changed here holds for all its classes.',
  lists: 'Archives and lists',
  students: (n) => (n === 1 ? '1 student' : `${n} students`),
  check: 'Check it',
  checkTab: (tab) => `Check it: “${tab}”`,
  refused: (n) => `Cannot be set up (${n})`,
  done: (n) => `Set up already (${n})`,
  nothing: 'There are no tabs to set up together.',
  adopt: (n) => (n === 1 ? 'Set up the chosen tab' : `Set up the ${n} chosen tabs`),
  adoptNone: 'No tab chosen yet',
  nameMissing: 'An exam has no name yet. Give it one first.',
  adopting: (n) => (n === 1 ? 'Setting up one tab…' : `Setting up ${n} tabs…`),
  adopted: (n) => `${n === 1 ? 'One tab is' : `${n} tabs are`} set up. Nothing in the tabs was changed.`,
  noneAdopted: 'No tab was set up.',
  notAdopted: 'Not set up:',
  undo: 'Undo this',
  undoing: (n) => (n === 1 ? 'Releasing one tab…' : `Releasing ${n} tabs…`),
  undone: 'Undone. Nothing in the tabs was changed.',
};

export function tabsPageWordsOf(language: Language): TabsPageWords {
  return language === 'en' ? en : zhCN;
}
