import type { StudentsWords } from './studentsWords.js';

/** 找学生和学生页的文字。 */
export const studentsZhCN: StudentsWords = {
  picker: {
    hint: '姓名、拼音首字母、学号或班级',
    found: (n) => `找到 ${n} 人`,
    nobody: (typed) => `没有找到「${typed}」。可以只打姓、拼音首字母或学号的后几位。`,
    more: (n) => `还有 ${n} 人，再打几个字就能找到。`,
    ended: '帮扶已结束',
    change: '换一个',
    changeOf: (name) => `换一个，现在是 ${name}`,
    remove: (name) => `去掉 ${name}`,
    chosen: '选好的学生',
    added: (name) => `选了 ${name}。`,
    removed: (name) => `去掉了 ${name}。`,
  },
};
