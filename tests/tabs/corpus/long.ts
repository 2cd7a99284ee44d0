import type { CorpusCase } from './format.js';

export const long: CorpusCase[] = [
  {
    what: 'one row for each student and subject',
    tabs: [
      {
        name: '成绩明细',
        cells: `
学号|姓名|班级|科目|成绩
'01|张三|八1班|数学|80
'02|李四|八1班|语文|75
'01|张三|八1班|语文|90
'02|李四|八1班|数学|缺考
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C class | D subject | E score
subjects: 语文 数学
classes: 八1班
01 · 张三 · 八1班 · 90 80 · ?
02 · 李四 · 八1班 · 75 absent · ?
marks: 3 scores, 1 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'subjects by several names and full marks beside every mark',
    tabs: [
      {
        name: '成绩导出',
        cells: `
考号|学生姓名|考试名称|考试科目|满分|得分
9001|张三|期中考试|语文|120|98
9001|张三|期中考试|外语|100|71
9002|李四|期中考试|语文|120|130
9002|李四|期中考试|英语|100|66
`,
        reads: `
exam, sure, header in row 1
A examId | B name | C exam | D subject | E - | F score
subjects: 语文 英语
9001 · 张三 · ? · 98 71 · ?
9002 · 李四 · ? · invalid 66 · ?
marks: 3 scores, 0 absent, 0 blank, 1 invalid
error MARK_ABOVE_FULL F4
`,
      },
    ],
  },
];
