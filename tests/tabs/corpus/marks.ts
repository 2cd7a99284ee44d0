import type { CorpusCase } from './format.js';

export const marks: CorpusCase[] = [
  {
    what: 'every word for a mark that is none',
    tabs: [
      {
        name: '期中',
        cells: `
姓名|语文|数学|英语
张一|缺考|90|80
张二|旷考|缺|缓考
张三|休学|病假|事假
张四|免考|免修|免试
张五|作弊|违纪|舞弊
张六|-|--|—
张七|/|未选|N/A
张八|absent|ABS|NULL
张九|| |0
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学 | D score 英语
subjects: 语文 数学 英语
· 张一 · ? · absent 90 80 · ?
· 张二 · ? · absent absent deferred · ?
· 张三 · ? · absent absent absent · ?
· 张四 · ? · exempt exempt exempt · ?
· 张五 · ? · disqualified disqualified disqualified · ?
· 张六 · ? · not-taken not-taken not-taken · ?
· 张七 · ? · not-taken not-taken not-taken · ?
· 张八 · ? · absent absent not-taken · ?
· 张九 · ? · blank blank 0 · ?
marks: 3 scores, 15 absent, 9 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'marks that cannot be read',
    tabs: [
      {
        name: '期中',
        cells: `
姓名|语文(100分)|数学(100分)|英语(100分)
张三|85/100|5?|-1
李四|101|八十|100
王五|９５|６０.５|'77
赵六|缺 考|——|95分
`,
        reads: `
exam, to be confirmed, header in row 1
A name | B score 语文 /100 | C score 数学 /100 | D score 英语 /100
subjects: 语文 数学 英语
· 张三 · ? · invalid invalid invalid · ?
· 李四 · ? · invalid invalid 100 · ?
· 王五 · ? · 95 60.5 77 · ?
· 赵六 · ? · invalid invalid invalid · ?
marks: 4 scores, 0 absent, 0 blank, 8 invalid
error INVALID_MARK B2
error INVALID_MARK C2
error MARK_BELOW_ZERO D2
error MARK_ABOVE_FULL B3
error INVALID_MARK C3
error INVALID_MARK B5
error INVALID_MARK C5
error INVALID_MARK D5
`,
      },
    ],
  },
  {
    what: 'a status column that says who was not there',
    tabs: [
      {
        name: '期中',
        cells: `
姓名|语文|数学|总分|备注
张三|90|80|170|
李四|||0|缺考
王五|70|60|130|借读
赵六|88|77|165|作弊
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学 | D total | E status
subjects: 语文 数学
· 张三 · ? · 90 80 · 170
· 李四 · ? · absent absent · absent
· 王五 · ? · 70 60 · 130
· 赵六 · ? · disqualified disqualified · disqualified
marks: 4 scores, 4 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'a tick under 是否缺考',
    tabs: [
      {
        name: '期中',
        cells: `
姓名|语文|数学|是否缺考
张三|90|80|否
李四|||是
王五|70|60|否
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学 | D status
subjects: 语文 数学
· 张三 · ? · 90 80 · ?
· 李四 · ? · absent absent · ?
· 王五 · ? · 70 60 · ?
marks: 4 scores, 2 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'an empty score column',
    tabs: [
      {
        name: '期中',
        cells: `
姓名|语文|数学|英语|总分
张三|90|80||170
李四|70|60||130
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学 | D score 英语 | E total
subjects: 语文 数学
· 张三 · ? · 90 80 · 170
· 李四 · ? · 70 60 · 130
marks: 4 scores, 0 absent, 0 blank, 0 invalid
note EMPTY_COLUMN D1
`,
      },
    ],
  },
  {
    what: '文综 beside its parts and 语数外 beside the subjects',
    tabs: [
      {
        name: '期中',
        cells: `
姓名|语文|数学|外语|语数外|政治|历史|地理|文综|总分
张三|90|80|70|240|60|50|40|150|390
李四|80|70|60|210|50|40|30|120|330
王五|70|60|50|180|40|30|20|90|270
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学 | D score 英语 | E score 语数英 | F score 政治 | G score 历史 | H score 地理 | I score 文综 | J total
subjects: 语文 数学 英语 政治 历史 地理
· 张三 · ? · 90 80 70 60 50 40 · 390
· 李四 · ? · 80 70 60 50 40 30 · 330
· 王五 · ? · 70 60 50 40 30 20 · 270
marks: 18 scores, 0 absent, 0 blank, 0 invalid
note COMPOSITE_SUBJECT E1
note COMPOSITE_SUBJECT I1
`,
      },
    ],
  },
  {
    what: '文综 and 理综 without their parts are subjects',
    tabs: [
      {
        name: '模拟',
        cells: `
姓名|语文|数学|英语|理综|总分
张三|110|120|130|240|600
李四|100|110|120|200|530
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学 | D score 英语 | E score 理综 | F total
subjects: 语文 数学 英语 理综
· 张三 · ? · 110 120 130 240 · 600
· 李四 · ? · 100 110 120 200 · 530
marks: 8 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'electives blank for most',
    tabs: [
      {
        name: '月考',
        cells: `
姓名|语文|数学|物理|历史|总分
张三|90|80|70||240
李四|80|70||60|210
王五|70|60|50||180
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学 | D score 物理 | E score 历史 | F total
subjects: 语文 数学 物理 历史
· 张三 · ? · 90 80 70 blank · 240
· 李四 · ? · 80 70 blank 60 · 210
· 王五 · ? · 70 60 50 blank · 180
marks: 9 scores, 0 absent, 3 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'typed-in totals and ranks that contradict the marks',
    tabs: [
      {
        name: '期中',
        cells: `
姓名|语文|数学|总分|名次
张三|90|80|170|1
李四|80|70|160|2
王五|70|60|130|3
赵六|60|50|110|5
钱七|50|40|90|5
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学 | D total | E rank
subjects: 语文 数学
· 张三 · ? · 90 80 · 170
· 李四 · ? · 80 70 · 160
· 王五 · ? · 70 60 · 130
· 赵六 · ? · 60 50 · 110
· 钱七 · ? · 50 40 · 90
marks: 10 scores, 0 absent, 0 blank, 0 invalid
note TOTAL_DIFFERS D3
note RANK_DIFFERS E5
`,
      },
    ],
  },
  {
    what: 'totals that leave a subject out throughout',
    tabs: [
      {
        name: '期中',
        cells: `
姓名|语文|数学|体育|总分
张一|90|80|50|170
张二|80|70|40|150
张三|70|60|30|130
张四|60|50|45|110
张五|50|40|35|90
张六|40|30|25|70
张七|30|20|15|50
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学 | D score 体育 | E total
subjects: 语文 数学 体育
· 张一 · ? · 90 80 50 · 170
· 张二 · ? · 80 70 40 · 150
· 张三 · ? · 70 60 30 · 130
· 张四 · ? · 60 50 45 · 110
· 张五 · ? · 50 40 35 · 90
· 张六 · ? · 40 30 25 · 70
· 张七 · ? · 30 20 15 · 50
marks: 21 scores, 0 absent, 0 blank, 0 invalid
note TOTALS_LEAVE_OUT E2
`,
      },
    ],
  },
  {
    what: 'only totals and ranks',
    tabs: [
      {
        name: '期末',
        cells: `
学号|姓名|班级|总分|班级名次|年级名次
'01|张三|八1班|512|1|4
'02|李四|八1班|498|2|9
'03|王五|八1班|455|3|20
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C class | D total | E rank class | F rank grade
classes: 八1班
01 · 张三 · 八1班 ·  · 512
02 · 李四 · 八1班 ·  · 498
03 · 王五 · 八1班 ·  · 455
marks: 3 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'one subject named only in the title',
    tabs: [
      {
        name: '数学期中',
        cells: `
八(2)班数学期中成绩
学号|姓名|成绩
'01|张三|90
'02|李四|80
`,
        reads: `
exam, sure, header in row 2
A studentId | B name | C score 数学
subjects: 数学
classes: 八(2)班
01 · 张三 · 八(2)班 · 90 · ?
02 · 李四 · 八(2)班 · 80 · ?
marks: 2 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'half points, tenths and zero',
    tabs: [
      {
        name: '期中',
        cells: `
姓名|语文|数学|总分
张三|90.5|80.1|170.6
李四|0|0.2|0.2
`,
        reads: `
exam, sure, header in row 1
A name | B score 语文 | C score 数学 | D total
subjects: 语文 数学
· 张三 · ? · 90.5 80.1 · 170.6
· 李四 · ? · 0 0.2 · 0.2
marks: 4 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
];
