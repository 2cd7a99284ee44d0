import type { Language } from './catalogue.js';
import { several } from './labelWords.js';

const zhCN = {
  title: '新建空表',
  which: '新建哪一种',
  archive: (label: string) => `${label}的档案：一人一行，先写闪光点，再写困难和成因。`,
  pairing: () => '结对表：谁帮谁，帮哪一科，目标是什么。',
  columns: '列名',
  private: '这张表只给老师看，不张贴。',
  make: (tab: string) => `新建「${tab}」`,
  making: (tab: string) => `正在新建「${tab}」…`,
  made: (tab: string, role: string) => `已新建「${tab}」，并设为${role}。可以直接在里面填。`,
  stillEmpty: (tab: string) => `「${tab}」还是空的，已打开它，没有再建一张。`,
  undo: '撤销新建',
  undoing: (tab: string) => `正在撤销「${tab}」…`,
  undone: (tab: string) => `「${tab}」已撤销。`,
  missing: '可以加的列',
  missingText: '加在最右边，已有的内容不动。',
  add: (n: number) => `加上选中的 ${n} 列`,
  addNone: '先选要加的列',
  adding: (tab: string) => `正在给「${tab}」加列…`,
  added: (cell: string, columns: string) => `已从 ${cell} 起加上：${columns}。`,
  addedNone: '这些列都已经有了。',
  undoColumns: '撤销加列',
  undoingColumns: '正在撤销加列…',
  undoneColumns: '已撤销加列。',
  kept: (columns: string) => `这些列里已经写了内容，没有去掉：${columns}。`,
};

type NewTableWords = typeof zhCN;

const en: NewTableWords = {
  title: 'New empty table',
  which: 'Which table',
  archive: (label) =>
    `An archive of ${several(label)}: one row each, strengths first, then difficulty and causes.`,
  pairing: () => 'A pairing table: who helps whom, in which subject, towards what goal.',
  columns: 'Columns',
  private: 'For teachers only; not for a notice board.',
  make: (tab) => `Make “${tab}”`,
  making: (tab) => `Making “${tab}”…`,
  made: (tab, role) => `“${tab}” is there and set up as the ${role}. You can fill it in.`,
  stillEmpty: (tab) => `“${tab}” is still empty. It is open now; no second one was made.`,
  undo: 'Undo this',
  undoing: (tab) => `Taking “${tab}” away…`,
  undone: (tab) => `“${tab}” is gone.`,
  missing: 'Columns you can add',
  missingText: 'They go to the far right. What is there stays as it is.',
  add: (n) => (n === 1 ? 'Add the chosen column' : `Add the ${n} chosen columns`),
  addNone: 'Choose columns to add',
  adding: (tab) => `Adding columns to “${tab}”…`,
  added: (cell, columns) => `Added from ${cell} on: ${columns}.`,
  addedNone: 'These columns are there already.',
  undoColumns: 'Undo the columns',
  undoingColumns: 'Taking the columns away…',
  undoneColumns: 'The columns are gone.',
  kept: (columns) => `Something is written in these, so they stay: ${columns}.`,
};

export function newTableWordsOf(language: Language): NewTableWords {
  return language === 'en' ? en : zhCN;
}
