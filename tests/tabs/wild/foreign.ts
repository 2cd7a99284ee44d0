import type { WildTab } from './wildTab.js';

/** Tables that people have in files: data sets, exports of other programs, university lists. */
export const FOREIGN: WildTab[] = [
  {
    what: 'a data set with snake_case headers',
    tab: 'student_scores',
    lines: `
student_id|student_name|gender|class_name|math_score|reading_score|writing_score|total_score|class_rank
*8 1001|en|M,F|=7A|m100|m100|m100|sum|rank
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'sid name - class score:数学 score:Reading score:Writing total rank:class',
      students: 8,
    },
  },
  {
    what: 'a data set of nobody in particular',
    tab: 'StudentsPerformance',
    lines: `
gender|race/ethnicity|parental level of education|lunch|math score|reading score|writing score
*8 =female|=group B|=college|=standard|m100|m100|m100
`,
    right: { role: null },
  },
  {
    what: 'passengers',
    tab: 'titanic',
    lines: `
PassengerId|Survived|Pclass|Name|Sex|Age|SibSp|Parch|Ticket|Fare|Cabin|Embarked
*8 1|0|3|en|=male|m60|0|0|=A5|m80|=C1|=S
`,
    right: { sure: false },
  },
  {
    what: 'employees',
    tab: 'employees',
    lines: `
EmployeeID|Name|Department|Position|Salary
*8 1001|en|=Sales|=Clerk|m9000
`,
    right: { role: null },
  },
  {
    what: 'employees in Chinese',
    tab: '员工信息',
    lines: `
编号|姓名|性别|年龄|部门|职务|工资
*8 'E001|name|男,女|30|=销售部|=经理|m9000
`,
    right: { role: null },
  },
  {
    what: 'questions with difficulty',
    tab: '试题分析',
    lines: `
题号|题型|分值|平均分|得分率|难度
1|选择|3|2.5|0.83|易
2|选择|3|2.1|0.7|中
`,
    right: { role: null, because: 'questions' },
  },
  {
    what: 'admission lines of colleges',
    tab: '录取分数线',
    lines: `
院校代号|院校名称|专业名称|最低分|最低位次|计划数
1101|北京某大学|数学|650|1200|3
1102|上海某大学|物理|640|1800|2
`,
    right: { role: null },
  },
  {
    what: 'a university list of courses',
    tab: '成绩',
    lines: `
学号|姓名|高等数学|大学英语|线性代数|数据结构|平均学分绩点
*8 '2024001|name|m100|m100|m100|m100|3.5
`,
    right: { role: 'exam', sure: false, students: 8 },
  },
  {
    what: 'tests one beside the other',
    tab: 'Scores',
    lines: `
Student|Test 1|Test 2|Test 3|Final
*8 en|m100|m100|m100|m100
`,
    right: { role: 'exam', sure: false, students: 8 },
  },
  {
    what: 'a long data set without names',
    tab: 'results',
    lines: `
student_id|subject|score|exam_date
1001|Math|90|2026-01-10
1001|English|80|2026-01-11
1002|Math|70|2026-01-10
1002|English|60|2026-01-11
`,
    right: {
      role: 'exam',
      sure: true,
      students: 2,
      subjects: '数学 英语',
      columns: 'sid subject score exam',
    },
  },
  {
    what: 'marks in words: Marks in Maths, Score of English',
    tab: 'Class 9 Term 1',
    lines: `
Sl. No.|Name of the Student|Marks in English|Marks in Maths|Marks in Science|Total (300)|Percentage (%)|Result
*8 seq|en|m100|m100|m100|sum|70|=Pass
`,
    right: {
      role: 'exam',
      sure: true,
      columns: '- name score:英语 score:数学 score:科学 total - -',
      students: 8,
    },
  },
  {
    what: 'names as Last, First and marks out of 80',
    tab: 'Prelims',
    lines: `
Student Name (Last, First)|Roll Number|Maths (Out of 80)|Science (Out of 80)|Hindi (Out of 80)|Rank in Class
*8 =Rao, Anu|seq|m80|m80|m80|seq
`,
    right: {
      role: 'exam',
      columns: 'name sid score:数学/80 score:科学/80 score:Hindi/80 rank:class',
      students: 8,
    },
  },
  {
    what: 'a word for marks behind every subject, the total with its full mark',
    tab: '期末',
    lines: `
考生姓名|准考证号|班别|语文分数|数学分数|英语分数|总分(满分450)|班级名次(按总分)
*8 name|'2501|=八1班|m150|m150|m150|sum|rank
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'name eid class score:语文 score:数学 score:英语 total rank:class',
      students: 8,
    },
  },
  {
    what: 'the header in row 20 below a form',
    tab: '登记',
    lines: `
学校|第二中学
年级|八年级
班级|八（2）班
班主任|王老师
学科|全科
考试|期中
时间|2025年11月
人数|45
说明一|缺考写缺考
说明二|不得改动
说明三|不得合并
说明四|保密
|
|
|
|
|
|
|
学号|姓名|语文|数学
*8 '01|name|m120|m120
`,
    right: { role: 'exam', sure: true, header: [20, 20], students: 8, classes: '八(2)班' },
  },
  {
    what: 'a cover sheet’s fields before a table with a header in the same words',
    tab: '成绩单',
    lines: `
姓名|班级|考试
张老师|八（1）班|期中
|
姓名|语文|数学|英语|总分
*8 name|m100|m100|m100|sum
`,
    right: { role: 'exam', header: [4, 4], students: 8 },
  },
  {
    what: 'only numbers of candidates and marks',
    tab: '阅卷导出',
    lines: `
考号|语文|数学|英语|总分
*8 '250101|m120|m120|m120|sum
`,
    right: { role: 'exam', sure: true, students: 8, columns: 'eid score:语文 score:数学 score:英语 total' },
  },
  {
    what: 'a single child’s report over terms',
    tab: '个人成绩',
    lines: `
姓名：张三||班级：八1班|
考试|语文|数学|英语|总分
第一次月考|90|80|70|240
期中|91|81|71|243
`,
    right: { role: null },
  },
  {
    what: 'a single child’s long report',
    tab: '成绩单',
    lines: `
姓名|张三|班级|八1班
科目|成绩|等级|名次
语文|90|A|3
数学|80|B|5
`,
    right: { sure: false, students: 0 },
  },
  {
    what: 'marks with 等级 only in brackets: 90(A)',
    tab: '期中',
    lines: `
姓名|语文|数学|英语
张三|90(A)|80(B)|70(B)
李四|85(A)|75(B)|60(C)
王五|95(A)|65(C)|50(D)
`,
    right: { sure: false },
  },
  {
    what: 'marks with the word 分: 90分',
    tab: '期中',
    lines: `
姓名|语文|数学|英语
张三|90分|80分|70分
李四|85分|75分|60分
王五|95分|65分|50分
`,
    right: { role: 'exam', students: 3 },
  },
  {
    what: 'subject teachers in a row below the header',
    tab: '八1班',
    lines: `
学号|姓名|语文|数学|英语|总分
任课教师||王芳|李强|赵敏|
*8 '01|name|m120|m120|m120|sum
`,
    right: { role: 'exam', students: 8, sure: true },
  },
  {
    what: 'a mark table named 花名册 with empty subjects beside notes',
    tab: '花名册',
    lines: `
序号|姓名|性别|语文|数学|英语|备注
*8 seq|name|男,女||||
`,
    right: { role: 'exam', sure: false, students: 8 },
  },
  {
    what: 'book lists of a school',
    tab: '教材征订',
    lines: `
序号|书名|年级|单价|数量|金额
1|语文七上|七年级|10|45|450
2|数学七上|七年级|11|45|495
`,
    right: { role: null },
  },
  {
    what: 'the weather',
    tab: 'Weather',
    lines: `
Date|Temp|Rain|Wind
2026-01-01|3|0|12
2026-01-02|4|1|10
`,
    right: { role: null },
  },
  {
    what: 'a bank statement',
    tab: '流水',
    lines: `
日期|摘要|收入|支出|余额
2025-10-01|买本子||100|900
2025-10-02|班费|200||1100
`,
    right: { role: null },
  },
  {
    what: 'a class fund with names',
    tab: '班费',
    lines: `
学号|姓名|班费|资料费|合计
*8 '01|name|50|30|80
`,
    right: { role: null, because: 'fees' },
  },
  {
    what: 'a table of logins per child and day',
    tab: '使用记录',
    lines: `
用户名|姓名|登录次数|调用量|费用
*6 =u1|name|12|300|5
`,
    right: { role: null },
  },
  {
    what: 'an error log',
    tab: 'errors',
    lines: `
学号|姓名|题目|学生答案|正确答案|是否正确
*6 '01|name|=1+1|=3|=2|=否
`,
    right: { role: null, because: 'questions' },
  },
  {
    what: 'form answers of a quiz with a score',
    tab: 'Form Responses 1',
    lines: `
Timestamp|Email Address|Score|Name|Class|What is 2 + 2?|Capital of France?
*8 =2026-01-10 10:00|=a@school.org|8 / 10|en|=7A|=4|=Paris
`,
    right: { sure: false },
  },
  {
    what: 'teams of a contest',
    tab: '篮球赛积分',
    lines: `
队名|胜|负|积分|名次
八1班|3|0|6|1
八2班|2|1|5|2
`,
    right: { role: null },
  },
  {
    what: 'a sports day',
    tab: '运动会成绩',
    lines: `
项目|姓名|班级|成绩|名次
*6 =100米|name|=八1班|13.5|1
`,
    right: { sure: false },
  },
  {
    what: 'IELTS parts',
    tab: 'Mock IELTS',
    lines: `
Name|Listening|Reading|Writing|Speaking|Overall
Ann Li|6.5|7|6|6|6.5
Bo Wu|7|7.5|6|6.5|7
Cy Fox|5.5|6|5|5.5|5.5
Di Ray|8|8|7|7.5|7.5
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'name score:Listening score:Reading score:Writing score:Speaking -',
    },
  },
  {
    what: 'standards-based grades 1 to 4',
    tab: 'Standards',
    lines: `
Student|Math Standard 1|Math Standard 2|Reading Standard 1|Effort
*8 en|3|4|2|3
`,
    right: { sure: false },
  },
  {
    what: 'two families of IDs and a preferred name',
    tab: 'Year 8',
    lines: `
Student ID|Preferred Name|Last Name|Year Level|Home Group|English|Mathematics|Science|Humanities|PE|Average
*8 'S001|first|last|8|=8C|m100|m100|m100|m100|m100|70
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'sid name name grade class score:英语 score:数学 score:科学 score:SocialStudies score:体育 -',
      students: 8,
    },
  },
  {
    what: 'a Hong Kong sheet in traditional characters',
    tab: '中一甲',
    lines: `
學號|姓名|班別|中文|英文|數學|綜合科學|總分|名次
*8 '01|name|=1A|m100|m100|m100|m100|sum|rank
`,
    right: {
      role: 'exam',
      sure: true,
      students: 8,
      columns: 'sid name class score:语文 score:英语 score:数学 score:科学 total rank',
    },
  },
  {
    what: 'a Taiwanese sheet: 座號, 國文, 自然, 社會',
    tab: '第一次段考',
    lines: `
座號|姓名|國文|英語|數學|自然|社會|總分|平均|名次
*8 seq|name|m100|m100|m100|m100|m100|sum|80|rank
`,
    right: {
      role: 'exam',
      sure: true,
      students: 8,
      columns: '- name score:语文 score:英语 score:数学 score:科学 score:社会 total - rank',
    },
  },
];
