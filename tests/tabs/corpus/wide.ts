import type { CorpusCase } from './format.js';

export const wide: CorpusCase[] = [
  {
    what: 'a header in the first row',
    tabs: [
      {
        name: '期中',
        cells: `
学号|姓名|班级|语文|数学|总分|班排
'0101|张三|八(1)班|90|80.5|170.5|1
'0102|李四|八(1)班|70|60|130|3
'0103|王五|八(1)班|缺考|88|88|4
'0104|赵小六|八(1)班|81|66|147|2
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C class | D score 语文 | E score 数学 | F total | G rank class
subjects: 语文 数学
classes: 八(1)班
0101 · 张三 · 八(1)班 · 90 80.5 · 170.5
0102 · 李四 · 八(1)班 · 70 60 · 130
0103 · 王五 · 八(1)班 · absent 88 · 88
0104 · 赵小六 · 八(1)班 · 81 66 · 147
marks: 7 scores, 1 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'a merged title above the header, the class in it',
    tabs: [
      {
        name: '期末',
        merges: ['A1:E1'],
        cells: `
育才中学八年级（2）班期末考试成绩表
姓名|语文|数学|英语|总分
张三|90|80|70|240
李四|60|50|40|150
`,
        reads: `
exam, sure, header in row 2
A name | B score 语文 | C score 数学 | D score 英语 | E total
subjects: 语文 数学 英语
classes: 八年级(2)班
· 张三 · 八年级(2)班 · 90 80 70 · 240
· 李四 · 八年级(2)班 · 60 50 40 · 150
marks: 6 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'notes over several lines above the header',
    tabs: [
      {
        name: '第一次月考',
        cells: `
说明：⏎1. 缺考写“缺考”；⏎2. 成绩由任课教师填写。
考试时间：2026年3月20日|||班主任：王老师

序号|姓名|语文(150分)|数学(150分)|备注
1|张三|120|131|
2|李四|缺考|缺考|病假
3|王五|88|97.5|
`,
        reads: `
exam, sure, header in row 4
A - | B name | C score 语文 /150 | D score 数学 /150 | E status
subjects: 语文 数学
· 张三 · ? · 120 131 · ?
· 李四 · ? · absent absent · ?
· 王五 · ? · 88 97.5 · ?
marks: 4 scores, 2 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'a table that starts at B2',
    tabs: [
      {
        name: '七(3)班',
        cells: `

|姓名|数学|语文
|张三|80|71
|李四|64|缺考
`,
        reads: `
exam, sure, header in row 2
B name | C score 数学 | D score 语文
subjects: 语文 数学
classes: 七(3)班
· 张三 · 七(3)班 · 71 80 · ?
· 李四 · 七(3)班 · absent 64 · ?
marks: 3 scores, 1 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'a header in row five below notes',
    tabs: [
      {
        name: '期中考试',
        cells: `
2025—2026学年度第一学期
八年级期中考试成绩汇总
制表：教务处
请于11月20日前核对
考号|姓名|班别|语文|数学|外语|总得分|校次
'0812001|张三|801|101|95|88|284|2
'0812002|李四|801|99|105|90|294|1
`,
        reads: `
exam, sure, header in row 5
A examId | B name | C class | D score 语文 | E score 数学 | F score 英语 | G total | H rank school
subjects: 语文 数学 英语
classes: 801
0812001 · 张三 · 801 · 101 95 88 · 284
0812002 · 李四 · 801 · 99 105 90 · 294
marks: 6 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'full marks of every subject in brackets and a remark column',
    tabs: [
      {
        name: '期中',
        cells: `
学号|姓名|语文(120分)|数学（满分120）|英语【120】|物理/100|总分|备注
S1|张三|100|110|95|80|385|
S2|李四|121|60|70|75|326|
S3|王五|90|85|88|66|329|借读
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C score 语文 /120 | D score 数学 /120 | E score 英语 /120 | F score 物理 /100 | G total | H -
subjects: 语文 数学 英语 物理
S1 · 张三 · ? · 100 110 95 80 · 385
S2 · 李四 · ? · invalid 60 70 75 · 326
S3 · 王五 · ? · 90 85 88 66 · 329
marks: 11 scores, 0 absent, 0 blank, 1 invalid
error MARK_ABOVE_FULL C3
`,
      },
    ],
  },
];
