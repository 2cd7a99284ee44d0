import type { CorpusCase } from './format.js';

export const headers: CorpusCase[] = [
  {
    what: 'a header over two rows with merges and a title above',
    tabs: [
      {
        name: '月考',
        merges: ['A1:H1', 'A2:A3', 'B2:B3', 'C2:E2', 'F2:G2', 'H2:H3'],
        cells: `
八年级第二次月考成绩
学号|姓名|语文|||数学||总分
||得分|班排|年排|得分|班排|
'01|张三|90|1|5|80|2|170
'02|李四|70|2|50|95|1|165
`,
        reads: `
exam, sure, header in rows 2 to 3
A studentId | B name | C score 语文 | D rank 语文 class | E rank 语文 grade | F score 数学 | G rank 数学 class | H total
subjects: 语文 数学
01 · 张三 · ? · 90 80 · 170
02 · 李四 · ? · 70 95 · 165
marks: 4 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'a header over two rows without merges, filled forward',
    tabs: [
      {
        name: '月考',
        cells: `
考号|姓名|英语||物理||
||原始分|赋分|原始分|赋分|备注
1001|张三|80|85|70|76|
1002|李四|60|66|缺考||
1003|王五|71|74|55|60|
`,
        reads: `
exam, sure, header in rows 1 to 2
A examId | B name | C score 英语 | D scaled 英语 | E score 物理 | F scaled 物理 | G -
subjects: 英语 物理
1001 · 张三 · ? · 80 70 · ?
1002 · 李四 · ? · 60 absent · ?
1003 · 王五 · ? · 71 55 · ?
marks: 5 scores, 1 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'a band of titles over the header',
    tabs: [
      {
        name: '期中',
        merges: ['A1:B1', 'C1:E1'],
        cells: `
基本信息||各科成绩||
学号|姓名|语文|数学|总分
S1|张三|90|80|170
S2|李四|60|70|130
`,
        reads: `
exam, sure, header in row 2
A studentId | B name | C score 语文 | D score 数学 | E total
subjects: 语文 数学
S1 · 张三 · ? · 90 80 · 170
S2 · 李四 · ? · 60 70 · 130
marks: 4 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'an exam named over the subjects, with ranks below them',
    tabs: [
      {
        name: '期中',
        merges: ['C1:F1', 'C2:D2', 'E2:F2'],
        cells: `
学号|姓名|期中考试|||
||语文||数学|
||得分|名次|得分|名次
'01|张三|90|1|80|2
'02|李四|85|2|88|1
`,
        reads: `
exam, sure, header in rows 1 to 3
A studentId | B name | C score 语文 | D rank 语文 | E score 数学 | F rank 数学
subjects: 语文 数学
01 · 张三 · ? · 90 80 · ?
02 · 李四 · ? · 85 88 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'no header at all: it says so and asks',
    tabs: [
      {
        name: 'Sheet1',
        cells: `
'20240101|张三|98|101|77
'20240102|李四|88|92|81
'20240103|王五|65|70|59
`,
        reads: `
nothing, to be confirmed, no header
error NO_HEADER
`,
      },
    ],
  },
  {
    what: 'stars, spaces, line breaks and full-width signs in headers',
    tabs: [
      {
        name: '成绩',
        cells: `
*学 号|姓　名*|语 文|数学⏎（120分）|总　分|班级 排名
'01|张三|90|110|200|1
'02|李四|80|100|180|2
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C score 语文 | D score 数学 /120 | E total | F rank class
subjects: 语文 数学
01 · 张三 · ? · 90 110 · 200
02 · 李四 · ? · 80 100 · 180
marks: 4 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: '班名 beside 语文 is a rank, 语文班名 too',
    tabs: [
      {
        name: '期中',
        cells: `
姓名|语文|语文班名|数学|数学级名|总分|班名|级名|校名|市名
张三|90|1|80|5|170|1|3|3|40
李四|80|2|70|9|150|2|7|7|88
王五|70|3|60|12|130|3|9|9|99
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C rank 语文 class | D score 数学 | E rank 数学 grade | F total | G rank class | H rank grade | I rank school | J rank city
subjects: 语文 数学
· 张三 · ? · 90 80 · 170
· 李四 · ? · 80 70 · 150
· 王五 · ? · 70 60 · 130
marks: 6 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: '校名 that holds names of schools',
    tabs: [
      {
        name: '联考',
        cells: `
校名|姓名|语文|数学|总分|名次
育才中学|张三|90|80|170|1
第三中学|李四|80|70|150|2
育才中学|王五|60|70|130|3
`,
        reads: `
exam, sure, header in row 1
A school | B name | C score 语文 | D score 数学 | E total | F rank
subjects: 语文 数学
· 张三 · ? · 90 80 · 170
· 李四 · ? · 80 70 · 150
· 王五 · ? · 60 70 · 130
marks: 6 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'subjects by one letter each',
    tabs: [
      {
        name: '期中',
        cells: `
学号|姓名|语|数|英|物|化|总|班次
'01|张三|90|80|70|60|50|350|1
'02|李四|80|70|60|50|40|300|2
'03|王五|70|60|50|40|30|250|3
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C score 语文 | D score 数学 | E score 英语 | F score 物理 | G score 化学 | H total | I rank class
subjects: 语文 数学 英语 物理 化学
01 · 张三 · ? · 90 80 70 60 50 · 350
02 · 李四 · ? · 80 70 60 50 40 · 300
03 · 王五 · ? · 70 60 50 40 30 · 250
marks: 15 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'marks of the exam before the subject',
    tabs: [
      {
        name: '月考',
        cells: `
姓名|月考1_语文|月考1_数学|月考1_总分
张三|90|80|170
李四|60|50|110
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学 | D total
subjects: 语文 数学
· 张三 · ? · 90 80 · 170
· 李四 · ? · 60 50 · 110
marks: 4 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: '得分 behind the subject, with and without a line',
    tabs: [
      {
        name: '期末',
        cells: `
姓名|语文得分|数学_得分|英语成绩|总得分
张三|90|80|70|240
李四|60|50|40|150
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学 | D score 英语 | E total
subjects: 语文 数学 英语
· 张三 · ? · 90 80 70 · 240
· 李四 · ? · 60 50 40 · 150
marks: 6 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'full marks above the header',
    tabs: [
      {
        name: '期中',
        cells: `

|满分|120|120|100
学号|姓名|语文|数学|英语
S1|张三|101|99|88
S2|李四|121|77|66
`,
        reads: `
exam, sure, header in row 3
A studentId | B name | C score 语文 /120 by row | D score 数学 /120 by row | E score 英语 /100 by row
subjects: 语文 数学 英语
S1 · 张三 · ? · 101 99 88 · ?
S2 · 李四 · ? · invalid 77 66 · ?
marks: 5 scores, 0 absent, 0 blank, 1 invalid
error MARK_ABOVE_FULL C5
`,
      },
    ],
  },
  {
    what: 'full marks in a row below the header',
    tabs: [
      {
        name: '期中',
        cells: `
学号|姓名|语文|数学|英语|总分
满分||120|120|100|340
S1|张三|101|99|88|288
S2|李四|121|77|66|264
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C score 语文 /120 by row | D score 数学 /120 by row | E score 英语 /100 by row | F total
subjects: 语文 数学 英语
S1 · 张三 · ? · 101 99 88 · 288
S2 · 李四 · ? · invalid 77 66 · 264
marks: 5 scores, 0 absent, 0 blank, 1 invalid
error MARK_ABOVE_FULL C4
`,
      },
    ],
  },
];
