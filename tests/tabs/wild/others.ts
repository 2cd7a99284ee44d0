import type { WildTab } from './wildTab.js';

/** Rosters, archives and pairings, and tabs that are none of them. */
export const OTHERS: WildTab[] = [
  {
    what: 'a roster of the national register',
    tab: '学生信息',
    lines: `
全国学籍号|姓名|性别|出生日期|身份证件号|民族|年级|班级|入学年月|户口所在地|现住址|是否寄宿生|是否留守儿童
*8 'G1101052012030100|name|男,女|=2012-03-01|'110105201203010011|=汉族|=七年级|=1班|202409|=北京|=朝阳区|=否|=否
`,
    right: { role: 'archive', sure: true, students: 8, classes: '1班' },
  },
  {
    what: 'a plain roster under a title',
    tab: '花名册',
    lines: `
七（6）班学生花名册
班主任：赵老师||人数：45||
序号|学号|姓名|性别|备注
*8 seq|'060101|name|男,女|
`,
    right: { role: 'archive', sure: true, header: [3, 3], students: 8, classes: '七(6)班' },
  },
  {
    what: 'a list of names only',
    tab: '名单',
    lines: `
姓名
*8 name
`,
    right: { role: 'archive', students: 8 },
  },
  {
    what: 'an archive of struggling students',
    tab: '学困生档案',
    lines: `
学困生个人档案汇总表
序号|姓名|性别|班级|薄弱学科|学困类型|成因分析|家庭情况|兴趣爱好|闪光点|帮扶教师|帮扶措施
*6 seq|name|男,女|=八1班|=数学|=学习|=基础差|=父母外出|=画画|=热心|=王老师|=每周辅导
`,
    right: { role: 'archive', sure: true, header: [2, 2], students: 6, classes: '八1班' },
  },
  {
    what: 'a list of struggling students with words of the school',
    tab: '后进生名单',
    lines: `
班级|姓名|学困科目|主要问题|转化措施|责任教师
*6 =八1班|name|=数学|=作业拖拉|=面批|=王老师
`,
    right: { role: 'archive', students: 6 },
  },
  {
    what: 'a pairing table of teachers and students',
    tab: '结对帮扶',
    lines: `
2025年秋季教师与学困生结对帮扶一览表
序号|班级|学生姓名|帮扶学科|帮扶教师|帮扶目标|起止时间
*6 seq|=八1班|name|=数学|=王老师|=及格|=9月-1月
`,
    right: { role: 'pairing', sure: true, header: [2, 2], students: 6 },
  },
  {
    what: 'a pairing of classmates',
    tab: '一帮一',
    lines: `
组别|小老师|帮扶对象|帮扶学科
*6 seq|=李华|name|=数学
`,
    right: { role: 'pairing', students: 6 },
  },
  {
    what: 'a pairing in which both are names',
    tab: '结对',
    lines: `
序号|教师姓名|学生姓名|班级|帮扶内容
*6 seq|=王老师|name|=八1班|=数学计算
`,
    right: { role: 'pairing', students: 6 },
  },
  {
    what: 'a health check',
    tab: '体检',
    lines: `
学号|姓名|班级|身高|体重|左眼视力|右眼视力|肺活量
*8 '01|name|=三1班|140|m50|5|4.9|2000
`,
    right: { role: null, because: 'health' },
  },
  {
    what: 'a fitness test',
    tab: '体质健康测试',
    lines: `
学号|姓名|性别|身高(cm)|体重(kg)|50米跑|立定跳远|坐位体前屈|一分钟跳绳|仰卧起坐
*8 '01|name|男,女|140|m50|8.9|160|12|120|30
`,
    right: { role: null, because: 'health' },
  },
  {
    what: 'height and weight alone',
    tab: '身高体重',
    lines: `
姓名|身高|体重
*8 name|140|m50
`,
    right: { role: null, because: 'health' },
  },
  {
    what: 'a monthly evaluation without the word in its header',
    tab: '月度评估',
    lines: `
月份|姓名|学习|习惯|心理|家庭|结论|下月安排
*6 =2025-10|name|=良|=中|=良|=优|=继续|=调整作业
`,
    right: { role: null, because: 'evaluation' },
  },
  {
    what: 'plans',
    tab: '帮扶计划',
    lines: `
姓名|学科|起点|目标|措施|阶段|开始|结束|状态
*6 name|=数学|60|=及格|=面批|=摸底|=2025-09-01|=2025-09-08|=进行中
`,
    right: { role: null, because: 'plan' },
  },
  {
    what: 'records of tutoring',
    tab: '帮扶记录',
    lines: `
日期|姓名|类型|学科|时长|内容|优点|不足|下一步|记录人
*6 =2025-10-10|name|=辅导|=数学|40|=分数运算|=认真|=粗心|=练习|=王老师
`,
    right: { role: null, because: 'log' },
  },
  {
    what: 'records of talks',
    tab: '谈心记录',
    lines: `
序号|时间|学生姓名|谈话教师|谈话地点|谈话主题|谈话效果
*6 seq|=2025-10-10|name|=王老师|=办公室|=学习态度|=良好
`,
    right: { role: null, because: 'log' },
  },
  {
    what: 'home visits',
    tab: '家访记录表',
    lines: `
序号|家访日期|学生姓名|班级|家访教师|家访形式|主要内容|家长意见
*6 seq|=2025-10-10|name|=八1班|=王老师|=入户|=沟通|=支持
`,
    right: { role: null, because: 'log' },
  },
  {
    what: 'a payroll',
    tab: '工资',
    lines: `
序号|姓名|岗位工资|薪级工资|绩效|应发合计|公积金|个税|实发合计
*6 seq|name|m5000|m2000|m3000|sum|500|100|8000
`,
    right: { role: null, because: 'payroll' },
  },
  {
    what: 'class allowances',
    tab: '课时费',
    lines: `
姓名|课时数|标准|金额|签名
*6 name|20|50|1000|
`,
    right: { role: null },
  },
  {
    what: 'marks of single questions',
    tab: '小题分',
    lines: `
考号|姓名|班级|1|2|3|4|5|16(1)|16(2)|17|总分
*8 '01|name|=八1班|m3|m3|m3|m3|m3|m5|m5|m12|sum
`,
    right: { role: 'exam', sure: false, students: 8 },
  },
  {
    what: 'an export of objective and subjective questions',
    tab: '小题得分',
    lines: `
姓名|考号|总分|客观题|主观题|第1题|第2题|第3题|第4题|第5题
*8 name|'01|sum|m60|m60|3|3|0|3|3
`,
    right: { role: 'exam', sure: false, students: 8 },
  },
  {
    what: 'wrong answers of each child',
    tab: '错题统计',
    lines: `
姓名|错题题号|错误原因|知识点|订正情况
*8 name|='3,5|=粗心|=分数|=已订正
`,
    right: { role: null, because: 'questions' },
  },
  {
    what: 'a table from ranks to marks',
    tab: '一分一段表',
    lines: `
分数|本段人数|累计人数
680|3|3
679|5|8
`,
    right: { role: null, because: 'conversion' },
  },
  {
    what: 'bands of scaled marks',
    tab: '赋分转换',
    lines: `
等级|比例|原始分区间|赋分区间
A|15%|100-86|100-86
B|35%|85-71|85-71
`,
    right: { role: null },
  },
  {
    what: 'figures of classes',
    tab: '各班对比',
    lines: `
班级|任课教师|参考人数|平均分|及格率|优秀率|最高分|名次
八1班|王老师|45|80.1|0.9|0.3|118|1
八2班|李老师|44|79|0.8|0.2|117|2
`,
    right: { role: null, because: 'statistics' },
  },
  {
    what: 'means of the classes for each subject',
    tab: '平均分',
    lines: `
班级|语文|数学|英语|总分|名次
八1班|80.1|77|70|227.1|1
八2班|79|76|69|224|2
八3班|78|75|68|221|3
`,
    right: { role: null, because: 'statistics' },
  },
  {
    what: 'figures of classes and teachers called 姓名',
    tab: '质量分析',
    lines: `
学科|教师姓名|班级|人数|平均分|及格率|优秀率
语文|王芳|八1班|45|80.1|0.9|0.3
数学|李强|八1班|45|79|0.8|0.2
`,
    right: { role: null, because: 'statistics' },
  },
  {
    what: 'a timetable',
    tab: '课程表',
    lines: `
八（1）班课程表
节次|星期一|星期二|星期三|星期四|星期五
1|语文|数学|英语|语文|数学
2|数学|语文|物理|英语|体育
`,
    right: { role: null },
  },
  {
    what: 'a sheet of attendance by days',
    tab: '考勤',
    lines: `
学号|姓名|1日|2日|3日|4日|5日|迟到|早退|旷课
*8 '01|name|=√|=√|=√|=×|=√|0|0|1
`,
    right: { role: null, because: 'attendance' },
  },
  {
    what: 'attendance by bare day numbers',
    tab: '10月考勤',
    lines: `
姓名|1|2|3|4|5|6|7|出勤天数
*8 name|=√|=√|=√|=√|=√|=√|=√|7
`,
    right: { role: null, because: 'attendance' },
  },
  {
    what: 'duty by days of the week',
    tab: '值日表',
    lines: `
值日安排
星期|组长|扫地|拖地|擦黑板
星期一|张三|李四|王五|赵六
星期二|钱七|孙八|周九|吴十
`,
    right: { role: null },
  },
  {
    what: 'a list of teachers',
    tab: '任课教师',
    lines: `
姓名|任教学科|任教班级|职务|联系电话
*6 name|=数学|=八1班|=班主任|'13800000000
`,
    right: { role: null, because: 'staff' },
  },
  {
    what: 'a list of teachers with classes taught',
    tab: '教师信息',
    lines: `
教师姓名|性别|学科|职称|毕业院校
*6 name|男,女|=数学|=一级教师|=师范大学
`,
    right: { role: null, because: 'staff' },
  },
  {
    what: 'who teaches what',
    tab: '任课安排',
    lines: `
班级|班主任|语文|数学|英语|物理
八1班|王芳|王芳|李强|赵敏|钱进
八2班|李强|孙丽|李强|赵敏|钱进
八3班|孙丽|孙丽|周涛|吴静|钱进
`,
    right: { role: null },
  },
  {
    what: 'parents to call',
    tab: '家长通讯录',
    lines: `
序号|学生姓名|家长姓名|与学生关系|联系电话|家庭住址
*8 seq|name|=王先生|=父亲|'13800000000|=朝阳区
`,
    right: { role: 'archive', students: 8, sure: true },
  },
  {
    what: 'a budget',
    tab: '经费预算',
    lines: `
项目|数量|单价|金额|备注
本子|40|2.5|100|
`,
    right: { role: null, because: 'counts' },
  },
  {
    what: 'fees paid by each child',
    tab: '缴费',
    lines: `
姓名|班级|教辅费|校服费|餐费|合计|是否缴清
*8 name|=八1班|100|200|300|600|=是
`,
    right: { role: null },
  },
  {
    what: 'an inventory',
    tab: '器材',
    lines: `
编号|名称|规格|数量|存放地点
1|篮球|7号|20|器材室
2|足球|5号|15|器材室
`,
    right: { role: null, because: 'counts' },
  },
  {
    what: 'a seating plan',
    tab: '座位表',
    lines: `
讲台||||
张三|李四||王五|赵六
钱七|孙八||周九|吴十
郑一|王二||冯三|陈四
`,
    right: { role: null },
  },
  {
    what: 'books lent',
    tab: '借书登记',
    lines: `
序号|姓名|班级|书名|借阅日期|归还日期
*8 seq|name|=八1班|=西游记|=2025-10-01|=2025-10-15
`,
    right: { role: null, because: 'loans' },
  },
  {
    what: 'votes',
    tab: '班干部选举',
    lines: `
候选人|竞选职务|得票数|是否当选
*5 name|=班长|m40|=否
`,
    right: { role: null },
  },
  {
    what: 'votes under 姓名',
    tab: '投票统计',
    lines: `
姓名|票数|名次
*5 name|m40|1
`,
    right: { role: null, because: 'counts' },
  },
  {
    what: 'text only',
    tab: '说明',
    lines: `
关于开展学困生帮扶工作的通知
各班主任：
为做好本学期学困生帮扶工作，现将有关事项通知如下。
一、各班上报学生姓名、班级、薄弱学科。
二、每周辅导一次。
教务处
2025年9月1日
`,
    right: { role: null },
  },
  { what: 'nothing', tab: 'Sheet1', lines: '\n|\n', right: { role: null } },
  {
    what: 'conduct points of the week',
    tab: '量化考核',
    lines: `
姓名|纪律|卫生|作业|发言|加分|扣分|总分
*8 name|5|4|3|2|1|-1|14
`,
    right: { role: null },
  },
  {
    what: 'homework handed in',
    tab: '作业登记',
    lines: `
学号|姓名|9.1|9.2|9.3|9.4|9.5
*8 '01|name|=A|=A|=B|=√|=缺
`,
    right: { role: null },
  },
  {
    what: 'club enrolment',
    tab: '社团报名',
    lines: `
姓名|班级|社团|联系电话|家长签名
*8 name|=八1班|=篮球|'13800000000|
`,
    right: { role: 'archive', students: 8 },
  },
  {
    what: 'the arrangement of exam rooms',
    tab: '考场安排',
    lines: `
考场|座位号|考号|姓名|班级
*8 1|seq|'250101|name|=八1班
`,
    right: { role: 'archive', students: 8 },
  },
  {
    what: 'the arrangement of invigilation',
    tab: '监考安排',
    lines: `
日期|时间|科目|第一考场|第二考场|第三考场
1月10日|8:00-10:00|语文|王芳|李强|赵敏
1月10日|14:00-16:00|数学|钱进|孙丽|周涛
`,
    right: { role: null },
  },
  {
    what: 'targets for the next exam',
    tab: '目标分',
    lines: `
姓名|语文目标|数学目标|英语目标|总分目标
*8 name|100|100|100|300
`,
    right: { role: null },
  },
  {
    what: 'a questionnaire from a form',
    tab: '表单回复 1',
    lines: `
时间戳记|姓名|班级|你喜欢数学吗？|你每天学习多长时间？|你对老师的建议
*8 =2025/10/1 8:00:00|name|=八1班|=喜欢|=2小时|=无
`,
    right: { role: 'archive', students: 8, sure: false },
  },
];
