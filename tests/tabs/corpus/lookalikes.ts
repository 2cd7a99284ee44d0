import type { CorpusCase } from './format.js';

export const lookalikes: CorpusCase[] = [
  {
    what: 'the sum below a merged subject as its marks, its parts left alone',
    tabs: [
      {
        name: '小题分',
        merges: ['A1:A2', 'B1:D1', 'E1:G1'],
        cells: `
姓名|语文|||数学||
|客观题|主观题|合计|客观题|主观题|合计
许一敏|19|37|56|28|44|72
董小雪|20|58|78|26|57|83
郭建国|15|38|53|26|53|79
何雨桐|19|46|65|31|31|62
`,
        reads: `
exam, sure, header in rows 1 to 2
A name | B - | C - | D score 语文 | E - | F - | G score 数学
subjects: 语文 数学
· 许一敏 · ? · 56 72 · ?
· 董小雪 · ? · 78 83 · ?
· 郭建国 · ? · 53 79 · ?
· 何雨桐 · ? · 65 62 · ?
marks: 8 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'a table of score bands by subject below the students as no students',
    tabs: [
      {
        name: '三班',
        cells: `
姓名|语文|数学|总分
高梓萱|72|71|143
肖小超|78|85|163
宋一婷|82|85|167

分数段|90-100|80-89|70-79
语文|5|12|11
数学|4|12|11
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学 | D total
subjects: 语文 数学
classes: 三班
· 高梓萱 · 三班 · 72 71 · 143
· 肖小超 · 三班 · 78 85 · 163
· 宋一婷 · 三班 · 82 85 · 167
marks: 6 scores, 0 absent, 0 blank, 0 invalid
note ROW_LEFT_OUT A6
note ROW_LEFT_OUT A7
note ROW_LEFT_OUT A8
`,
      },
    ],
  },
  {
    what: 'a line of signatures below the table as no student',
    tabs: [
      {
        name: 'Grade 5',
        cells: `
Adm No|Pupil Name|English|Maths
P001|George Garcia|60|56
P002|Noah Dunmore|56|51
P003|Arthur Mbeki|55|55

Class teacher: Mrs Achieng||Date: 12/11/2025|
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C score 英语 | D score 数学
subjects: 数学 英语
P001 · George Garcia · ? · 56 60 · ?
P002 · Noah Dunmore · ? · 51 56 · ?
P003 · Arthur Mbeki · ? · 55 55 · ?
marks: 6 scores, 0 absent, 0 blank, 0 invalid
note ROW_LEFT_OUT A6
`,
      },
    ],
  },
  {
    what: 'a log of tutoring in English as no table of pairs',
    tabs: [
      {
        name: 'Tutoring log',
        cells: `
Date|Student|Tutor|Subject|Minutes|What was done|Next step
2025-10-01|Theo Fairclough|Ms Osei|Maths|30|Long division|Five more
2025-10-02|Hana Jansen|Ms Osei|Maths|30|Long division|Five more
2025-10-03|Theo Fairclough|Ms Osei|Maths|30|Fractions|Five more
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
    what: 'the order in class and grade as ranks',
    tabs: [
      {
        name: '7.3',
        cells: `
No|Name|Chinese|Maths|Sum|Order in class|Order in grade
1|陈静怡|82|86|168|1|30
2|邓子涵|33|49|82|3|200
3|林静怡|59|54|113|2|165
`,
        reads: `
exam, sure, header in row 1
A - | B name | C score 语文 | D score 数学 | E total | F rank class | G rank grade
subjects: 语文 数学
· 陈静怡 · ? · 82 86 · 168
· 邓子涵 · ? · 33 49 · 82
· 林静怡 · ? · 59 54 · 113
marks: 6 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'this exam among columns of the last one',
    tabs: [
      {
        name: '期中对比',
        cells: `
姓名|上次总分|上次排名|语文|数学|本次总分|本次排名|进步名次
许一敏|183|3|56|39|95|3|0
董小雪|369|1|88|100|188|1|0
郭建国|296|2|85|62|147|2|0
`,
        reads: `
exam, sure, header in row 1
A name | B - | C - | D score 语文 | E score 数学 | F total | G rank | H -
subjects: 语文 数学
· 许一敏 · ? · 56 39 · 95
· 董小雪 · ? · 88 100 · 188
· 郭建国 · ? · 85 62 · 147
marks: 6 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
];
