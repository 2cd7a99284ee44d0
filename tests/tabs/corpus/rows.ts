import type { CorpusCase } from './format.js';

export const rows: CorpusCase[] = [
  {
    what: 'averages, highest marks and rates below the students',
    tabs: [
      {
        name: '期中',
        cells: `
学号|姓名|语文|数学|总分
'01|张三|90|80|170
'02|李四|70|60|130
|平均分|80|70|150
|最高分|90|80|170
|最低分|70|60|130
|及格率|100%|100%|
|标准差|14.1|14.1|28.3
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C score 语文 | D score 数学 | E total
subjects: 语文 数学
01 · 张三 · ? · 90 80 · 170
02 · 李四 · ? · 70 60 · 130
marks: 4 scores, 0 absent, 0 blank, 0 invalid
note ROW_LEFT_OUT B4
note ROW_LEFT_OUT B5
note ROW_LEFT_OUT B6
note ROW_LEFT_OUT B7
note ROW_LEFT_OUT B8
`,
      },
    ],
  },
  {
    what: 'footers in the first column, merged across',
    tabs: [
      {
        name: '期末',
        merges: ['A4:C4', 'A5:C5', 'A6:C6'],
        cells: `
序号|班级|姓名|语文|数学
1|八(1)班|张三|90|80
2|八(1)班|李四|70|60
平均分|||80|70
优秀率|||50%|0.5
参考人数|||2|2
`,
        reads: `
exam, sure, header in row 1
A - | B class | C name | D score 语文 | E score 数学
subjects: 语文 数学
classes: 八(1)班
· 张三 · 八(1)班 · 90 80 · ?
· 李四 · 八(1)班 · 70 60 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
note ROW_LEFT_OUT A4
note ROW_LEFT_OUT A5
note ROW_LEFT_OUT A6
`,
      },
    ],
  },
  {
    what: 'a sample row that is not to be counted',
    tabs: [
      {
        name: '成绩录入',
        cells: `
学号|姓名|语文|数学
例：'01|张三|90|80
'01|李四|70|60
'02|王五|75|65
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C score 语文 | D score 数学
subjects: 语文 数学
01 · 李四 · ? · 70 60 · ?
02 · 王五 · ? · 75 65 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
note ROW_LEFT_OUT A2
`,
      },
    ],
  },
  {
    what: '此行不录 in the place of the name',
    tabs: [
      {
        name: '成绩录入',
        cells: `
序号|姓名|语文|数学|备注
1|此行不录|100|100|示例
2|李四|70|60|
3|王五|75|65|
`,
        reads: `
exam, sure, header in row 1
A - | B name | C score 语文 | D score 数学 | E -
subjects: 语文 数学
· 李四 · ? · 70 60 · ?
· 王五 · ? · 75 65 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
note ROW_LEFT_OUT B2
`,
      },
    ],
  },
  {
    what: 'rows numbered beforehand that nobody is entered in',
    tabs: [
      {
        name: '期中',
        cells: `
序号|姓名|语文|数学|总分
1|张三|90|80|170
2|李四|70|60|130
3||||0
4||||0
5||||0
`,
        reads: `
exam, sure, header in row 1
A - | B name | C score 语文 | D score 数学 | E total
subjects: 语文 数学
· 张三 · ? · 90 80 · 170
· 李四 · ? · 70 60 · 130
marks: 4 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'a header repeated before each student',
    tabs: [
      {
        name: '成绩条',
        cells: `
姓名|语文|数学|总分
张三|90|80|170

姓名|语文|数学|总分
李四|70|60|130

姓名|语文|数学|总分
王五|60|65|125
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学 | D total
subjects: 语文 数学
· 张三 · ? · 90 80 · 170
· 李四 · ? · 70 60 · 130
· 王五 · ? · 60 65 · 125
marks: 6 scores, 0 absent, 0 blank, 0 invalid
note ROW_LEFT_OUT A4
note ROW_LEFT_OUT A7
`,
      },
    ],
  },
  {
    what: 'blank rows in the middle do not end the table',
    tabs: [
      {
        name: '期中',
        cells: `
姓名|语文|数学
张三|90|80


李四|70|60

王五|50|40
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学
subjects: 语文 数学
· 张三 · ? · 90 80 · ?
· 李四 · ? · 70 60 · ?
· 王五 · ? · 50 40 · ?
marks: 6 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'statistics to the right behind a blank column',
    tabs: [
      {
        name: '期中',
        cells: `
学号|姓名|语文|数学||项目|语文|数学
'01|张三|90|80||平均分|80|70
'02|李四|70|60||最高分|90|80
'03|王五|80|70||及格率|100%|100%
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C score 语文 | D score 数学 | F - | G - | H -
subjects: 语文 数学
01 · 张三 · ? · 90 80 · ?
02 · 李四 · ? · 70 60 · ?
03 · 王五 · ? · 80 70 · ?
marks: 6 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'a table of score bands below',
    tabs: [
      {
        name: '期中',
        cells: `
学号|姓名|语文|数学
'01|张三|90|80
'02|李四|70|60

分数段统计
分数段|语文|数学
90-100|1|0
80-89|0|1
60分以下|0|0
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C score 语文 | D score 数学
subjects: 语文 数学
01 · 张三 · ? · 90 80 · ?
02 · 李四 · ? · 70 60 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
note ROW_LEFT_OUT A5
warning SECOND_TABLE A6
`,
      },
    ],
  },
  {
    what: 'signatures and a note below',
    tabs: [
      {
        name: '期末',
        cells: `
姓名|语文|数学
张三|90|80
李四|70|60
以上成绩仅供参考，请核对。
班主任签字：
制表：王老师||2026年1月15日
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学
subjects: 语文 数学
· 张三 · ? · 90 80 · ?
· 李四 · ? · 70 60 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
note ROW_LEFT_OUT A4
note ROW_LEFT_OUT A5
note ROW_LEFT_OUT A6
`,
      },
    ],
  },
  {
    what: "the teachers' names below the header",
    tabs: [
      {
        name: '期中',
        cells: `
学号|姓名|语文|数学
|任课教师|王老师|李老师
'01|张三|90|80
'02|李四|70|60
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C score 语文 | D score 数学
subjects: 语文 数学
01 · 张三 · ? · 90 80 · ?
02 · 李四 · ? · 70 60 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
note ROW_LEFT_OUT B2
`,
      },
    ],
  },
  {
    what: 'a second line with 赋分 below each child',
    tabs: [
      {
        name: '成绩条',
        cells: `
姓名|物理|化学
张三|70|60
赋分|82|79
李四|55|66
赋分|70|81
`,
        reads: `
exam, sure, header in row 1
A name | B score 物理 | C score 化学
subjects: 物理 化学
· 张三 · ? · 70 60 · ?
· 李四 · ? · 55 66 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
note ROW_LEFT_OUT A3
note ROW_LEFT_OUT A5
`,
      },
    ],
  },
  {
    what: 'a child whose marks are all blank is a student',
    tabs: [
      {
        name: '期中',
        cells: `
学号|姓名|语文|数学|总分
'01|张三|90|80|170
'02|李四|||
'03|王五|60|50|110
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C score 语文 | D score 数学 | E total
subjects: 语文 数学
01 · 张三 · ? · 90 80 · 170
02 · 李四 · ? · blank blank · blank
03 · 王五 · ? · 60 50 · 110
marks: 4 scores, 0 absent, 2 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'averages after each class of one tab',
    tabs: [
      {
        name: '期中',
        cells: `
班级|姓名|语文|数学
八(1)班|张三|90|80
八(1)班|李四|70|60
八(1)班平均分||80|70
八(2)班|王五|60|50
八(2)班|赵六|80|70
八(2)班平均分||70|60
`,
        reads: `
exam, sure, header in row 1
A class | B name | C score 语文 | D score 数学
subjects: 语文 数学
classes: 八(1)班、八(2)班
· 张三 · 八(1)班 · 90 80 · ?
· 李四 · 八(1)班 · 70 60 · ?
· 王五 · 八(2)班 · 60 50 · ?
· 赵六 · 八(2)班 · 80 70 · ?
marks: 8 scores, 0 absent, 0 blank, 0 invalid
note ROW_LEFT_OUT A4
note ROW_LEFT_OUT A7
`,
      },
    ],
  },
];
