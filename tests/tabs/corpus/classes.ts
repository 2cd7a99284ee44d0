import type { CorpusCase } from './format.js';

export const classes: CorpusCase[] = [
  {
    what: 'a class merged down the side',
    tabs: [
      {
        name: '期中',
        merges: ['A2:A3', 'A4:A5'],
        cells: `
班级|姓名|语文|数学
七(1)班|张三|90|80
|李四|70|60
七(2)班|王五|50|40
|赵六|60|55
`,
        reads: `
exam, sure, header in row 1
A class | B name | C score 语文 | D score 数学
subjects: 语文 数学
classes: 七(1)班、七(2)班
· 张三 · 七(1)班 · 90 80 · ?
· 李四 · 七(1)班 · 70 60 · ?
· 王五 · 七(2)班 · 50 40 · ?
· 赵六 · 七(2)班 · 60 55 · ?
marks: 8 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'a class written once for many rows',
    tabs: [
      {
        name: '期中',
        cells: `
班级|姓名|语文|数学
七(1)班|张三|90|80
|李四|70|60
|钱七|71|61
七(2)班|王五|50|40
|赵六|60|55
|孙八|66|50
`,
        reads: `
exam, sure, header in row 1
A class | B name | C score 语文 | D score 数学
subjects: 语文 数学
classes: 七(1)班、七(2)班
· 张三 · 七(1)班 · 90 80 · ?
· 李四 · 七(1)班 · 70 60 · ?
· 钱七 · 七(1)班 · 71 61 · ?
· 王五 · 七(2)班 · 50 40 · ?
· 赵六 · 七(2)班 · 60 55 · ?
· 孙八 · 七(2)班 · 66 50 · ?
marks: 12 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: "the class only in the tab's name",
    tabs: [
      {
        name: '802',
        cells: `
姓名|语文|数学
张三|90|80
李四|70|60
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学
subjects: 语文 数学
classes: 802
· 张三 · 802 · 90 80 · ?
· 李四 · 802 · 70 60 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: "the class in the tab's name behind the exam",
    tabs: [
      {
        name: '期末八(3)班',
        cells: `
姓名|语文|数学
张三|90|80
李四|70|60
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学
subjects: 语文 数学
classes: 八(3)班
· 张三 · 八(3)班 · 90 80 · ?
· 李四 · 八(3)班 · 70 60 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'the class as a number in the title',
    tabs: [
      {
        name: 'Sheet1',
        cells: `
705期末成绩统计表
姓名|语文|数学
张三|90|80
李四|70|60
`,
        reads: `
exam, sure, header in row 2
A name | B score 语文 | C score 数学
subjects: 语文 数学
classes: 705
· 张三 · 705 · 90 80 · ?
· 李四 · 705 · 70 60 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'one class written in four ways',
    tabs: [
      {
        name: '期中',
        cells: `
班级|姓名|语文
七(1)班|张三|90
七（1）班|李四|80
701|王五|70
七年级1班|赵六|60
`,
        reads: `
exam, sure, header in row 1
A class | B name | C score 语文
subjects: 语文
classes: 701
· 张三 · 七(1)班 · 90 · ?
· 李四 · 七（1）班 · 80 · ?
· 王五 · 701 · 70 · ?
· 赵六 · 七年级1班 · 60 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'two classes below each other, each under its own title',
    tabs: [
      {
        name: '期中',
        cells: `
八(1)班
姓名|语文|数学
张三|90|80
李四|70|60

八(2)班
姓名|语文|数学
王五|50|40
赵六|60|55
`,
        reads: `
exam, sure, header in row 2
A name | B score 语文 | C score 数学
subjects: 语文 数学
classes: 八(1)班、八(2)班
· 张三 · 八(1)班 · 90 80 · ?
· 李四 · 八(1)班 · 70 60 · ?
· 王五 · 八(2)班 · 50 40 · ?
· 赵六 · 八(2)班 · 60 55 · ?
marks: 8 scores, 0 absent, 0 blank, 0 invalid
note ROW_LEFT_OUT A6
note ROW_LEFT_OUT A7
`,
      },
    ],
  },
  {
    what: 'two classes side by side: it says so and asks',
    tabs: [
      {
        name: '期中',
        cells: `
八(1)班||||八(2)班||
姓名|语文|数学||姓名|语文|数学
张三|90|80||王五|50|40
李四|70|60||赵六|60|55
`,
        reads: `
exam, to be confirmed, header in row 2
A name | B score 语文 | C score 数学 | E - | F - | G -
subjects: 语文 数学
classes: 八(1)班
· 张三 · 八(1)班 · 90 80 · ?
· 李四 · 八(1)班 · 70 60 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
error SIDE_BY_SIDE E2
`,
      },
    ],
  },
  {
    what: 'one workbook with one tab for each class',
    tabs: [
      {
        name: '八(1)班',
        cells: `
姓名|语文|数学
张三|90|80
李四|70|60
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学
subjects: 语文 数学
classes: 八(1)班
· 张三 · 八(1)班 · 90 80 · ?
· 李四 · 八(1)班 · 70 60 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
`,
      },
      {
        name: '八(2)班',
        cells: `
姓名|语文|数学
王五|50|40
赵六|60|55
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学
subjects: 语文 数学
classes: 八(2)班
· 王五 · 八(2)班 · 50 40 · ?
· 赵六 · 八(2)班 · 60 55 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
];
