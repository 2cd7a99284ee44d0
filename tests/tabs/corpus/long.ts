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
  {
    what: 'totals among the subjects',
    tabs: [
      {
        name: '成绩',
        cells: `
学号|姓名|科目|分数
'01|张三|语文|90
'01|张三|数学|80
'01|张三|总分|170
'02|李四|语文|70
'02|李四|数学|60
'02|李四|总分|130
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C subject | D score
subjects: 语文 数学
01 · 张三 · ? · 90 80 · 170
02 · 李四 · ? · 70 60 · 130
marks: 4 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'two marks for one subject that contradict each other',
    tabs: [
      {
        name: '明细',
        cells: `
学号|姓名|科目|成绩
'01|张三|语文|90
'01|张三|语文|85
'01|张三|数学|80
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C subject | D score
subjects: 语文 数学
01 · 张三 · ? · invalid 80 · ?
marks: 1 scores, 0 absent, 0 blank, 1 invalid
error DUPLICATE_MARK D3
`,
      },
    ],
  },
  {
    what: 'two exams in one table: it says so and asks',
    tabs: [
      {
        name: '成绩库',
        cells: `
考试名称|学号|姓名|科目|成绩
期中|'01|张三|语文|90
期中|'01|张三|数学|80
期末|'01|张三|语文|95
期末|'01|张三|数学|85
`,
        reads: `
exam, to be confirmed, header in row 1
A exam | B studentId | C name | D subject | E score
subjects: 语文 数学
01 · 张三 · ? · 95 85 · ?
marks: 2 scores, 0 absent, 0 blank, 0 invalid
error SEVERAL_EXAMS
`,
      },
    ],
  },
  {
    what: 'without numbers, by class and name',
    tabs: [
      {
        name: '明细',
        cells: `
班级|姓名|学科|得分|班排
八1班|张三|语文|90|1
八1班|张三|数学|80|1
八2班|张三|语文|70|2
八2班|张三|数学|60|2
`,
        reads: `
exam, sure, header in row 1
A class | B name | C subject | D score | E rank class
subjects: 语文 数学
classes: 八1班、八2班
· 张三 · 八1班 · 90 80 · ?
· 张三 · 八2班 · 70 60 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
];
