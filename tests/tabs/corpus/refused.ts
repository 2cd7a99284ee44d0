import type { CorpusCase } from './format.js';

export const refused: CorpusCase[] = [
  {
    what: 'a payroll',
    tabs: [
      {
        name: '工资表',
        cells: `
工号|姓名|基本工资|绩效工资|扣款|实发工资
T01|王老师|5000|1200|300|5900
T02|李老师|5200|1100|280|6020
`,
        reads: `
nothing, to be confirmed, header in row 1
A - | B name | C - | D - | E - | F -
error NOT_AN_EXAM A1 payroll
`,
      },
    ],
  },
  {
    what: 'a rank-to-score table',
    tabs: [
      {
        name: '赋分表',
        cells: `
名次|分数
1|100
2|99
3|98
`,
        reads: `
nothing, to be confirmed, no header
error NOT_AN_EXAM A1 conversion
`,
      },
    ],
  },
];
