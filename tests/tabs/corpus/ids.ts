import type { CorpusCase } from './format.js';

export const ids: CorpusCase[] = [
  {
    what: 'leading zeros in text and in display',
    tabs: [
      {
        name: '期中',
        cells: `
学号|考号|姓名|语文
'0101|7{0007}|张三|90
'0102|8{0008}|李四|80
`,
        reads: `
exam, sure, header in row 1
A studentId | B examId | C name | D score 语文
subjects: 语文
0101,0007 · 张三 · ? · 90 · ?
0102,0008 · 李四 · ? · 80 · ?
marks: 2 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'an ID stored as a number, with a trailing letter and a # prefix',
    tabs: [
      {
        name: '期中',
        cells: `
学号|姓名|语文
20240101|张三|90
20240102A|李四|80
#20240103|王五|70
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C score 语文
subjects: 语文
20240101 · 张三 · ? · 90 · ?
20240102A · 李四 · ? · 80 · ?
20240103 · 王五 · ? · 70 · ?
marks: 3 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'long numbers that lost their digits',
    tabs: [
      {
        name: '期中',
        cells: `
学籍号|姓名|语文
3.4012e17{3.4012E+17}|张三|90
3.40120251234E+17|李四|80
'340120200001010012|王五|70
`,
        reads: `
exam, sure, header in row 1
A registryId | B name | C score 语文
subjects: 语文
· 张三 · ? · 90 · ?
· 李四 · ? · 80 · ?
340120200001010012 · 王五 · ? · 70 · ?
marks: 3 scores, 0 absent, 0 blank, 0 invalid
warning ID_LOST_DIGITS A2
warning ID_LOST_DIGITS A3
`,
      },
    ],
  },
  {
    what: '序号 and 座号 are never IDs, 编号 not when it counts',
    tabs: [
      {
        name: '期中',
        cells: `
编号|座号|姓名|语文|数学
1|12|张三|90|80
2|7|李四|80|70
3|31|王五|70|60
`,
        reads: `
exam, sure, header in row 1
A - | B - | C name | D score 语文 | E score 数学
subjects: 语文 数学
· 张三 · ? · 90 80 · ?
· 李四 · ? · 80 70 · ?
· 王五 · ? · 70 60 · ?
marks: 6 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: '编号 that does not count is an ID',
    tabs: [
      {
        name: '期中',
        cells: `
编号|姓名|语文|数学
810023|张三|90|80
810187|李四|80|70
810044|王五|70|60
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C score 语文 | D score 数学
subjects: 语文 数学
810023 · 张三 · ? · 90 80 · ?
810187 · 李四 · ? · 80 70 · ?
810044 · 王五 · ? · 70 60 · ?
marks: 6 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'the same number twice',
    tabs: [
      {
        name: '期中',
        cells: `
学号|姓名|语文
'01|张三|90
'02|李四|80
'01|王五|70
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C score 语文
subjects: 语文
01 · 张三 · ? · 90 · ?
02 · 李四 · ? · 80 · ?
01 · 王五 · ? · 70 · ?
marks: 3 scores, 0 absent, 0 blank, 0 invalid
error DUPLICATE_ID A4
`,
      },
    ],
  },
  {
    what: 'four kinds of numbers side by side',
    tabs: [
      {
        name: '期中',
        cells: `
学号|考号|学籍号|身份证号|姓名|语文
'01|9001|G340101201201010011|34010120120101001X|张三|90
'02|9002|G340101201201010021|340101201201010021|李四|80
`,
        reads: `
exam, sure, header in row 1
A studentId | B examId | C registryId | D nationalId | E name | F score 语文
subjects: 语文
01,G340101201201010011,34010120120101001X,9001 · 张三 · ? · 90 · ?
02,G340101201201010021,9002 · 李四 · ? · 80 · ?
marks: 2 scores, 0 absent, 0 blank, 0 invalid
warning ID_LOST_DIGITS D3
`,
      },
    ],
  },
  {
    what: 'no number for some',
    tabs: [
      {
        name: '期中',
        cells: `
学号|姓名|语文
'01|张三|90
无|李四|80
|王五|70
转学|赵六|60
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C score 语文
subjects: 语文
01 · 张三 · ? · 90 · ?
· 李四 · ? · 80 · ?
· 王五 · ? · 70 · ?
· 赵六 · ? · 60 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'spaces of all widths in names, and names with a dot',
    tabs: [
      {
        name: '期中',
        cells: `
姓名|班级|语文
张 三|八1班|90
李　四|八1班|80
阿不都·热合曼|八1班|70
王五​|八1班|60
`,
        reads: `
exam, sure, header in row 1
A name | B class | C score 语文
subjects: 语文
classes: 八1班
· 张 三 · 八1班 · 90 · ?
· 李　四 · 八1班 · 80 · ?
· 阿不都·热合曼 · 八1班 · 70 · ?
· 王五​ · 八1班 · 60 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'the same name twice in one class',
    tabs: [
      {
        name: '期中',
        cells: `
班级|姓名|语文
八1班|张三|90
八1班|张 三|80
八2班|张三|70
`,
        reads: `
exam, sure, header in row 1
A class | B name | C score 语文
subjects: 语文
classes: 八1班、八2班
· 张三 · 八1班 · 90 · ?
· 张 三 · 八1班 · 80 · ?
· 张三 · 八2班 · 70 · ?
marks: 3 scores, 0 absent, 0 blank, 0 invalid
warning DUPLICATE_NAME B3
`,
      },
    ],
  },
  {
    what: 'the same child twice with the same row',
    tabs: [
      {
        name: '期中',
        cells: `
学号|姓名|语文|数学
'01|张三|90|80
'02|李四|70|60
'01|张三|90|80
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C score 语文 | D score 数学
subjects: 语文 数学
01 · 张三 · ? · 90 80 · ?
02 · 李四 · ? · 70 60 · ?
01 · 张三 · ? · 90 80 · ?
marks: 6 scores, 0 absent, 0 blank, 0 invalid
error DUPLICATE_ID A4
warning DUPLICATE_NAME B4
`,
      },
    ],
  },
];
