import type { WildTab } from './wildTab.js';

/** More tabs of both languages, written after the rules and before they were run on them. */
export const SECOND: WildTab[] = [
  {
    what: 'an analysis export with 标准分 and 层次',
    tab: '学生成绩明细',
    lines: `
2025年秋季学期高一期中考试
考号|姓名|学校|班级|语文成绩|语文标准分|数学成绩|数学标准分|英语成绩|英语标准分|总成绩|总标准分|联考排名|学校排名|班级排名|层次
*8 '25110101|name|=一中|=高一(1)班|m150|55|m150|56|m150|57|sum|170|grank|grank|rank|A,B
`,
    right: {
      role: 'exam',
      sure: true,
      header: [2, 2],
      columns:
        'eid name school class score:语文 scaled:语文 score:数学 scaled:数学 score:英语 scaled:英语 total scaled rank rank:school rank:class -',
      students: 8,
      classes: '高一(1)班',
    },
  },
  {
    what: 'an export whose header ends with a remark on full marks in a row of its own above',
    tab: '初二期末',
    lines: `
初二年级期末考试成绩
||满分|120|120|120|100|460
班级|学号|姓名|语文|数学|英语|物理|总分
*8 =3|'0301|name|m120|m120|m120|m100|sum
`,
    right: {
      role: 'exam',
      sure: true,
      header: [3, 3],
      columns: 'class sid name score:语文/120 score:数学/120 score:英语/120 score:物理/100 total',
      students: 8,
    },
  },
  {
    what: 'a homeroom sheet: name first, 位次 and 升降',
    tab: '10月月考',
    lines: `
姓名|语|数|英|物|化|政|史|总分|班级位次|年级位次|升降|备注
*8 name|m120|m120|m120|m90|m60|m50|m50|sum|rank|grank|3|
`,
    right: {
      role: 'exam',
      sure: true,
      columns:
        'name score:语文 score:数学 score:英语 score:物理 score:化学 score:政治 score:历史 total rank:class rank:grade - -',
      students: 8,
    },
  },
  {
    what: 'the same ranks called 班序 and 级序',
    tab: '期中',
    lines: `
姓名|语文|数学|英语|总分|班序|级序
*8 name|m120|m120|m120|sum|rank|grank
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'name score:语文 score:数学 score:英语 total rank:class rank:grade',
    },
  },
  {
    what: 'ranks called 班名次 and 段名次, with 与上次比',
    tab: '期中',
    lines: `
考号|姓名|语文|数学|英语|总分|班名次|段名次|与上次比
*8 '01|name|m120|m120|m120|sum|rank|grank|5
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'eid name score:语文 score:数学 score:英语 total rank:class rank:grade -',
    },
  },
  {
    what: 'subjects with their full mark written behind a slash',
    tab: '中考模拟',
    lines: `
序号|准考证|姓名|语文/120|数学/120|英语/120|物理/80|化学/60|道法/60|历史/60|体育/40|总分/660
*8 seq|'2506|name|m120|m120|m120|m80|m60|m60|m60|m40|sum
`,
    right: {
      role: 'exam',
      sure: true,
      columns:
        '- eid name score:语文/120 score:数学/120 score:英语/120 score:物理/80 score:化学/60 score:政治/60 score:历史/60 score:体育/40 total',
      students: 8,
    },
  },
  {
    what: 'a bilingual header: 姓名 Name, 语文 Chinese',
    tab: '期末 Final',
    lines: `
学号 Student ID|姓名 Name|班级 Class|语文 Chinese|数学 Maths|英语 English|总分 Total|排名 Rank
*8 'S01|name|=7A|m100|m100|m100|sum|rank
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'sid name class score:语文 score:数学 score:英语 total rank',
      students: 8,
      classes: '7A',
    },
  },
  {
    what: 'a header of two rows: Chinese above English',
    tab: '期末',
    lines: `
学号|姓名|语文|数学|英语|总分
Student ID|Name|Chinese|Maths|English|Total
*8 'S01|name|m100|m100|m100|sum
`,
    right: { role: 'exam', sure: true, students: 8, subjects: '语文 数学 英语' },
  },
  {
    what: 'a summary of a grade with classes in 701 style and a school code',
    tab: '全年级',
    lines: `
学校代码|学校|班级|姓名|考生号|语文|数学|英语|科学|社会|总分|校排
*8 1001|=实验中学|=701|name|'330101|m120|m120|m120|m160|m100|sum|grank
`,
    right: { role: 'exam', students: 8, sure: true, subjects: '语文 数学 英语 科学 社会' },
  },
  {
    what: 'subject columns with the teacher’s name in brackets',
    tab: '八5班',
    lines: `
姓名|语文（王老师）|数学（李老师）|英语（赵老师）|总分
*8 name|m120|m120|m120|sum
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'name score:语文 score:数学 score:英语 total',
      classes: '八5班',
    },
  },
  {
    what: 'a merged title to the right of a logo and an empty column A',
    tab: 'Sheet1',
    lines: `
|
|
||阳光小学五年级（3）班期末成绩
||
||学号|姓名|语文|数学|英语|总分|平均|名次
*8 ||'01|name|m100|m100|m100|sum|80|rank
||||
||任课教师：|王老师|李老师|赵老师|||
`,
    right: {
      role: 'exam',
      sure: true,
      header: [5, 5],
      columns: 'sid name score:语文 score:数学 score:英语 total - rank',
      students: 8,
      classes: '五年级(3)班',
    },
  },
  {
    what: 'a column called 成绩 for a subject that the title tells',
    tab: '英语',
    lines: `
七年级（4）班英语期中考试成绩登记表
学号|姓名|成绩|学号 |姓名 |备注
*8 '01|name|m100|||
`,
    right: { role: 'exam', students: 8, classes: '七年级(4)班' },
  },
  {
    what: 'register of marks with two blocks of names side by side',
    tab: '语文',
    lines: `
七（4）班语文成绩登记表
序号|姓名|成绩|序号|姓名|成绩
1|王小|90|4|张三|80
2|李大|85|5|赵四|70
3|周中|60|6|孙五|75
`,
    right: { role: 'exam', sure: false },
  },
  {
    what: 'one tab a subject with 卷一 and 卷二',
    tab: '语文期末',
    lines: `
学号|姓名|卷一|卷二|总分
*8 '01|name|m50|m70|sum
`,
    right: { role: 'exam', sure: false, students: 8 },
  },
  {
    what: 'music and art as words among marks as numbers, with 合格',
    tab: '五1班',
    lines: `
序号|姓名|语文|数学|英语|科学|体育|音乐|美术|品德
*8 seq|name|m100|m100|m100|m50|=合格|=优秀|=良好|=优
`,
    right: { role: 'exam', sure: true, subjects: '语文 数学 英语 科学', students: 8 },
  },
  {
    what: 'two extra subjects called 阅读 and 写字 with a total that counts them',
    tab: '三1班',
    lines: `
姓名|语文|数学|英语|阅读|写字|总分
*8 name|m100|m100|m100|m50|m50|sum
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'name score:语文 score:数学 score:英语 score:阅读 score:书法 total',
      students: 8,
    },
  },
  {
    what: 'listening beside English that its total does not count again',
    tab: '九1班',
    lines: `
姓名|语文|数学|英语|听力|总分
张三|100|110|90|20|300
李四|90|80|85|18|255
王五|70|95|66|25|231
赵六|88|77|99|22|264
钱七|60|50|40|10|150
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'name score:语文 score:数学 score:英语 - total',
      students: 5,
    },
  },
  {
    what: 'minor subjects under 小科',
    tab: '期末',
    lines: `
姓名|语文|数学|英语|小科|总分
*8 name|m120|m120|m120|m100|sum
`,
    right: { role: 'exam', sure: true, subjects: '语文 数学 英语 小科', students: 8 },
  },
  {
    what: 'elective 物理/历史 in one column, without a total',
    tab: '高一',
    lines: `
姓名|语文|数学|英语|物理/历史
*8 name|m150|m150|m150|m100
`,
    right: { role: 'exam', sure: false, students: 8 },
  },
  {
    what: 'a table of classes merged down the side, no merges known',
    tab: '全校',
    lines: `
班级|姓名|语文|数学
一（1）班|王一|90|80
|王二|91|81
|王三|92|82
一（2）班|李一|70|60
|李二|71|61
|李三|72|62
`,
    right: {
      role: 'exam',
      sure: true,
      students: 6,
      classes: '一(1)班 一(2)班'.replace(/\(/g, '（').replace(/\)/g, '）'),
    },
  },
  {
    what: 'names with their class in front in one column',
    tab: '期末',
    lines: `
班级姓名|语文|数学|英语
八1王小明|90|80|70
八1李华|91|81|71
八2张伟|92|82|72
`,
    right: { role: null },
  },
  {
    what: 'a sheet with a filter row of words 全部 below the header',
    tab: '导出',
    lines: `
导出时间：2025-11-20 10:22:33
筛选条件：班级=全部；科目=全部
姓名|考号|班级|总分|语文|数学
*8 name|'01|=1班|sum|m100|m100
`,
    right: { role: 'exam', students: 8, sure: true, header: [3, 3] },
  },
  {
    what: 'absences as words, marks as text',
    tab: '期中',
    lines: `
姓名|语文|数学
张三|'90|'80
李四|'缺考|'70
王五|'85.5|'缺考
赵六|'请假|'60
`,
    right: { role: 'exam', students: 4, subjects: '语文 数学' },
  },
  {
    what: 'a total that stands before the name',
    tab: '排名表',
    lines: `
名次|姓名|班级|总分|语文|数学|英语
*8 seq|name|=2班|300|m100|m100|m100
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'rank name class total score:语文 score:数学 score:英语',
      students: 8,
    },
  },
  {
    what: 'a mark of the whole term: 平时30% 期末70% 总评',
    tab: '七1班语文',
    lines: `
学号|姓名|平时30%|期末70%|总评
*8 '01|name|m100|m100|80
`,
    right: { role: 'exam', sure: false, students: 8 },
  },
  {
    what: 'several exams beside one another, each with three subjects and a total',
    tab: '成绩汇总',
    lines: `
学号|姓名|期中||||期末|||
||语文|数学|英语|总分|语文|数学|英语|总分
*8 '01|name|m100|m100|m100|240|m100|m100|m100|240
`,
    right: { role: 'exam', sure: false, students: 8 },
  },
  {
    what: 'ranks of several exams of one class',
    tab: '名次跟踪',
    lines: `
姓名|第一次月考名次|期中名次|第二次月考名次|期末名次
*8 name|seq|seq|seq|seq
`,
    right: { role: null },
  },
  {
    what: 'totals of several exams',
    tab: '总分跟踪',
    lines: `
姓名|9月总分|10月总分|期中总分|期末总分
*8 name|m600|m600|m600|m600
`,
    right: { role: 'exam', sure: false, students: 8 },
  },
  {
    what: 'a list of children who failed',
    tab: '不及格名单',
    lines: `
班级|姓名|不及格科目|分数
*8 =1班|name|=数学|m60
`,
    right: { role: 'exam', sure: false },
  },
  {
    what: 'a list of prizes',
    tab: '获奖名单',
    lines: `
2025年期末表彰名单
序号|班级|姓名|奖项|指导教师
*8 seq|=1班|name|=一等奖|=王老师
`,
    right: { role: null, because: 'output' },
  },
  {
    what: 'reading time of each child',
    tab: '阅读打卡',
    lines: `
姓名|周一|周二|周三|周四|周五
*8 name|30|20|15|30|40
`,
    right: { role: null },
  },
  {
    what: 'vaccination',
    tab: '疫苗接种统计',
    lines: `
姓名|班级|身份证号|第一针日期|第二针日期|是否接种
*8 name|=1班|'110101201201011234|=2025-01-01|=2025-03-01|=是
`,
    right: { role: 'archive', students: 8 },
  },
  {
    what: 'uniform sizes',
    tab: '校服尺码',
    lines: `
姓名|性别|身高|体重|尺码
*8 name|男,女|140|m40|=150
`,
    right: { role: null, because: 'health' },
  },
  {
    what: 'the roster of a dormitory',
    tab: '住宿生',
    lines: `
宿舍号|床位|姓名|班级|家长电话
*8 101|1|name|=八1|'13800000000
`,
    right: { role: 'archive', sure: true, students: 8 },
  },
  {
    what: 'left-behind children',
    tab: '留守儿童台账',
    lines: `
XX小学留守儿童花名册
序号|姓名|性别|年级|父亲姓名|母亲姓名|监护人|与学生关系|联系电话|外出务工地点
*8 seq|name|男,女|=三年级|=王大|=李二|=王爷爷|=祖孙|'13800000000|=广东
`,
    right: { role: 'archive', sure: true, header: [2, 2], students: 8 },
  },
  {
    what: 'an archive with marks at entry',
    tab: '学困生档案',
    lines: `
姓名|班级|学困类型|薄弱学科|入学成绩|成因分析|帮扶教师|帮扶目标|帮扶措施
*8 name|=八1|=学习|=数学|m100|=基础差|=王老师|=及格|=面批
`,
    right: { role: 'archive', sure: true, students: 8 },
  },
  {
    what: 'a register of difficulty with last marks of three subjects',
    tab: '学困生摸底',
    lines: `
序号|班级|姓名|语文|数学|英语|主要原因|家庭情况|帮扶教师
*8 seq|=八1|name|m60|m60|m60|=基础差|=单亲|=王老师
`,
    right: { role: 'archive', students: 8 },
  },
  {
    what: 'a table of helpers with their classes and several children in one cell',
    tab: '教师包保',
    lines: `
教师姓名|包保班级|包保学生
王老师|八1班|张三、李四、王五
李老师|八2班|赵六、钱七
`,
    right: { role: null },
  },
  {
    what: 'one line for each child, two helpers',
    tab: '结对子',
    lines: `
学困生姓名|班级|帮扶教师|学习帮手|薄弱学科|目标
*8 name|=八1|=王老师|=李华|=数学|=及格
`,
    right: { role: 'pairing', students: 8 },
  },
  {
    what: 'a pairing under 帮扶对象 with a title',
    tab: 'Sheet2',
    lines: `
“一对一”结对帮扶登记表
帮扶人|帮扶对象|所在班级|帮扶时间|帮扶方式|帮扶内容
*8 =王老师|name|=八1|=2025年9月|=辅导|=数学
`,
    right: { role: 'pairing', sure: true, header: [2, 2], students: 8 },
  },
  {
    what: 'own archive in English',
    tab: 'Archive',
    lines: `
Student ID|Name|Class|Type of difficulty|Causes|Strengths|Weak subjects|Guardian|Phone|Consent|Status
*8 'S01|en|=7A|=learning|=gaps|=music|=Maths|=Mum|'077|=yes|=active
`,
    right: { role: 'archive', sure: true, students: 8 },
  },
  {
    what: 'own plan tab in English',
    tab: 'Plans',
    lines: `
Student|Subject|Measure|From|Target|By|Measures|Stage|Risk|State
*8 en|=Maths|=mean|50|=60|=2026-01-01|=tutoring|=1|=none|=open
`,
    right: { role: null, because: 'plan' },
  },
  {
    what: 'a gradebook with weights below the header',
    tab: 'Gradebook',
    lines: `
Student|ID|English|Math|Science|Overall %
Weight||30%|40%|30%|
*8 en|1001|m100|m100|m100|75.5
`,
    right: { role: 'exam', students: 8 },
  },
  {
    what: 'a US report: Last, First in one column and period',
    tab: 'Period 3',
    lines: `
Mr. Johnson - Period 3 - Final Exam

Student|Student ID|Grade|Score|Letter Grade|Comments
*8 =Smith, Ann|100234|8|m100|A,B,C|
`,
    right: { role: 'exam', header: [3, 3], students: 8 },
  },
  {
    what: 'a Filipino class record',
    tab: 'Grade 7 - Rizal',
    lines: `
LRN|Learner's Name|Filipino|English|Mathematics|Science|AP|ESP|MAPEH|TLE|General Average|Remarks
*8 '136512070001|en|m100|m100|m100|m100|m100|m100|m100|m100|85|=Passed
`,
    right: { role: 'exam', students: 8 },
  },
  {
    what: 'a Nigerian broadsheet with CA and Exam below each subject',
    tab: 'JSS1A Broadsheet',
    lines: `
S/N|Name|English Language|||Mathematics|||Total|Average|Position
||CA|Exam|Total|CA|Exam|Total|||
1|Ann Li|30|50|80|25|45|70|150|75|2
2|Bo Wu|35|55|90|35|55|90|180|90|1
3|Cy Fox|20|30|50|20|30|50|100|50|3
`,
    right: { role: 'exam', students: 3, subjects: '数学 英语' },
  },
  {
    what: 'a Malaysian sheet with 姓名 and 班级 in Chinese and subjects in English',
    tab: '成绩',
    lines: `
编号|姓名|班级|BC|BM|BI|Math|Science|Sejarah|总分|平均|名次
*8 'S2301|name|=初二信|m100|m100|m100|m100|m100|m100|sum|80|rank
`,
    right: { role: 'exam', sure: true, students: 8 },
  },
  {
    what: 'subject marks and a merged school header in English over three rows',
    tab: 'Results',
    lines: `
Riverside School
Year 9 Spring Assessment
Student Details|||Subjects|||Summary|
Name|Form|Gender|English|Maths|Science|Total|Rank
*8 en|=9B|M,F|m100|m100|m100|sum|rank
`,
    right: {
      role: 'exam',
      sure: true,
      students: 8,
      subjects: '数学 英语 科学',
      classes: '9B',
    },
  },
  {
    what: 'points column called Pts and Max in a contest',
    tab: 'Math contest',
    lines: `
Place|Contestant|School|Pts
*8 seq|en|=Hill School|m40
`,
    right: { role: null },
  },
  {
    what: 'a staff contact list with first and last names',
    tab: 'Staff contacts',
    lines: `
First Name|Last Name|Role|Subject|Email|Phone
*8 first|last|=Teacher|=Maths|=x@school.org|'077001
`,
    right: { role: null },
  },
  {
    what: 'parents’ evening slots',
    tab: "Parents' evening",
    lines: `
Time|Student|Parent|Teacher
*8 =16:00|en|=Mrs Brown|=Mr Lee
`,
    right: { role: 'archive', students: 8 },
  },
  {
    what: 'a shopping list',
    tab: 'Shopping',
    lines: `
Name|Price|Quantity
Milk|2|3
Bread|1|2
`,
    right: { role: null, because: 'counts' },
  },
  {
    what: 'sales figures',
    tab: 'Sales',
    lines: `
Product|Jan|Feb|Mar|Total
Pens|10|20|30|60
Books|5|6|7|18
`,
    right: { role: null },
  },
  {
    what: 'a customer list',
    tab: 'Customers',
    lines: `
ID|Name|Company|Email|City
*8 1001|en|=Acme|=x@acme.com|=Paris
`,
    right: { sure: false },
  },
  {
    what: 'a project plan',
    tab: 'Tasks',
    lines: `
ID|Name|Owner|Start date|End date|Status|% complete
1|Design|Ann|2026-01-01|2026-02-01|Open|50
2|Build|Bo|2026-02-01|2026-03-01|Open|10
3|Test|Cat|2026-03-01|2026-04-01|Open|0
`,
    right: { sure: false },
  },
  {
    what: 'API usage by person',
    tab: 'Usage',
    lines: `
User|Requests|Tokens|Cost
*6 en|120|3000|5
`,
    right: { role: null },
  },
  {
    what: 'student names with counts of use',
    tab: '平台使用情况',
    lines: `
姓名|班级|登录天数|完成任务数|正确率
*8 name|=1班|12|m40|=80%
`,
    right: { role: null, because: 'counts' },
  },
  {
    what: 'an analysis of two exams’ means',
    tab: '两率一分',
    lines: `
班级|语文|||数学||
|平均分|及格率|优秀率|平均分|及格率|优秀率
1班|80|90%|30%|81|91%|31%
2班|79|89%|29%|80|90%|30%
`,
    right: { role: null, because: 'statistics' },
  },
  {
    what: 'questions below subjects for each child',
    tab: '题目得分',
    lines: `
姓名|准考证号|Q1|Q2|Q3|Q4|Q5|Q6
*8 name|'01|m5|m5|m5|m5|m5|m5
`,
    right: { role: null, because: 'questions' },
  },
  {
    what: 'a rank-to-score table with the number of students',
    tab: '名次对照',
    lines: `
名次|分数
1|690
10|670
100|620
`,
    right: { role: null, because: 'conversion' },
  },
  {
    what: 'score bands by class',
    tab: '分数段统计',
    lines: `
分数段|1班|2班|3班|合计
600分以上|3|4|5|12
550-600|10|11|12|33
`,
    right: { role: null },
  },
  {
    what: 'students’ seats of the exam only',
    tab: '考场座位表',
    lines: `
第一考场座位表
01 张三|02 李四|03 王五
04 赵六|05 钱七|06 孙八
`,
    right: { role: null },
  },
  {
    what: 'parents’ consent replies',
    tab: '家长回执',
    lines: `
姓名|班级|是否同意|家长签名|日期
*8 name|=1班|=同意|=王|=2025-09-01
`,
    right: { role: 'archive', students: 8 },
  },
  {
    what: 'lunch orders',
    tab: '订餐',
    lines: `
姓名|班级|周一|周二|周三|周四|周五|合计金额
*8 name|=1班|10|10|10|10|10|50
`,
    right: { role: null },
  },
  {
    what: 'a wide exam under the word 科目 in the corner',
    tab: '期中',
    lines: `
科目|语文|数学|英语
姓名|||
*8 name|m100|m100|m100
`,
    right: { role: 'exam', students: 8 },
  },
  {
    what: 'a corner cell 姓名/科目',
    tab: '期中',
    lines: `
姓名\\科目|语文|数学|英语|总分
*8 name|m100|m100|m100|sum
`,
    right: { role: 'exam', sure: true, students: 8, columns: 'name score:语文 score:数学 score:英语 total' },
  },
  {
    what: 'a transposed table: children across, subjects down',
    tab: '期中',
    lines: `
科目|张三|李四|王五|赵六
语文|90|80|70|60
数学|91|81|71|61
英语|92|82|72|62
`,
    right: { role: null },
  },
];
