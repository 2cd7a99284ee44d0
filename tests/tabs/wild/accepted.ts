import type { WildTab } from './wildTab.js';

/** Tables that hold a word or two of tables that are refused, and are not to be refused for it. */
export const ACCEPTED: WildTab[] = [
  {
    what: 'an archive with talks, visits and a birthday',
    tab: '学困生档案',
    lines: `
姓名|班级|出生日期|薄弱学科|成因|谈话记录|家访记录|评语
*6 name|=八1|=2012-01-01|=数学|=基础差|=已谈|=已访|=进步
`,
    right: { role: 'archive', sure: true, students: 6 },
  },
  {
    what: 'an archive with prizes, height and phones',
    tab: '学生档案',
    lines: `
学号|姓名|班级|身高|体重|特长|获奖|家长电话
*6 '01|name|=八1|150|40|=画画|=无|'138
`,
    right: { role: 'archive', sure: true, students: 6 },
  },
  {
    what: 'an archive with a short and a long goal and measures',
    tab: '帮扶名单',
    lines: `
姓名|班级|学困类型|薄弱学科|短期目标|长期目标|帮扶措施|帮扶教师
*6 name|=八1|=学习|=数学|=及格|=良好|=面批|=王老师
`,
    right: { role: 'archive', sure: true, students: 6 },
  },
  {
    what: 'a list of struggling children with their ranks',
    tab: '学困生名单',
    lines: `
姓名|班级|薄弱学科|班级名次|年级名次
*6 name|=八1|=数学|40|300
`,
    right: { role: 'archive', students: 6 },
  },
  {
    what: 'a pairing with how often and how they meet',
    tab: '结对帮扶',
    lines: `
学生姓名|帮扶教师|帮扶学科|每周辅导次数|帮扶方式|辅导内容
*6 name|=王老师|=数学|2|=面批|=计算
`,
    right: { role: 'pairing', sure: true, students: 6 },
  },
  {
    what: 'marks beside homework and conduct',
    tab: '期末',
    lines: `
姓名|语文|数学|英语|总分|作业|纪律|卫生
*6 name|m100|m100|m100|sum|=优|=优|=良
`,
    right: { role: 'exam', sure: true, students: 6, subjects: '语文 数学 英语' },
  },
  {
    what: 'one subject’s mark beside homework and conduct',
    tab: '数学期末',
    lines: `
姓名|作业|纪律|成绩
*6 name|=优|=良|m100
`,
    right: { role: 'exam', students: 6, subjects: '数学' },
  },
  {
    what: 'marks beside the number of times late and a fee',
    tab: '期末',
    lines: `
学号|姓名|语文|数学|总分|迟到|旷课|班费
*6 '01|name|m100|m100|sum|0|0|50
`,
    right: { role: 'exam', students: 6, subjects: '语文 数学' },
  },
  {
    what: 'a physical examination that is an exam: 体育 with parts beside the subjects',
    tab: '体育中考',
    lines: `
考号|姓名|长跑得分|跳绳得分|实心球得分|总分
*6 '01|name|m15|m15|m10|sum
`,
    right: { role: 'exam', sure: false, students: 6 },
  },
  {
    what: 'marks with the prize for progress',
    tab: '期中表彰',
    lines: `
姓名|班级|总分|名次|奖项
*6 name|=八1|m500|seq|=一等奖
`,
    right: { role: 'exam', students: 6 },
  },
  {
    what: 'marks with the number of questions answered',
    tab: '数学竞赛',
    lines: `
姓名|答对题数|得分
*6 name|m20|m100
`,
    right: { role: 'exam', students: 6, subjects: '数学' },
  },
  {
    what: 'a roster with seat, group and duty day',
    tab: '八1班',
    lines: `
学号|姓名|性别|座位|小组|值日
*6 '01|name|男,女|seq|=一组|=周一
`,
    right: { role: 'archive', students: 6 },
  },
];
