import type { TabColumn } from './columns.js';
import { parseHeaderText } from './headerText.js';
import type { Problem, RefusalReason } from './reading.js';
import { a1, type TabView } from './view.js';

const PAY =
  /工资|实发|应发|社保|公积金|个税|津贴|补贴|奖金|薪|扣款|salary|payroll|netpay|grosspay|wage|bonus/;
const STAFF =
  /^(?:工号|教工号|职工号|职称|任教学科|任教班级|岗位|部门|教师编号|employeeid|staffid|department|jobtitle)$/;
const QUESTION = /^(?:第?[一二三四五六七八九十\d]+(?:小|大)?题|题\d+|[tq]\d+|\d{1,2}(?:\.\d+)?|question\d+)$/;
const QUESTION_LOG = /题号|错题|错因|错误原因|错误类型|知识点|questionno|errortype|mistake/;
const COUNT =
  /次数|使用量|数量|金额|单价|库存|时长|登录|点击|余额|缴费|usage|count$|quantity|amount|price|stock/;
const RANK_CHANGE = /名次变化|排名变化|rankchange|changeinrank|^change$/;
const PRIZE = /^(?:奖项|奖次|获奖等级|获奖|奖励等级|prize|award)$/;
const LOG = /记录内容|辅导内容|谈话内容|记录人|辅导记录|帮扶内容|帮扶方式|recordedby|whathappened/;
const PLAN = /措施|阶段|风险预案|measures|stage/;
const EVALUATION = /评估|评语|evaluation|assessment/;
const STATISTIC = /平均分|均分|及格率|优秀率|最高分|最低分|average|passrate|highest|lowest/;

/** The reason against a recognised header, or null. */
export function refusalOf(columns: readonly TabColumn[]): RefusalReason | null {
  const words = columns.map((column) => parseHeaderText(column.header).compact);
  const count = (pattern: RegExp) => words.filter((word) => pattern.test(word)).length;
  const marks = columns.filter(({ field }) => field === 'score' || field === 'total').length;
  const subjects = columns.filter(({ field, subject }) => field === 'score' && subject !== null).length;
  if (count(PRIZE) > 0 && (count(RANK_CHANGE) > 0 || marks === 0)) return 'output';
  if (count(PAY) >= 2) return 'payroll';
  if (count(QUESTION_LOG) > 0 && subjects === 0) return 'questions';
  if (count(QUESTION) >= 3 && subjects === 0 && !columns.some(({ field }) => field === 'total'))
    return 'questions';
  if (marks > 0) return null;
  if (count(STAFF) > 0) return 'staff';
  if (count(PAY) > 0) return 'payroll';
  if (count(LOG) > 0) return 'log';
  if (count(PLAN) > 0 && columns.some(({ field }) => field === 'goal')) return 'plan';
  if (count(EVALUATION) > 0) return 'evaluation';
  if (count(COUNT) > 0) return 'counts';
  return null;
}

const PLACE = /^(?:名次|位次|排名|累计人数|rank)$/;
const POINTS = /^(?:分数|总分|分数段|score|total)$/;
const ROWS_SEARCHED = 10;

/** For a tab without a header that names students: what it is instead, when that is plain to see. */
export function refusalWithoutHeader(view: TabView): Problem | null {
  for (let row = 0; row < Math.min(view.rows, ROWS_SEARCHED); row++) {
    const words: string[] = [];
    for (let column = 0; column < view.columns; column++) {
      const value = view.value(row, column);
      if (typeof value === 'string' && value.length <= 40) words.push(parseHeaderText(value).compact);
    }
    const reason = reasonOf(words);
    if (reason !== null) return notAnExam(reason, a1(row, 0));
  }
  return null;
}

function reasonOf(words: readonly string[]): RefusalReason | null {
  const count = (pattern: RegExp) => words.filter((word) => pattern.test(word)).length;
  if (count(PAY) >= 2) return 'payroll';
  if ((count(QUESTION_LOG) > 0 && words.length >= 2) || count(QUESTION) >= 3) return 'questions';
  if (count(STATISTIC) >= 2) return 'statistics';
  if (count(PLACE) > 0 && count(POINTS) > 0) return 'conversion';
  return words.length >= 2 && count(COUNT) > 0 ? 'counts' : null;
}

export function notAnExam(reason: RefusalReason, cell: string | null): Problem {
  return { severity: 'error', code: 'NOT_AN_EXAM', cell, params: { reason } };
}
