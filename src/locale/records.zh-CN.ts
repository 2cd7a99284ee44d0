import type { RecordWords } from './recordWords.js';

/** 帮扶记录的文字。 */
export const recordsZhCN: RecordWords = {
  kinds: {
    tutoring: '辅导',
    talk: '谈话',
    homeVisit: '家访',
    familyContact: '家长联系',
    counselling: '心理疏导',
    praise: '表扬',
    feedback: '反馈',
    meeting: '交流会',
    referral: '转介',
    other: '其他',
  },
  fields: {
    students: '学生',
    date: '日期',
    kind: '类型',
    minutes: '分钟',
    subject: '学科',
    by: '记录人',
    content: '做了什么',
    wentWell: '好的地方',
    toImprove: '还要努力',
    nextStep: '下一步',
  },
  problem: (code, field) => {
    switch (code) {
      case 'no-student':
        return '还没有选学生。请先选给谁记。';
      case 'too-many-students':
        return '一次选的学生太多了，最多 200 人。请分几次记。';
      case 'no-date':
        return '日期读不懂。请写成 2026-01-20 这样。';
      case 'day-to-come':
        return '这一天还没有到。记录写已经做了的事，以后的安排请写在「下一步」。';
      case 'no-kind':
        return '还没有选类型。请选一种。';
      case 'bad-minutes':
        return '分钟数要写 1 到 600 的整数，也可以空着。';
      case 'no-writer':
        return '还不知道是谁记的。请写上记录人。';
      case 'too-long':
        return `「${field}」太长了。请分成几条写。`;
      case 'unfit-characters':
        return `「${field}」里有表格存不了的字符。请删掉那几个字符再存。`;
      case 'confidential':
        return '心理疏导只记谈过、多久、下一步，不记谈的内容。请把内容删掉再存。';
      case 'twice':
        return `「${field}」选了两次。请去掉一个。`;
      default:
        return '这份记录还不完整。请把各项看一遍再存。';
    }
  },
  page: {
    title: '记录',
    who: '给谁',
    many: '+ 多人',
    kind: '类型',
    confidential: '心理疏导只记谈过、多久、下一步。谈的内容是孩子的秘密，不写进表格。',
    confidentialBefore: '改之前的文字仍留在表格的那一行里。不该留的，请在表格里删去。',
    minutesUnit: '分钟',
    subjectHint: '可以不填',
    today: '今天',
    recordedBy: '记录人',
    save: '保存',
    saveCorrection: '保存更正',
    saving: '正在保存…',
    saved: (names, n) => (n === 1 ? `已给${names}存好一条记录。` : `已给 ${n} 人各存好一条记录：${names}。`),
    corrected: (name) => `已更正${name}的记录。`,
    unchanged: (name) => `${name}的记录没有变化，什么都没有写。`,
    sentBefore: '上一次其实已经存好了。之后改的字还在这里，再保存一次就存为更正。',
    sentBeforeMany: '上一次其实已经存好了，见下面的列表。之后改的字没有存，要改请逐条点「更正」。',
    undo: '撤销',
    undoing: '正在撤销…',
    otherBy: '换记录人',
    change: '换',
    undone: '已撤销。表格里多了一行「撤回」，原来那一行还在。',
    restore: '恢复',
    restored: '已恢复。',
    takeBack: '撤回',
    takeBackOf: (name, date) => `撤回${name} ${date} 的记录`,
    takenBack: (name) => `已撤回${name}的记录。表格里多了一行「撤回」，原来那一行还在。`,
    correct: '更正',
    correctOf: (name, date) => `更正${name} ${date} 的记录`,
    correcting: (name, date) => `正在更正${name} ${date} 的记录`,
    cancel: '不改了',
    last: '上次',
    latestOf: (name) => `${name}最近的记录`,
    latest: '最近的记录',
    reading: '正在读取记录…',
    more: '再看以前的',
    none: '还没有记录。在上面写第一条。',
    noneOf: (name) => `还没有${name}的记录。`,
    earlier: (n) => `改过 ${n} 次，看以前写的`,
    minutes: (n) => `${n} 分钟`,
    by: (name) => `记录人：${name}`,
    noDate: '日期不明',
    openTab: (tab) => `打开「${tab}」`,
  },
};
