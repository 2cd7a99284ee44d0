import type { WildTab } from './wildTab.js';

/** Tabs written by someone who had not seen the rules, where the first reading was wrong. */
export const STRANGERS: WildTab[] = [
  {
    what: 'footers in the column of numbers: rates, means a head, sums of the class',
    tab: '六2班期末',
    lines: `
学号|姓名|语文|数学|英语|总分
*9 's2401|name|m100|m100|m100|sum
应考人数||9|9|9
全班总分||650|660|640
人平||72.2|73.3|71.1
优生率(%)||33.3|29.6|25.9
0-59分||2|3|5
`,
    right: {
      role: 'exam',
      sure: true,
      students: 9,
      columns: 'sid name score:语文 score:数学 score:英语 total',
    },
  },
  {
    what: 'footers in the column of names, and a child called 率',
    tab: '三(2)班期末',
    lines: `
姓名|语文|数学|总分
李子率|88|90|178
*8 name|m100|m100|sum
优生率|30|20|25
人平|70|71|141
与年级差|-1|2|1
`,
    right: { role: 'exam', sure: true, students: 9, columns: 'name score:语文 score:数学 total' },
  },
  {
    what: 'points converted to another full mark, stated in brackets',
    tab: '中考模拟',
    lines: `
准考证号|姓名|班级|语文(120分)|英语(120分)|英语折合(100分)|总分(240分)
*8 '0930101|name|=9.1|m120|m120|61|sum
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'eid name class score:语文/120 score:英语/120 scaled:英语 total',
      students: 8,
    },
  },
  {
    what: 'a class in brackets at the beginning of a tab name without 班',
    tab: '五（1）数学第三单元',
    lines: `
学号|姓名|成绩
*8 1101|name|m100
`,
    right: { role: 'exam', columns: 'sid name score:数学', students: 8, classes: '五(1)' },
  },
  {
    what: 'a unit in brackets is no class',
    tab: '三(2)单元测试',
    lines: `
学号|姓名|语文|数学
*8 1101|name|m100|m100
`,
    right: { role: 'exam', students: 8, classes: '' },
  },
  {
    what: 'the total merged over 分数 and two ranks, beside a group of all subjects',
    tab: '高一期中',
    lines: `
基本信息|||各科成绩|||总分||
学号|姓名|班级|语文|数学|英语|分数|班名|级名
*9 '240301|name|=高一(3)班|m100|m100|m100|sum|rank|grank
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'sid name class score:语文 score:数学 score:英语 total rank:class rank:grade',
      students: 9,
    },
  },
  {
    what: 'two grades, each with its class 1',
    tab: '期中成绩总表',
    lines: `
年级|班级|学号|姓名|语文|数学|总分
*5 =七年级|=1|'2401|name|m100|m100|sum
*5 =八年级|=1班|'2301|name|m100|m100|sum
`,
    right: { role: 'exam', sure: true, students: 10, classes: '七年级1班 八年级1班' },
  },
  {
    what: 'years and forms in English, several of them',
    tab: 'Mocks',
    lines: `
Year|Form|Name|English|Maths
*4 =7|=7B|en|m100|m100
*4 =8|=Red|en|m100|m100
`,
    right: { role: 'exam', students: 8, classes: '7B 8 Red' },
  },
  {
    what: 'an online test that asks for name, class and number in questions',
    tab: '七年级英语第一单元测试',
    lines: `
序号|提交答卷时间|所用时间|来源|总分|1、您的姓名：|2、您的班级：|3、您的学号：
*8 seq|=2024/11/5 19:02|=320秒|=微信|m100|name|=七(1)班|'24101
`,
    right: {
      role: 'exam',
      columns: '- - - - total name class sid',
      students: 8,
      classes: '七(1)班',
    },
  },
  {
    what: 'teachers with their subject and the students they help',
    tab: '教师包人',
    lines: `
教师|任教学科|结对学生|学生班级|帮扶措施
*4 =鲁静|=数学|name|=九1|=每周辅导一次
*4 =钱磊|=英语|name|=九1|=每周谈话一次
`,
    right: { role: 'pairing', sure: true, columns: 'helper - name class -', students: 8 },
  },
  {
    what: 'classmates in pairs, called 小老师 and 帮扶同学',
    tab: '一帮一',
    lines: `
小老师|帮扶同学|科目|座位
*8 name|name|=数学|=第1组
`,
    right: { role: 'pairing', columns: 'helper name subject -', students: 8 },
  },
  {
    what: 'mentors and mentees',
    tab: 'Mentoring pairs',
    lines: `
Mentor|Mentee|Year group|Focus|Start date
*8 =Priya Ellery|en|=Year 8|=Maths|=2024-09-20
`,
    right: { role: 'pairing', students: 8 },
  },
  {
    what: 'tutors with several children in a cell',
    tab: '导师制安排',
    lines: `
导师|任教学科|学生姓名|班级
许帆|数学|王梓涵、李浩然、张思远|九(1)班
秦静|英语|刘雨桐、陈明|九(1)班
`,
    right: { role: 'pairing', students: 5, columns: 'helper - name class' },
  },
  {
    what: 'a list of staff with mentors stays one of staff',
    tab: '教师名册',
    lines: `
姓名|任教学科|职称|导师
许帆|数学|一级教师|秦静
秦静|英语|高级教师|鲁明
`,
    right: { role: null, because: 'staff' },
  },
  {
    what: 'a plan with goals, measures and stages, although weak subjects stand in it',
    tab: '帮扶计划',
    lines: `
姓名|班级|薄弱学科|目标|措施|阶段|开始时间|结束时间
*6 name|=八(1)班|=英语|=期末达到及格|=每天听写10个单词|=第一阶段|=2024-09-01|=2024-10-01
`,
    right: { role: null, because: 'plan' },
  },
  {
    what: 'a registration group called Reg',
    tab: 'Autumn',
    lines: `
UPN|Surname|Forename|Reg|English|Maths|Science|Total
*8 'A82190|last|first|=9K|m100|m100|m100|sum
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'rid name name class score:英语 score:数学 score:科学 total',
      classes: '9K',
    },
  },
  {
    what: 'candidates with a registration class',
    tab: 'S3 Prelim',
    lines: `
Candidate|Reg Class|English /60|Mathematics /60|Biology /60
*8 en|=3B1|m60|m60|m60
`,
    right: { role: 'exam', columns: 'name class score:英语/60 score:数学/60 score:生物/60', students: 8 },
  },
  {
    what: 'subjects of Hong Kong by their full names',
    tab: '上學期考試',
    lines: `
班別|班號|學生姓名|中國語文|英國語文|數學|總分|全班名次
*8 =3A|seq|name|m100|m100|m100|sum|rank
`,
    right: {
      role: 'exam',
      columns: 'class - name score:语文 score:英语 score:数学 total rank:class',
      students: 8,
    },
  },
  {
    what: 'grades of two years of entry beside bare numbers of classes',
    tab: '成绩',
    lines: `
届|班级|姓名|语文|数学
*4 =2025|=1|name|m100|m100
*4 =2026|=1|name|m100|m100
`,
    right: { role: 'exam', students: 8, classes: '2025级1班 2026级1班' },
  },
  {
    what: 'a plan of teaching, and a goal for no child',
    tab: '教学计划',
    lines: `
周次|教学目标|措施|阶段|负责人
第1周|掌握分数|讲练结合|第一阶段|秦静
第2周|掌握小数|讲练结合|第一阶段|秦静
`,
    right: { role: null },
  },
  {
    what: 'a questionnaire on the mind, with a total',
    tab: '心理普查',
    lines: `
学号|姓名|班级|总分|躯体化|强迫|焦虑|抑郁
*8 '24101|name|=高二1班|m150|1.5|1.8|2.1|1.1
`,
    right: { role: null, because: 'health' },
  },
  {
    what: 'a fitness test with a total: it asks',
    tab: '体测成绩',
    lines: `
学号|姓名|班级|性别|50米|1000米|立定跳远|肺活量|总分|等级
*8 '24101|name|=七(1)班|=男|8.1|=4'02|200|3000|m100|=良好
`,
    right: { role: 'exam', sure: false },
  },
  {
    what: 'a total beside the marks of single questions is sure',
    tab: '小题得分',
    lines: `
考号|姓名|班级|总分|1|2|3|4|5
*8 66001|name|=七(1)班|m100|m20|m20|m20|m20|m20
`,
    right: { role: 'exam', columns: 'eid name class total - - - - -', students: 8 },
  },
  {
    what: 'detentions: a day and a reason make no archive',
    tab: 'Detentions',
    lines: `
Date|Name|Form|Reason|Teacher|Served
*8 =2024-10-04|en|=9C|=Late homework|=Ms Hart|=Y
`,
    right: { sure: false },
  },
  {
    what: 'a month of attendance under the days of the month',
    tab: '考勤表',
    lines: `
七（1）班10月考勤表
姓名|1|2|3|4|5|6|7|8
*8 name|=√|=√|=×|=√|=√|=√|=√|=√
`,
    right: { role: null, because: 'attendance' },
  },
  {
    what: 'a register of books on loan',
    tab: '图书登记',
    lines: `
书名|作者|出版社|借阅人|班级|借出日期|归还日期
某书|某作者|某出版社|王梓涵|七(1)班|2024-10-08|2024-10-20
`,
    right: { role: null, because: 'loans' },
  },
  {
    what: 'who is on duty on which day',
    tab: '行政值班',
    lines: `
日期|星期|带班领导|值班教师|电话
2024-11-10|周一|许帆|秦静|13500001000
`,
    right: { role: null, because: 'schedule' },
  },
];
