// Each of these takes a cell's text without white space (`compactText`): they are asked of every row.

const STATISTIC =
  /平均|均分|最高|最低|及格|优秀[率人]|优良|良好率|低分率|合格率|(?:优生|优分|达标|过关|达线|上线|巩固|转差|过差|后进|学困生|[A-E]等?)率|^人平|^生均|^全班总分|^[与比较].{1,8}(?:差|差值|差距)$|标准差|方差|中位数|众数|难度|区分度|得分率|^(?:班级|年级|全班|全校)?(?:合计|总计|小计|汇总|统计)|人数|[总合]计$|分数段|人次/;
const ENGLISH_STATISTIC =
  /^(?:class|grade|school|overall)?(?:average|avg|mean|median|highest(?:score|mark)?|lowest(?:score|mark)?|max(?:imum)?|min(?:imum)?|passrate|passes|passed|excellentrate|std\.?(?:dev(?:iation)?)?\.?|standarddeviation|sum|totals?|count|numberofstudents|summary|duedate|weights?|weighting)(?:score|mark)?s?[:]?$/i;
const SIGNATURE =
  /^(?:注|备注|说明|附注|制表|审核|填表|签名|班主任签|任课教师|统计人|note|notes|remarks?)(?:[:人日]|$)/i;
const RANGE = /^(?:[<>≤≥]=?\d|\d+(?:\.\d+)?(?:分|%)?(?:[-~至—–]\d|以上|以下|及以上|分段|分$))/;
const SAMPLE =
  /^(?:\(?(?:例|示例|样例|例如|范例|举例|填写示例|example|sample|e\.g\.?)\)?(?:[:]|$)|\((?:例|示例|样例)\))|此行不录|此行勿删|请勿删除此行|示例行|\((?:示例|样例|例|example|sample)\)$/i;
const TABLE_WORD =
  /^(?:总?分数?段|项目|统计项目?|任课教师|任课老师|教师|组别|小组|组长|职务|累计|累计人数|比例|百分比|名单|band|range|item|average|mean|highest|lowest|median|count|teacher|passrate|max|min|number)$/i;
const LINE_WORD =
  /^(?:赋分|折合分?|折算分?|等级|等第|标准分|[tz]分|排名|名次|位次|班[排次名]|[级年校]排|班级排名|年级排名|得分|成绩|分数|原始分|与?均分?差|离均差|差值|进退步?|进步|退步|上次(?:成绩|名次|排名)?|姓名|学号|考号|rank|grade|level|score|mark|tscore|scaled)$/i;
const TABLE_TITLE = /(?:表|统计|分析|汇总|名单|一览|情况|说明|summary|statistics|analysis|distribution)$/i;
const FULL_MARKS =
  /^(?:各科|本题|试卷|卷面)?(?:满分|分值|总分值|满分值|fullmarks?|outof|max(?:imum)?(?:marks?|points?|score)|points(?:possible)?|possible(?:points)?)[:]?$/i;

/** 赋分 below a child's marks: what the line holds, and no child's name. */
export function isLineWord(word: string): boolean {
  return LINE_WORD.test(word);
}

/** Headers of small tables that stand below or beside one of students. */
export function isTableWord(word: string): boolean {
  return TABLE_WORD.test(word);
}

/** 各科统计表: the title of a table, alone in its row. */
export function isTableTitle(word: string): boolean {
  return word.length >= 4 && TABLE_TITLE.test(word);
}

/** Words that no child is called, so they end the question even in a row with a number. */
export function isStatisticLabel(word: string): boolean {
  return word.length <= 20 && STATISTIC.test(word);
}

/** Labels that could be a name too (Max, Min, 备注): they count only in a row without an ID. */
export function isDoubtfulLabel(word: string): boolean {
  return ENGLISH_STATISTIC.test(word) || SIGNATURE.test(word);
}

/** 90-100, 60分以上: a line of a table of score bands. */
export function isScoreBand(word: string): boolean {
  return RANGE.test(word);
}

export function isSampleLabel(word: string): boolean {
  return SAMPLE.test(word);
}

export function isFullMarksLabel(word: string): boolean {
  return FULL_MARKS.test(word);
}
