/**
 * What other tables of a school's life are called by: patterns over header words (compact, lower case), and over the
 * tab's name with its titles.
 */
export const PAY =
  /工资|实发|应发|社保|公积金|个税|津贴|补贴|奖金|薪|扣款|课时费|课时数|salary|deductions?|payroll|netpay|grosspay|wage|bonus/;
export const STAFF =
  /^(?:专业技术职务|行政职务|专业职务|参加工作年月|参加工作时间|工号|教工号|职工号|职称|任教学科|任教班级|任教年级|任教科目|所教学科|所教班级|岗位|部门|教师编号|教龄|毕业院校|employeeid|employeeno|staffid|staffno|department|jobtitle|designation|role)$/;
export const STAFF_NAME =
  /^(?:教师姓名|老师姓名|教职工姓名|教师|老师|teacher|teachername|staffname|staff|employee|employeename)$/;
export const QUESTION =
  /^(?:第?[一二三四五六七八九十\d]+(?:[(.-]\d+\)?)?(?:小|大)?题(?:得分)?|题目?\d+|答案\d+|[tq]\d+|\d{1,2}(?:[.(-]?\d+\)?)?|question\d+)$/;
export const QUESTION_LOG =
  /题号|错题|错因|错误原因|错误类型|知识点|小题|questionno|errortype|mistake|correctanswer|studentanswer|题目|学生答案|正确答案/;
export const COUNT =
  /次数|使用量|数量|金额|单价|库存|时长|登录|点击|余额|票数|得票|篇数|本数|个数|usage|count$|quantity|amount|price|stock|^votes?$/;
export const FEE = /费$|缴|欠费|应交|实交|已交|未交|应收|实收|收费|^fees?|fee$|^paid$|balance|^due$/;
export const LOAN =
  /书名|图书|借阅|借书|借出|归还|还书|booktitle|^isbn|borrow|^returned$|datereturned|checkedout|loan/;
export const HEALTH =
  /身高|体重|bmi|视力|肺活量|胸围|血压|脉搏|龋齿|体温|\d+米|长跑|短跑|折返跑|跳远|体前屈|跳绳|仰卧起坐|引体向上|俯卧撑|实心球|铅球|height|weight|eyesight|vision|lefteye|righteye|bloodpressure|sprint|longjump|sit-?ups?|push-?ups?|\d+mrun|shuttlerun|bodyfat/;
export const BODY = /身高|体重|bmi|^height|^weight/;
/** Factors of a questionnaire on a child's mind. */
export const MIND =
  /躯体化|强迫|焦虑|抑郁|敌对|恐怖|偏执|精神病性|人际(?:关系)?敏感|自责倾向|孤独倾向|anxiety|depression|somati[sz]ation/;
/** Names of anybody, a teacher too. */
export const ANY_NAME = /^(?:姓名|名字|人名|name|names|fullname)$/;
export const DAY =
  /^(?:\d{1,2}[日号]|\d{1,2}月\d{1,2}[日号]?|(?:周|星期|礼拜)[一二三四五六日天].{0,3}|(?:mon|tue|wed|thu|fri|sat|sun)(?:s|rs|nes|ur|urs)?(?:day)?)$/;
export const ATTENDANCE =
  /出勤|缺勤|迟到|早退|旷课|请假|考勤|到校|签到|签退|daysabsent|dayslate|dayspresent|attendance|tardy|^late$|^present$/;
export const CONDUCT =
  /纪律|卫生|加分|扣分|量化|操行|积分|小红花|违纪|好人好事|作业|发言|两操|课间操|behaviou?r|merits?$|homework|conduct|housepoints/;
export const RANK_CHANGE = /名次变化|排名变化|rankchange|changeinrank|^change$/;
export const PRIZE = /^(?:奖项|奖次|获奖等级|获奖|奖励等级|prize|award)$/;
export const LOG =
  /记录内容|辅导内容|谈话|谈心|家访|记录人|记录教师|辅导记录|沟通内容|辅导情况|辅导效果|recordedby|whathappened|whatwasdone|workdone|nextstep|discussion/;
export const LOG_TOO =
  /内容|效果|时长|分钟|帮扶方式|地点|形式|家长意见|反馈|下一步|不足|minutes|summary|action/;
/** Days of a child's life, and spans of support: no day on which something was done. */
export const NO_DAY = /出生|生日|入学|帮扶时|起止|建档|填表|开始|结束|birth|start|end/;
export const WHEN = /日期|时间|^date|date$|^when$|^time$/;
export const PLAN = /措施|measures|actions?$/;
export const STAGE = /阶段|预案|经费|起点|^stage|riskplan|milestone/;
export const EVALUATION = /评估|evaluation|assessment|评语/;
export const EVALUATED =
  /^(?:月份|学习|习惯|心理|家庭|行为|结论|综合评价|建议|评价|study|habits?|mind|family|conclusion|month|decision)$/;
export const STATISTIC =
  /平均分|均分|及格率|优秀率|合格率|低分率|最高分|最低分|参考人数|应考|实考|average|passrate|highest|lowest|^mean$/;
export const OF_A_CLASS = /^(?:班级|班别|年级|学校|学校名称|class|form|school|yeargroup)$/;
export const PLACE = /^(?:名次|位次|排名|累计人数|rank)$/;
export const POINTS = /^(?:分数|总分|分数段|score|total)$/;
export const BAND = /区间|分数段|累计|range|band/;
export const SCALE = /区间|分数段|比例|累计|人数|range|band/;

/** What a tab's name and titles speak of. */
export const ABOUT = {
  staff: /教师(?:名单|信息|通讯录|花名册|基本情况)|教职工|\bstaff|faculty|^teachers/i,
  attendance: /考勤|出勤|点名|签到|attendance|register$/i,
  health: /体检|体质|身高|体重|视力|健康|体测|fitness|health|height/i,
  loans: /借书|借阅|图书|library|loan/i,
  conduct: /量化|操行|常规|积分|作业登记|作业统计|作业完成|behaviou?r|conduct|homework/i,
  habit: /打卡|时长|minutes/i,
  log: /记录|家访|谈心|谈话|journal|log(?:book)?(?:\s|$)|records?$/i,
  plan: /计划|方案|目标分|plan\b|plans\b|targets?\b/i,
  evaluation: /评估|evaluation/i,
  pairing: /结对|帮扶|包保|帮教|一帮一|师徒|pair|buddy|buddies|mentor|tutor/i,
} as const;
