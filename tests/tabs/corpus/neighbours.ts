import type { CorpusCase } from './format.js';

/** Shapes beside the plain ones, in which a table says a little more, or less, than it seems to. */
export const neighbours: CorpusCase[] = [
  {
    what: 'a subject over its parts and their sum, however the sum is called',
    tabs: [
      {
        name: '小题分',
        cells: `
姓名|语文|||数学||
|客观题|主观题|合计|客观题|主观题|小计
张一诺|30|52|82|36|40|76
李可欣|25|48|73|30|51|81
王浩然|33|55|88|28|47|75
`,
        merges: ['B1:D1', 'E1:G1'],
        reads: `
exam, sure, header in rows 1 to 2
A name | B - | C - | D score 语文 | E - | F - | G score 数学
subjects: 语文 数学
· 张一诺 · ? · 82 76 · ?
· 李可欣 · ? · 73 81 · ?
· 王浩然 · ? · 88 75 · ?
marks: 6 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'bands by subject below the table, no child called 语文',
    tabs: [
      {
        name: '三班',
        cells: `
姓名|语文|数学|总分
张一诺|82|76|158
李可欣|73|81|154
王浩然|88|75|163

分数段统计
分数段|90-100|80-89|60-79
语文|0|2|1
数学|0|1|2
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学 | D total
subjects: 语文 数学
classes: 三班
· 张一诺 · 三班 · 82 76 · 158
· 李可欣 · 三班 · 73 81 · 154
· 王浩然 · 三班 · 88 75 · 163
marks: 6 scores, 0 absent, 0 blank, 0 invalid
note ROW_LEFT_OUT A6
note ROW_LEFT_OUT A7
note ROW_LEFT_OUT A8
note ROW_LEFT_OUT A9
`,
      },
    ],
  },
  {
    what: 'a signature below the table that stands in the ID column',
    tabs: [
      {
        name: 'Grade 5',
        cells: `
Adm No|Pupil Name|English|Maths|Total
'P001|Ann Li|80|90|170
'P002|Ben Wang|70|60|130
'P003|Cara Lin|75|65|140
|Class average|75|71.7|146.7

Class teacher: Mrs Wu|||Date: 12/11/2025|
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C score 英语 | D score 数学 | E total
subjects: 数学 英语
P001 · Ann Li · ? · 90 80 · 170
P002 · Ben Wang · ? · 60 70 · 130
P003 · Cara Lin · ? · 65 75 · 140
marks: 6 scores, 0 absent, 0 blank, 0 invalid
note ROW_LEFT_OUT B5
note ROW_LEFT_OUT A7
`,
      },
    ],
  },
  {
    what: "this exam's total and place, told from last time's",
    tabs: [
      {
        name: '期中对比',
        cells: `
姓名|上次总分|上次排名|语文|数学|本次总分|本次排名|进步名次
张一诺|150|3|82|76|158|2|1
李可欣|160|1|73|81|154|3|-2
王浩然|155|2|88|75|163|1|1
`,
        reads: `
exam, sure, header in row 1
A name | B - | C - | D score 语文 | E score 数学 | F total | G rank | H -
subjects: 语文 数学
· 张一诺 · ? · 82 76 · 158
· 李可欣 · ? · 73 81 · 154
· 王浩然 · ? · 88 75 · 163
marks: 6 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'places that say in words among whom',
    tabs: [
      {
        name: '7.3',
        cells: `
No|Name|Chinese|Maths|Sum|Order in class|Order in grade
1|Ann Li|82|76|158|2|9
2|Ben Wang|73|81|154|3|14
3|Cara Lin|88|75|163|1|5
`,
        reads: `
exam, sure, header in row 1
A - | B name | C score 语文 | D score 数学 | E total | F rank class | G rank grade
subjects: 语文 数学
· Ann Li · ? · 82 76 · 158
· Ben Wang · ? · 73 81 · 154
· Cara Lin · ? · 88 75 · 163
marks: 6 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'a total under a header of its own, by its sums',
    tabs: [
      {
        name: 'Sheet1',
        cells: `
CLASS|NAME|CHN|MATH|PTS SUM UP
'701|Ann Li|82|76|158
'701|Ben Wang|73|81|154
'701|Cara Lin|88|75|163
`,
        reads: `
exam, sure, header in row 1
A class | B name | C score 语文 | D score 数学 | E total
subjects: 语文 数学
classes: 701
· Ann Li · 701 · 82 76 · 158
· Ben Wang · 701 · 73 81 · 154
· Cara Lin · 701 · 88 75 · 163
marks: 6 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'marks stored as percentages, and asks',
    tabs: [
      {
        name: 'Benchmarks',
        cells: `
Name|Maths|Science
Ann Li|0.85{85%}|0.9{90%}
Ben Wang|0.7{70%}|0.65{65%}
Cara Lin|0.55{55%}|0.8{80%}
`,
        reads: `
exam, to be confirmed, header in row 1
A name | B score 数学 | C score 科学
subjects: 数学 科学
· Ann Li · ? · 0.85 0.9 · ?
· Ben Wang · ? · 0.7 0.65 · ?
· Cara Lin · ? · 0.55 0.8 · ?
marks: 6 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'a column of which most is no mark, and asks',
    tabs: [
      {
        name: '成绩',
        cells: `
姓名|语文|数学
张一诺|82分|76
李可欣|73分|81
王浩然|88分|75
赵天佑|61分|64
孙静怡|90分|93
周文博|77分|70
`,
        reads: `
exam, to be confirmed, header in row 1
A name | B score 语文 | C score 数学
subjects: 语文 数学
· 张一诺 · ? · invalid 76 · ?
· 李可欣 · ? · invalid 81 · ?
· 王浩然 · ? · invalid 75 · ?
· 赵天佑 · ? · invalid 64 · ?
· 孙静怡 · ? · invalid 93 · ?
· 周文博 · ? · invalid 70 · ?
marks: 6 scores, 0 absent, 0 blank, 6 invalid
error INVALID_MARK B2
error INVALID_MARK B3
error INVALID_MARK B4
error INVALID_MARK B5
error INVALID_MARK B6
error INVALID_MARK B7
`,
      },
    ],
  },
  {
    what: 'everybody a second time below, and asks',
    tabs: [
      {
        name: '初一1班',
        cells: `
第一次月考
姓名|语文|数学
张一诺|82|76
李可欣|73|81
王浩然|88|75
赵天佑|61|64
孙静怡|90|93
周文博|77|70

期中考试
姓名|语文|数学
张一诺|80|77
李可欣|75|82
王浩然|86|71
赵天佑|66|60
孙静怡|92|95
周文博|74|73
`,
        reads: `
exam, to be confirmed, header in row 2
A name | B score 语文 | C score 数学
subjects: 语文 数学
classes: 初一1班
· 张一诺 · 初一1班 · 82 76 · ?
· 李可欣 · 初一1班 · 73 81 · ?
· 王浩然 · 初一1班 · 88 75 · ?
· 赵天佑 · 初一1班 · 61 64 · ?
· 孙静怡 · 初一1班 · 90 93 · ?
· 周文博 · 初一1班 · 77 70 · ?
· 张一诺 · 初一1班 · 80 77 · ?
· 李可欣 · 初一1班 · 75 82 · ?
· 王浩然 · 初一1班 · 86 71 · ?
· 赵天佑 · 初一1班 · 66 60 · ?
· 孙静怡 · 初一1班 · 92 95 · ?
· 周文博 · 初一1班 · 74 73 · ?
marks: 24 scores, 0 absent, 0 blank, 0 invalid
note ROW_LEFT_OUT A10
note ROW_LEFT_OUT A11
warning DUPLICATE_NAME A12
warning DUPLICATE_NAME A13
warning DUPLICATE_NAME A14
warning DUPLICATE_NAME A15
warning DUPLICATE_NAME A16
warning DUPLICATE_NAME A17
`,
      },
    ],
  },
  {
    what: 'a log of tutoring in English, which is no list of pairs',
    tabs: [
      {
        name: 'Tutoring log',
        cells: `
Date|Student|Tutor|Subject|Minutes|What was done|Next step
@2025-10-03|Ann Li|Ms Lin|Maths|30|Long division|Five more
@2025-10-10|Ben Wang|Ms Lin|Maths|30|Fractions|Read page 12
@2025-10-17|Ann Li|Ms Lin|Maths|30|Decimals|Five more
`,
        reads: `
nothing, to be confirmed, header in row 1
A - | B name | C helper | D subject | E - | F - | G -
error NOT_AN_EXAM A1 log
`,
      },
    ],
  },
  {
    what: "one subject's marks, which an English title names",
    tabs: [
      {
        name: 'Unit test',
        cells: `
Year 8 Physics – End of Unit Test (out of 60)

Student|Class|Mark|Rank
Ann Li|8P|51|1
Ben Wang|8P|44|2
Cara Lin|8P|39|3
`,
        reads: `
exam, sure, header in row 3
A name | B class | C score 物理 | D rank
subjects: 物理
classes: 8P
· Ann Li · 8P · 51 · ?
· Ben Wang · 8P · 44 · ?
· Cara Lin · 8P · 39 · ?
marks: 3 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'a child whose name is also a name of a subject',
    tabs: [
      {
        name: '802',
        cells: `
名字|语文|数学
何若|84|76
华文|93|91.5
王静|65|70
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学
subjects: 语文 数学
classes: 802
· 何若 · 802 · 84 76 · ?
· 华文 · 802 · 93 91.5 · ?
· 王静 · 802 · 65 70 · ?
marks: 6 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
];
