import type { CorpusCase } from './format.js';

export const english: CorpusCase[] = [
  {
    what: 'English headers',
    tabs: [
      {
        name: 'Midterm',
        cells: `
No.|Student ID|Name|Class|Chinese|Maths|English|Total|Class Rank|Grade Rank|Remarks
1|S001|Ann Li|8A|80|90|85|255|1|3|
2|S002|Ben Wang|8A|absent|70|60|130|3|40|
3|S003|Cara O'Neil|8A|75|65|70|210|2|20|new
`,
        reads: `
exam, sure, header in row 1
A - | B studentId | C name | D class | E score 语文 | F score 数学 | G score 英语 | H total | I rank class | J rank grade | K -
subjects: 语文 数学 英语
classes: 8A
S001 · Ann Li · 8A · 80 90 85 · 255
S002 · Ben Wang · 8A · absent 70 60 · 130
S003 · Cara O'Neil · 8A · 75 65 70 · 210
marks: 8 scores, 1 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'full marks in English headers',
    tabs: [
      {
        name: 'Unit Test',
        cells: `
Name|Maths (out of 50)|Physics /100|English (120 marks)
Ann Li|45|88|110
Ben Wang|51|76|90
`,
        reads: `
exam, sure, header in row 1
A name | B score 数学 /50 | C score 物理 /100 | D score 英语 /120
subjects: 数学 英语 物理
· Ann Li · ? · 45 110 88 · ?
· Ben Wang · ? · invalid 90 76 · ?
marks: 5 scores, 0 absent, 0 blank, 1 invalid
error MARK_ABOVE_FULL B3
`,
      },
    ],
  },
  {
    what: 'the class in an English title',
    tabs: [
      {
        name: 'Final',
        cells: `
Grade 8 Class 2 Final Exam 2025-2026
Name|Chinese|Maths
Ann Li|80|90
Ben Wang|70|60
`,
        reads: `
exam, sure, header in row 2
A name | B score 语文 | C score 数学
subjects: 语文 数学
classes: Grade 8 Class 2
· Ann Li · Grade 8 Class 2 · 80 90 · ?
· Ben Wang · Grade 8 Class 2 · 70 60 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'first and last names in columns of their own',
    tabs: [
      {
        name: 'Final',
        cells: `
First Name|Last Name|Class|Science|History
Ann|Li|8A|80|90
Ben|Wang|8B|70|60
`,
        reads: `
exam, sure, header in row 1
A name | B name | C class | D score 科学 | E score 历史
subjects: 历史 科学
classes: 8A、8B
· Ann Li · 8A · 90 80 · ?
· Ben Wang · 8B · 60 70 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'English footers, and a child called Max',
    tabs: [
      {
        name: 'Final',
        cells: `
Student ID|Name|Maths|English
S1|Max|50|60
S2|Ann Li|70|80
|Average|60|70
|Max|70|80
|Min|50|60
|Pass rate|50%|100%
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C score 数学 | D score 英语
subjects: 数学 英语
S1 · Max · ? · 50 60 · ?
S2 · Ann Li · ? · 70 80 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
note ROW_LEFT_OUT B4
note ROW_LEFT_OUT B5
note ROW_LEFT_OUT B6
note ROW_LEFT_OUT B7
`,
      },
    ],
  },
  {
    what: 'a header over two rows in English',
    tabs: [
      {
        name: 'Final',
        merges: ['C1:D1', 'E1:F1'],
        cells: `
ID|Name|Maths||English|
||Score|Rank in Class|Score|T-score
1001|Ann Li|90|1|80|61
1002|Ben Wang|70|2|60|48
`,
        reads: `
exam, sure, header in rows 1 to 2
A studentId | B name | C score 数学 | D rank 数学 class | E score 英语 | F scaled 英语
subjects: 数学 英语
1001 · Ann Li · ? · 90 80 · ?
1002 · Ben Wang · ? · 70 60 · ?
marks: 4 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'one row for each student and subject in English',
    tabs: [
      {
        name: 'Results',
        cells: `
Student ID|Name|Subject|Score|Full Mark
S1|Ann Li|Maths|45|50
S1|Ann Li|English|80|100
S2|Ben Wang|Maths|absent|50
S2|Ben Wang|English|66|100
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C subject | D score | E -
subjects: 数学 英语
S1 · Ann Li · ? · 45 80 · ?
S2 · Ben Wang · ? · absent 66 · ?
marks: 3 scores, 1 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'Chinese and English in one header',
    tabs: [
      {
        name: 'Final',
        cells: `
姓名 Name|Class 班级|Maths 数学|总分 Total
张三|8A|90|90
李四|8B|70|70
`,
        reads: `
exam, sure, header in row 1
A name | B class | C score 数学 | D total
subjects: 数学
classes: 8A、8B
· 张三 · 8A · 90 · 90
· 李四 · 8B · 70 · 70
marks: 2 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
];
