import type { Language } from './catalogue.js';

/** Menu and window titles. */
export interface MenuWords {
  title: string;
  panel: string;
  awards: string;
  honours: string;
  screening: string;
  adopt: string;
  adoptExam: string;
  adoptArchive: string;
  adoptPairing: string;
  tabs: string;
  check: string;
  today: string;
  records: string;
  students: string;
  pairing: string;
  settings: string;
  reports: string;
  slips: string;
  certificates: string;
  history: string;
  help: string;
}

const zhCN: MenuWords = {
  title: '帮扶',
  panel: '打开帮扶面板',
  awards: '计算奖项',
  honours: '奖项总表',
  screening: '制定名单',
  adopt: '把当前标签页设为…',
  adoptExam: '考试成绩',
  adoptArchive: '档案',
  adoptPairing: '结对表',
  tabs: '多个标签页一起设定',
  check: '检查数据',
  today: '今日要做的',
  records: '写记录',
  students: '学生',
  pairing: '结对',
  settings: '设置',
  reports: '报告',
  slips: '个人成长单',
  certificates: '奖状',
  history: '以往的结果',
  help: '帮助',
};

const en: MenuWords = {
  title: 'Bangfu',
  panel: 'Open the panel',
  awards: 'Compute awards',
  honours: 'Award register',
  screening: 'Propose students for support',
  adopt: 'Use the current tab as…',
  adoptExam: 'Exam marks',
  adoptArchive: 'Student archive',
  adoptPairing: 'Pairing table',
  tabs: 'Set up several tabs at once',
  check: 'Check data',
  today: 'What is due today',
  records: 'Record',
  students: 'Students',
  pairing: 'Pairing',
  settings: 'Settings',
  reports: 'Reports',
  slips: 'Slips for families',
  certificates: 'Certificates',
  history: 'Earlier results',
  help: 'Help',
};

export function menuWordsOf(language: Language): MenuWords {
  return language === 'en' ? en : zhCN;
}
