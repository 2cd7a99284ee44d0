import type { WildTab } from './wildTab.js';

/** Tabs of Chinese schools that hold marks. */
export const EXAMS: WildTab[] = [
  {
    what: 'an export with 班名 and 校名 behind every subject',
    tab: '学生成绩',
    lines: `
八年级期中考试
自定义考号|姓名|班级|总分|班名|校名|语文|班名|校名|数学|班名|校名|英语|班名|校名
*8 '80101|name|=1班|410|rank|grank|m120|3|30|m120|4|25|m120|5|40
`,
    right: {
      role: 'exam',
      sure: true,
      header: [2, 2],
      columns:
        'eid name class total rank:class rank:school score:语文 rank:语文.class rank:语文.school score:数学 rank:数学.class rank:数学.school score:英语 rank:英语.class rank:英语.school',
      students: 8,
      subjects: '语文 数学 英语',
      classes: '1班',
    },
  },
  {
    what: 'an export with subjects over two rows of headers',
    tab: '成绩单',
    lines: `
学校|考号|姓名|班级|全科|||语文|||数学||
||||总分|校次|班次|得分|校次|班次|得分|校次|班次
*6 =第三中学|'2024080101|name|=八(3)班|330|grank|rank|m120|11|1|m120|8|2
`,
    right: {
      role: 'exam',
      sure: true,
      header: [1, 2],
      columns:
        'school eid name class total rank:school rank:class score:语文 rank:语文.school rank:语文.class score:数学 rank:数学.school rank:数学.class',
      students: 6,
      subjects: '语文 数学',
      classes: '八(3)班',
    },
  },
  {
    what: 'the whole-word ranks of an online marking service',
    tab: '期末成绩',
    lines: `
姓名|考号|学号|班级|总分|总分班级排名|总分年级排名|语文|语文班级排名|语文年级排名|数学|数学班级排名|数学年级排名
*6 name|'0701|'20240701|=701|222|rank|grank|m120|1|4|m120|3|9
`,
    right: {
      role: 'exam',
      sure: true,
      header: [1, 1],
      columns:
        'name eid sid class total rank:class rank:grade score:语文 rank:语文.class rank:语文.grade score:数学 rank:数学.class rank:数学.grade',
      students: 6,
      classes: '701',
    },
  },
  {
    what: 'line breaks inside the headers',
    tab: '月考',
    lines: `
七（5）班第一次月考成绩统计表
序¶号|学¶号|姓¶名|语文¶(120)|数学¶(120)|英语¶(120)|总分¶(360)|班级¶名次|年级¶名次
*10 seq|'01|name|m120|m120|m120|sum|rank|grank
`,
    right: {
      role: 'exam',
      sure: true,
      header: [2, 2],
      columns: '- sid name score:语文/120 score:数学/120 score:英语/120 total rank:class rank:grade',
      students: 10,
      classes: '七(5)班',
    },
  },
  {
    what: 'headers spaced out, some with a colon',
    tab: '三（2）班',
    lines: `
姓  名：|语　文|数　学|英 语|总　分|名　次：
*9 name|m100|m100|m100|sum|rank
`,
    right: {
      role: 'exam',
      sure: true,
      header: [1, 1],
      columns: 'name score:语文 score:数学 score:英语 total rank',
      students: 9,
      classes: '三(2)班',
    },
  },
  {
    what: 'a title that is a form: 姓名 and 班级 to be filled in',
    tab: 'Sheet1',
    lines: `
学生成绩登记表
班级：八（4）班|班主任姓名：____|学科：____||
姓名|语文|数学|英语|总分
*7 name|m120|m120|m120|sum
`,
    right: {
      role: 'exam',
      sure: true,
      header: [3, 3],
      columns: 'name score:语文 score:数学 score:英语 total',
      students: 7,
      classes: '八(4)班',
    },
  },
  {
    what: 'a title in separate cells: 班级 | 八4班 | 姓名',
    tab: 'Sheet1',
    lines: `
班级|八（4）班|班主任|王老师|时间|2025.11
学号|姓名|语文|数学|英语|总分
*7 '01|name|m120|m120|m120|sum
`,
    right: {
      role: 'exam',
      sure: true,
      header: [2, 2],
      columns: 'sid name score:语文 score:数学 score:英语 total',
      students: 7,
      classes: '八(4)班',
    },
  },
  {
    what: 'a header below fourteen lines of notes',
    tab: '期中',
    lines: `
关于期中成绩登记的说明
1、请各位班主任认真核对。
2、缺考请填“缺考”。
3、语文、数学、英语满分120分。
4、物理满分100分。
5、化学满分100分。
6、姓名请勿加空格。
7、学号请填写全校统一学号。
8、总分由教务处统一计算。
9、请勿增删列。
10、请勿合并单元格。
11、请于周五前上报。
12、联系人：教务处李老师。

学号|姓名|班级|语文|数学|英语|物理|总分
*9 '2401|name|=九1班|m120|m120|m120|m100|sum
`,
    right: {
      role: 'exam',
      sure: true,
      header: [15, 15],
      columns: 'sid name class score:语文 score:数学 score:英语 score:物理 total',
      students: 9,
      classes: '九1班',
    },
  },
  {
    what: 'slips for cutting: the title and the header again for every child',
    tab: '成绩条',
    lines: `
七（3）班期中考试成绩通知单
姓名|语文|数学|英语|总分|名次
王小明|90|80|70|240|2

七（3）班期中考试成绩通知单
姓名|语文|数学|英语|总分|名次
李晓燕|95|85|75|255|1

七（3）班期中考试成绩通知单
姓名|语文|数学|英语|总分|名次
张伟|60|50|40|150|3
`,
    right: {
      role: 'exam',
      sure: true,
      header: [2, 2],
      columns: 'name score:语文 score:数学 score:英语 total rank',
      students: 3,
      classes: '七(3)班',
    },
  },
  {
    what: 'blocks of classes below one another, each with title and header',
    tab: '七年级期中',
    lines: `
七（1）班
学号|姓名|语文|数学|英语|总分
*5 '0101|name|m120|m120|m120|sum
|平均分|80|81|82|243

七（2）班
学号|姓名|语文|数学|英语|总分
*6 '0201|name|m120|m120|m120|sum
|平均分|80|81|82|243

七（3）班
学号|姓名|语文|数学|英语|总分
*4 '0301|name|m120|m120|m120|sum
`,
    right: {
      role: 'exam',
      sure: true,
      header: [2, 2],
      columns: 'sid name score:语文 score:数学 score:英语 total',
      students: 15,
      classes: '七(1)班 七(2)班 七(3)班',
    },
  },
  {
    what: 'blocks of classes in other orders of columns',
    tab: '七年级期中',
    lines: `
七（1）班
姓名|语文|数学|英语
*5 name|m120|m120|m120

七（2）班
姓名|数学|语文|英语
*5 name|m120|m120|m120
`,
    right: { role: 'exam', sure: false, header: [2, 2], classes: '七(1)班' },
  },
  {
    what: 'averages labelled under the running number, pass rates under the class',
    tab: '期中',
    lines: `
序号|班级|姓名|语文|数学|英语
*8 seq|=八2班|name|m120|m120|m120
班平均|||81.5|77|80
|及格率||90%|85%|77%
||优秀人数|3|4|2
||||
语文老师：王芳|||数学老师：李强||
`,
    right: {
      role: 'exam',
      sure: true,
      header: [1, 1],
      columns: '- class name score:语文 score:数学 score:英语',
      students: 8,
      classes: '八2班',
    },
  },
  {
    what: 'averages labelled in a column right of the marks',
    tab: '期中',
    lines: `
姓名|语文|数学|英语|总分|备注
*8 name|m120|m120|m120|sum|
|81.5|77|80|238.5|平均分
|118|117|119|350|最高分
`,
    right: { role: 'exam', sure: true, header: [1, 1], students: 8 },
  },
  {
    what: 'averages above the students, right below the header',
    tab: '期中',
    lines: `
姓名|语文|数学|英语|总分
班级平均|81.5|77|80|238.5
年级平均|80|75|78|233
*8 name|m120|m120|m120|sum
`,
    right: { role: 'exam', sure: true, header: [1, 1], students: 8 },
  },
  {
    what: 'a vague rank column: 排 and 名 after the total',
    tab: '期中',
    lines: `
姓名|语文|数学|英语|总|排|级
*9 name|m120|m120|m120|sum|rank|grank
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'name score:语文 score:数学 score:英语 total rank rank:grade',
      students: 9,
    },
  },
  {
    what: 'a rank in brackets and with the word 第',
    tab: '期中',
    lines: `
姓名|语文|语文(班排)|数学|数学(班排)|总分|总分(班排)|总分(年排)
*9 name|m120|2|m120|5|sum|rank|grank
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'name score:语文 rank:语文.class score:数学 rank:数学.class total rank:class rank:grade',
      students: 9,
    },
  },
  {
    what: 'marks of the subjects under A科 and B科 beside proper ones',
    tab: '期中',
    lines: `
姓名|语文|数学|英语|A科|B科
*9 name|m120|m120|m120|m100|m100
`,
    right: { role: 'exam', sure: false, students: 9 },
  },
  {
    what: 'a primary school with its own subjects',
    tab: '四年级1班期末',
    lines: `
学号|姓名|语文|数学|英语|科学|道德与法治|音乐|体育|美术|综合实践|劳动|书法
*9 '01|name|m100|m100|m100|m100|m100|m100|m100|m100|m100|m100|m100
`,
    right: {
      role: 'exam',
      sure: true,
      columns:
        'sid name score:语文 score:数学 score:英语 score:科学 score:政治 score:音乐 score:体育 score:美术 score:综合实践 score:劳动 score:书法',
      students: 9,
      classes: '四年级1班',
    },
  },
  {
    what: 'a primary school with levels in place of marks',
    tab: '三2班',
    lines: `
学号|姓名|语文|数学|英语|科学|音乐|体育|美术
*9 '01|name|=优|=良|=优|=良|=合格|=优|=良
`,
    right: { role: 'exam', sure: false, students: 9 },
  },
  {
    what: 'levels beside proper marks',
    tab: '三2班',
    lines: `
学号|姓名|语文|数学|英语|科学|音乐|体育|美术
*9 '01|name|m100|m100|m100|A,B,C|A,B,A|A,B,B|A,B,D
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'sid name score:语文 score:数学 score:英语 scaled:科学 scaled:音乐 scaled:体育 scaled:美术',
      students: 9,
      subjects: '语文 数学 英语',
    },
  },
  {
    what: 'parts of one subject: 听力 笔试 作文',
    tab: '八2班英语期中',
    lines: `
学号|姓名|听力|笔试|口语|总分
*9 '01|name|m30|m80|m10|sum
`,
    right: { role: 'exam', students: 9, sure: false },
  },
  {
    what: 'one subject over several exams',
    tab: '数学成绩',
    lines: `
学号|姓名|第一次月考|期中|第二次月考|期末
*9 '01|name|m120|m120|m120|m120
`,
    right: { role: 'exam', sure: false, students: 9 },
  },
  {
    what: 'one subject over unit tests',
    tab: '数学单元成绩',
    lines: `
姓名|第一单元|第二单元|第三单元|第四单元|平均
*9 name|m100|m100|m100|m100|80
`,
    right: { role: 'exam', sure: false, students: 9 },
  },
  {
    what: 'the last exam beside this one',
    tab: '期末',
    lines: `
姓名|语文|数学|英语|总分|名次|上次总分|上次名次|进退
*9 name|m120|m120|m120|sum|rank|300|4|3
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'name score:语文 score:数学 score:英语 total rank - - -',
      students: 9,
    },
  },
  {
    what: 'three plus one plus two with scaled marks',
    tab: '高二期中',
    lines: `
准考证号|姓名|行政班|选科组合|语文|数学|外语|物理|历史|化学原始分|化学赋分|生物原始分|生物赋分|地理原始分|地理赋分|原始总分|赋分总分|校排名
*9 '20240901|name|=高二(5)班|=物化生|m150|m150|m150|m100||m100|88|m100|85|||sum|600|grank
`,
    right: {
      role: 'exam',
      sure: true,
      columns:
        'eid name class - score:语文 score:数学 score:英语 score:物理 score:历史 score:化学 scaled:化学 score:生物 scaled:生物 score:地理 scaled:地理 total scaled rank:school',
      students: 9,
      subjects: '语文 数学 英语 物理 化学 生物',
      classes: '高二(5)班',
    },
  },
  {
    what: 'a bureau template with three rows of headers',
    tab: '附件2',
    lines: `
附件2
XX县2025年秋季学期期末质量监测成绩汇总表
填报单位（盖章）：第二中学||||||填报人：||填报时间：
序号|基本信息|||各科成绩||||备注
|考号|姓名|班级|语文|数学|英语|总分|
|||（如七1）|满分120|满分120|满分120|满分360|
*9 seq|'070101|name|=七1|m120|m120|m120|sum|
`,
    right: {
      role: 'exam',
      sure: true,
      students: 9,
      classes: '七1',
      subjects: '语文 数学 英语',
    },
  },
  {
    what: 'marks of a long table in an education system’s words',
    tab: '成绩导入模板',
    lines: `
学年|学期|考试名称|年级|班级|学号|姓名|课程名称|成绩|满分|是否缺考
*6 =2025-2026|=第一学期|=期中|=七年级|=1班|'0101|name|=语文|m120|120|=否
*6 =2025-2026|=第一学期|=期中|=七年级|=1班|'0107|name|=数学|m120|120|=否
`,
    right: { role: 'exam', header: [1, 1], sure: true, students: 12, subjects: '语文 数学', classes: '1班' },
  },
  {
    what: 'a contest with a prize column',
    tab: '数学竞赛',
    lines: `
数学竞赛成绩
序号|姓名|班级|成绩|名次|奖次
*6 seq|name|=六1班|m100|rank|=二等奖
`,
    right: { role: 'exam', students: 6, classes: '六1班', subjects: '数学' },
  },
  {
    what: 'oral arithmetic with the count of right answers',
    tab: '口算比赛',
    lines: `
三（1）班口算比赛成绩表
学号|姓名|得分
*8 '01|name|m100
`,
    right: { role: 'exam', students: 8, classes: '三(1)班' },
  },
  {
    what: 'names in column C under a serial number of the exam room',
    tab: '考场1',
    lines: `
考场号|座位号|考号|姓名|班级|语文|数学
*8 =01|seq|'25010101|name|=八4|m120|m120
`,
    right: {
      role: 'exam',
      sure: true,
      columns: '- - eid name class score:语文 score:数学',
      students: 8,
      classes: '八4',
    },
  },
  {
    what: 'grade and class in two columns',
    tab: '期末',
    lines: `
年级|班|学号|姓名|语文|数学|英语|合计
*8 =八|=2|'01|name|m120|m120|m120|sum
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'grade class sid name score:语文 score:数学 score:英语 total',
      students: 8,
    },
  },
  {
    what: 'bonus and conduct marks beside the marks',
    tab: '期末',
    lines: `
姓名|语文|数学|英语|总分|附加分|操行分|考勤
*8 name|m100|m100|m100|sum|5|m100|=全勤
`,
    right: {
      role: 'exam',
      columns: 'name score:语文 score:数学 score:英语 total - - -',
      students: 8,
      subjects: '语文 数学 英语',
    },
  },
  {
    what: 'physics and chemistry written on one paper',
    tab: '九年级一模',
    lines: `
班级|姓名|语文|数学|英语|理化|道史|体育|总分|年级排名
*8 =九1班|name|m150|m150|m150|m150|m100|m40|sum|grank
`,
    right: {
      role: 'exam',
      columns:
        'class name score:语文 score:数学 score:英语 score:理化 score:政历 score:体育 total rank:grade',
      students: 8,
      sure: true,
    },
  },
  {
    what: 'full marks in the row below, as （满分120）',
    tab: '期末',
    lines: `
姓名|语文|数学|英语|总分
|（满分120）|（满分120）|（满分120）|
*8 name|m120|m120|m120|sum
`,
    right: {
      role: 'exam',
      sure: true,
      header: [1, 2],
      columns: 'name score:语文/120 score:数学/120 score:英语/120 total',
      students: 8,
    },
  },
  {
    what: 'score columns all empty',
    tab: '期末',
    lines: `
学号|姓名|语文|数学|英语|总分
*8 '01|name||||
`,
    right: { role: 'exam', sure: false, header: [1, 1], students: 8 },
  },
  {
    what: 'the total column of formulas over empty marks',
    tab: '期末',
    lines: `
学号|姓名|语文|数学|英语|总分
*8 '01|name||||m0
`,
    right: { role: 'exam', sure: false, header: [1, 1], students: 8 },
  },
  {
    what: 'the name to the right of the marks',
    tab: '期末',
    lines: `
语文|数学|英语|总分|姓名|学号
*8 m120|m120|m120|sum|name|'01
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'score:语文 score:数学 score:英语 total name sid',
      students: 8,
    },
  },
  {
    what: 'two header rows where the upper one names exams of one subject each',
    tab: '期中',
    lines: `
学号|姓名|语文|||数学|||总分|名次
||基础|阅读|作文|选择|填空|解答||
*8 '01|name|m30|m40|m50|m40|m30|m50|sum|rank
`,
    right: { role: 'exam', sure: false, students: 8 },
  },
  {
    what: 'subjects over 得分 and 等级',
    tab: '期中',
    lines: `
考号|姓名|语文||数学||英语|
||得分|等级|得分|等级|得分|等级
*8 '01|name|m120|A,B|m120|A,B|m120|B,C
`,
    right: {
      role: 'exam',
      sure: true,
      header: [1, 2],
      columns: 'eid name score:语文 scaled:语文 score:数学 scaled:数学 score:英语 scaled:英语',
      students: 8,
    },
  },
  {
    what: 'a title in the row of the tab’s date and a merged remark at the right',
    tab: '高一(3)',
    lines: `
|高一（3）班10月月考成绩||||||2025年10月11日
|
|编号|姓名|语数外||||总分
|||语文|数学|英语|小计|
*8 |'2501|name|m150|m150|m150|sum|sum
`,
    right: { role: 'exam', header: [3, 4], students: 8, classes: '高一(3)班', subjects: '语文 数学 英语' },
  },
  {
    what: 'the statistics of the class at the right without a blank column',
    tab: '期中',
    lines: `
姓名|语文|数学|英语|总分|统计项|语文|数学|英语
张三|90|80|70|240|平均分|80|70|60
李四|91|81|71|243|最高分|91|81|71
王五|59|49|39|147|及格率|0.6|0.6|0.6
赵六|80|70|60|210|||
钱七|80|70|61|211|||
`,
    right: { role: 'exam', header: [1, 1], students: 5 },
  },
  {
    what: 'a statistics block above the header',
    tab: '期中',
    lines: `
八（1）班期中成绩分析
科目|语文|数学|英语
平均分|80|70|75
及格率|90%|80%|85%

学号|姓名|语文|数学|英语
*8 '01|name|m120|m120|m120
`,
    right: { role: 'exam', sure: true, header: [6, 6], students: 8, classes: '八(1)班' },
  },
  {
    what: 'a table of score bands below with its own header',
    tab: '期中',
    lines: `
学号|姓名|语文|数学|英语
*8 '01|name|m120|m120|m120

分数段|语文|数学|英语
90分以上|3|4|5
80-89|3|2|1
及格率|90%|80%|70%
`,
    right: { role: 'exam', sure: true, header: [1, 1], students: 8 },
  },
  {
    what: 'a list of prize winners below the marks',
    tab: '期中',
    lines: `
学号|姓名|语文|数学|英语|总分
*8 '01|name|m120|m120|m120|sum

进步之星
序号|姓名|进步名次
1|王梓涵|12
2|李浩然|9
`,
    right: { role: 'exam', header: [1, 1], students: 8 },
  },
  {
    what: 'percent marks and half points',
    tab: '周测',
    lines: `
座号|姓名|语文（100分制）|数学（100分制）|英语（100分制）|平均分|总评
*8 seq|name|h100|h100|h100|80|=良
`,
    right: { role: 'exam', students: 8, subjects: '语文 数学 英语', sure: true },
  },
  {
    what: 'a name column called 学生 and a class column called 班号',
    tab: '期末',
    lines: `
班号|学生|语文|数学|外语|综合|总分
*8 701|name|m120|m120|m120|m100|sum
`,
    right: { role: 'exam', students: 8 },
  },
  {
    what: 'usual marks, exam marks and the overall evaluation',
    tab: '数学',
    lines: `
八年级（6）班数学成绩册
学号|姓名|平时成绩|期中成绩|期末成绩|总评成绩
*8 '01|name|m100|m100|m100|80
`,
    right: { role: 'exam', sure: false, students: 8, classes: '八年级(6)班' },
  },
  {
    what: 'the answer of the question whether somebody takes part, before the marks',
    tab: '期末',
    lines: `
考号|姓名|班级|在校否|语文|数学|英语|是否缺考
*8 '01|name|=八1|=在校|m120|m120|m120|=否
`,
    right: { role: 'exam', sure: true, students: 8, subjects: '语文 数学 英语' },
  },
  {
    what: 'passwords and phones beside the marks',
    tab: '期末',
    lines: `
姓名|学号|家长电话|语文|数学|英语|总分|家长签字
*8 name|'01|13800000000|m120|m120|m120|sum|
`,
    right: { role: 'exam', sure: true, students: 8, subjects: '语文 数学 英语' },
  },
  {
    what: 'a small class of three students',
    tab: '复式班',
    lines: `
姓名|语文|数学
张三|90|80
李四|88|79
王五|缺考|70
`,
    right: { role: 'exam', sure: true, students: 3, subjects: '语文 数学' },
  },
  {
    what: 'only a total and ranks, without subjects',
    tab: '期末总分',
    lines: `
班级|姓名|总分|班级排名|年级排名
*8 =八1班|name|500|3|20
`,
    right: { role: 'exam', sure: true, students: 8, columns: 'class name total rank:class rank:grade' },
  },
  {
    what: 'Tibetan and Uyghur schools: 藏语文, 汉语文',
    tab: '期末',
    lines: `
姓名|藏语文|汉语文|数学|英语|总分
*8 name|m100|m100|m100|m100|sum
`,
    right: { role: 'exam', sure: true, students: 8, subjects: '数学 英语 藏语文 汉语文' },
  },
  {
    what: 'a column of remarks with absences in the marks',
    tab: '期中',
    lines: `
班级：九（2）班||||||
NO|姓名|性别|语文|数学|英语|物理|化学|总分|班名次|备注
*8 seq|name|男,女|m120|m120|m120|m100|m100|sum|rank|
9|周小小|女|缺考|||||||请病假
`,
    right: { role: 'exam', sure: true, header: [2, 2], students: 9, classes: '九(2)班' },
  },
];
