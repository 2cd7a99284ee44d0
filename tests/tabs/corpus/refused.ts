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
  {
    what: 'a log of wrong answers for each question',
    tabs: [
      {
        name: '错题',
        cells: `
姓名|科目|题号|错误原因|知识点
张三|数学|12|粗心|分数
李四|数学|15|不会|方程
`,
        reads: `
nothing, to be confirmed, header in row 1
A name | B subject | C - | D - | E -
error NOT_AN_EXAM A1 questions
`,
      },
    ],
  },
  {
    what: 'marks for each question',
    tabs: [
      {
        name: '小题分',
        cells: `
考号|姓名|第1题|第2题|第3题|第4题
1001|张三|5|4|3|8
1002|李四|4|4|2|6
`,
        reads: `
nothing, to be confirmed, header in row 1
A examId | B name | C - | D - | E - | F -
error NOT_AN_EXAM A1 questions
`,
      },
    ],
  },
  {
    what: 'counts of use',
    tabs: [
      {
        name: '使用统计',
        cells: `
姓名|登录次数|使用时长|点击量
张三|12|340|56
李四|3|20|8
`,
        reads: `
nothing, to be confirmed, header in row 1
A name | B - | C - | D -
error NOT_AN_EXAM A1 counts
`,
      },
    ],
  },
  {
    what: 'statistics of classes without students',
    tabs: [
      {
        name: '各班对比',
        cells: `
班级|参考人数|平均分|及格率|优秀率
八(1)班|45|71.5|85%|20%
八(2)班|44|69.9|80%|18%
`,
        reads: `
nothing, to be confirmed, no header
error NOT_AN_EXAM A1 statistics
`,
      },
    ],
  },
  {
    what: 'results that the add-on wrote',
    tabs: [
      {
        name: '名次变化',
        cells: `
姓名|班级|基准名次|本次名次|名次变化|奖项
张三|八(1)班|5|2|3|一等奖
李四|八(1)班|3|4|-1|
`,
        reads: `
nothing, to be confirmed, header in row 1
A name | B class | C - | D rank | E - | F -
error NOT_AN_EXAM A1 output
`,
      },
    ],
  },
  {
    what: 'a list of teachers',
    tabs: [
      {
        name: '教师名单',
        cells: `
工号|姓名|职称|任教学科|任教班级
T01|王老师|一级教师|语文|八(1)班
T02|李老师|高级教师|数学|八(2)班
`,
        reads: `
nothing, to be confirmed, header in row 1
A - | B name | C - | D - | E -
error NOT_AN_EXAM A1 staff
`,
      },
    ],
  },
  {
    what: 'an attendance sheet',
    tabs: [
      {
        name: '考勤',
        cells: `
序号|姓名|1日|2日|3日|4日
1|张三|√|√|迟|√
2|李四|√||√|√
`,
        reads: `
nothing, to be confirmed, header in row 1
A - | B name | C - | D - | E - | F -
error NOT_AN_EXAM A1 attendance
`,
      },
    ],
  },
  {
    what: 'a record of tutoring',
    tabs: [
      {
        name: '帮扶记录',
        cells: `
日期|学生|辅导内容|时长|记录人
@2026-03-13|张三|分数应用题|40|王老师
@2026-03-20|李四|完形填空|30|李老师
`,
        reads: `
nothing, to be confirmed, header in row 1
A - | B name | C - | D - | E -
error NOT_AN_EXAM A1 log
`,
      },
    ],
  },
  {
    what: 'a timetable',
    tabs: [
      {
        name: '课程表',
        cells: `
节次|星期一|星期二|星期三
第1节|语文|数学|英语
第2节|数学|语文|体育
`,
        reads: `
nothing, to be confirmed, no header
error NOT_AN_EXAM A1 schedule
`,
      },
    ],
  },
  {
    what: 'a form that nobody is entered in',
    tabs: [
      {
        name: '成绩表',
        cells: `
学号|姓名|语文|数学|总分
`,
        reads: `
exam, to be confirmed, header in row 1
A studentId | B name | C score 语文 | D score 数学 | E total
subjects: 语文 数学
marks: 0 scores, 0 absent, 0 blank, 0 invalid
error NO_STUDENTS
`,
      },
    ],
  },
  {
    what: 'an empty tab',
    tabs: [
      {
        name: 'Sheet1',
        cells: `

`,
        reads: `
nothing, to be confirmed, no header
error NOT_AN_EXAM empty
`,
      },
    ],
  },
];
