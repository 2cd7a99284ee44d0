import type { MessageCatalogue } from './catalogue.js';
import { honoursZhCN } from './honours.zh-CN.js';
import type { AwardRefusal } from './honoursWords.js';
import { recordsZhCN } from './records.zh-CN.js';
import type { RecordRefusal } from './recordWords.js';
import { refusal, refusalsZhCN } from './refusalWords.js';
import { ended, fill, isSentence, listed, quoted } from './sentence.js';

const the = quoted('「', '」');

/** 每句先说出了什么事，再说怎么办。 */
export const errorsZhCN: MessageCatalogue['errors'] = {
  BAD_REQUEST: (p) =>
    `少了一项，或填得不对：${fill(p.field, '请求')}。${p.choices === undefined ? '' : `可以用：${listed(p.choices, '、')}。`}请改好后再试。`,
  TAB_NOT_FOUND: (p) => `没有叫${the(p.tab)}的标签页。可能改了名或已删除，请重新选择。`,
  NOT_RECOGNISED: (p) => {
    const what = `标签页${the(p.tab)}读不成这种表`;
    // 一句完整的话已经说了该怎么办。
    if (isSentence(p.reason)) return `${what}：${p.reason}`;
    const why = p.reason === undefined ? '' : `：${refusal(p.reason, refusalsZhCN)}`;
    return `${what}${why}。请换一个标签页，或检查表头那一行。`;
  },
  NEEDS_CONFIRMATION: (p) =>
    p.reason !== undefined
      ? `${p.reason}请核对标签页${the(p.tab)}，再确认。`
      : `标签页${the(p.tab)}有几列没有把握${p.columns === undefined || p.columns === '' ? '' : `：${listed(p.columns, '、')}`}。请核对后再确认。`,
  NOT_REGISTERED: (p) => `${the(p.exam)}还不是考试成绩表。请先在「设定」里把它的标签页设为考试成绩。`,
  NOT_SET_UP: (p) => `标签页${the(p.tab)}没有设定过，不用取消。`,
  NO_EXAM: () => '还没有考试成绩。请先在「设定」里把一张成绩表设为考试成绩。',
  AMBIGUOUS_EXAM: (p) =>
    `叫${the(p.exam)}的考试不止一场${p.choices === undefined ? '' : `：${listed(p.choices, '、')}`}。请选其中一场。`,
  EXAM_NOT_IN_TAB: (p) =>
    `标签页${the(p.tab)}里现在没有考试${the(p.exam)}${p.exams === undefined || p.exams === '' ? '' : `，有：${listed(p.exams, '、')}`}。请把名称改回来，或在「设定」里重新选一场。`,
  REGISTERED_TAB_MISSING: (p) =>
    `标签页${the(p.tab)}找不到了，或读不出来。请恢复它，或把现在的标签页重新设一次。`,
  NO_ARCHIVE: (p) =>
    `还没有档案。请先把档案标签页设为「档案」，${p.to === 'add' ? '或新建一份' : '或把范围改为全体'}。`,
  SAME_EXAM: (p) => `两次选的是同一场考试${p.exam === undefined ? '' : the(p.exam)}。请另选一场来比较。`,
  NO_STUDENTS: (p) =>
    p.role === 'archive' || p.role === 'pairing'
      ? `标签页${the(p.tab)}里还没有学生。以后再填的话，请核对列名后确认；否则请检查姓名一列。`
      : `标签页${the(p.tab)}里没有学生。请检查姓名一列，或换一个标签页。`,
  NO_COMMON_STUDENT: (p) => {
    const archive = p.archive === undefined ? '' : `档案${the(p.archive)}里`;
    const among = `${archive}${p.class === undefined ? '' : `班级${the(p.class)}中`}`;
    const both = `${fill(the(p.baseline), '上次考试')}和${fill(the(p.current), '这次考试')}`;
    const advice =
      archive === ''
        ? '请检查两张表的学号、姓名和班级写法是否一致。'
        : '请检查档案的学号、姓名和班级写法，或把范围改为全体。';
    return `${among}没有一个学生同时在${both}里。${advice}`;
  },
  NO_COMMON_SUBJECT: (p) => `${the(p.baseline)}和${the(p.current)}没有共同的科目。请检查两张表的科目列名。`,
  NO_STATED_TOTAL: (p) => `${the(p.exam)}没有总分列。请改用「共同科目相加」，或在表里加上总分。`,
  SUBJECT_NOT_FOUND: (p) =>
    `${p.exam === undefined || p.exam === '' ? '两场考试里' : the(p.exam)}没有科目${the(p.subject)}${p.subjects === undefined || p.subjects === '' ? '' : `，有：${listed(p.subjects, '、')}`}。请另选科目。`,
  CLASS_NOT_FOUND: (p) =>
    `没有班级${the(p.class)}${p.classes === undefined || p.classes === '' ? '' : `，有：${listed(p.classes, '、')}`}。请另选班级。`,
  BAD_SHARES: (p) =>
    `三个奖项的比例${p.shares === undefined ? '' : `（${listed(p.shares, '、')}）`}不能用。要整数，至少一个大于 0，合计不超过 100。`,
  BAD_THRESHOLD: (p) =>
    `进步名次的起点${p.threshold === undefined ? '' : `（${p.threshold}）`}不能用。名次和等级要整数，至少是 1；百分位可以有一位小数，T 分可以有两位，都要大于 0。`,
  BAD_WEIGHTS: (p) =>
    p.problem === 'stated'
      ? '科目权重只能用在各科相加的总分上，表中已有的总分不能再加权。请把总分改成「共同科目相加」。'
      : p.problem === 'nothing'
        ? '两次考试的共同科目权重都是 0，没有可比的总分。请至少给一科大于 0 的权重。'
        : `${the(p.subject)}的科目权重${p.weight === undefined ? '' : `（${p.weight}）`}不能用。要 0 到 1000 的整数，100 表示原样。`,
  BAD_BANDS: (p) =>
    p.problem === 'names'
      ? '等级的名称不能用。要 2 到 12 个不同的名称，从高到低，界线比名称少一个。'
      : p.problem === 'rate'
        ? '等级的界线不能用。按得分率分时，要 1 到 99 的整数，从高到低。'
        : '等级的比例不能用。按人数比例分时，要 1 到 99 的整数，合计小于 100，其余归最后一级。',
  NO_FULL_MARK: (p) =>
    `${fill(the(p.exam), '这次考试')}里${p.subjects === undefined || p.subjects === '' ? '总分' : `${listed(p.subjects, '、')}`}的满分不知道，不能按得分率分等级。请在表头写上满分，如「语文(120分)」，或改为按人数比例分等级。`,
  BAD_DATE: (p) => `日期${the(p.date)}读不懂。请写成 2026-01-20 这样。`,
  BAD_KIND: (p) => `考试类型${the(p.kind)}没有这一种。可以用：月考、期中、期末、单元、竞赛。`,
  NOT_A_LIST: (p) => `标签页${the(p.tab)}还没有设为档案或结对表。请先设好，再加列。`,
  TABLE_NOT_EMPTY: (p) => `标签页${the(p.tab)}里已经有内容，没有删除。要删除，请自己在表格里删。`,
  NO_PLACE_FOR_COLUMNS: (p) =>
    `标签页${the(p.tab)}右边加不了列：加了以后会读错。请在表头最右边自己写上列名。什么都没有改动。`,
  LEDGER_COLUMN_MISSING: (p) =>
    `标签页${the(p.tab)}里缺少一列${the(p.column)}。请在表头补上这一列。什么都没有改动。`,
  BAD_SETTING: (p) =>
    `${p.setting === undefined ? '这一项' : `「${p.setting}」`}填得不对。${p.how === undefined ? '' : `${p.how}。`}什么都没有改动。`,
  ENDS_BEFORE_START: (p) => `结束日期${the(p.date)}早于开始日期${the(p.from)}。请改一个日期。`,
  NO_END_COLUMN: (p) =>
    `标签页${the(p.tab)}里没有写结束日期的列。请在表头最右边加一列「结束日期」，再来结束。`,
  ROW_CHANGED: (p) => `标签页${the(p.tab)}里这一处刚被别人改过。什么都没有改动，请看过新的内容再改。`,
  TEXT_TOO_LONG: (p) =>
    `${fill(the(p.field), '这一项')}太长了，最多 ${fill(p.limit, '30000')} 个字。请分成几条写。`,
  UNFIT_CHARACTERS: (p) => `${fill(the(p.field), '这一项')}里有表格存不了的字符。请删掉那几个字符再存。`,
  STUDENT_NOT_FOUND: (p) => `档案里没有${the(p.name)}。可能改了名字、学号或班级，请重新找一次。`,
  STUDENT_UNCLEAR: (p) => `档案里有几位${the(p.name)}，分不清是哪一位。请在档案里补上学号，再找一次。`,
  CELL_NOT_PLAIN: (p) =>
    `标签页${the(p.tab)}的 ${fill(p.cell, '那一格')} 是公式、日期或勾选框，请直接在表格里改。什么都没有改动。`,
  CHOICE_REFUSED: (p) =>
    `标签页${the(p.tab)}的 ${fill(p.cell, '那一格')} 只收下拉列表里的内容。请从列表里选一项。什么都没有改动。`,
  BAD_RECORD: (p) => recordsZhCN.problem(p.problem as RecordRefusal, fill(p.field, '内容')),
  RECORD_NOT_FOUND: () => '这条记录在表格里找不到了，可能有人删了那一行。请重新读取记录再看。',
  BAD_PLAN: (p) => `计划还不能保存：${ended(p.reason, '请看看哪里没有填。', '。')}`,
  BAD_EVALUATION: (p) => `评估还不能保存：${ended(p.reason, '请看看哪里没有填。', '。')}`,
  BAD_AWARD: (p) => honoursZhCN.problem(p.problem as AwardRefusal, fill(p.field, '这一项')),
  AWARD_QUOTA: (p) =>
    `${the(p.award)}的名额${p.class === undefined ? '' : `（${p.class}）`}是 ${fill(p.count, '0')} 人，已有 ${fill(p.used, '0')} 人，再加 ${fill(p.adding, '1')} 人就超了。什么都没有改动。要超出名额，请确认后再保存。`,
  AWARD_TWICE: (p) =>
    `${fill(p.name, '这位同学')}在奖项总表里已经有${the(p.award)}。什么都没有改动，请看过总表再提名。`,
  AWARD_DECIDED: (p) =>
    `${fill(p.name, '这位同学')}的提名已经是${the(p.state)}。什么都没有改动，请重新读取再看。`,
  LOCKED: () => '另一位老师正在这份表格里写入。什么都没有改动，请过几秒再点一次。',
  PROTECTED: (p) =>
    `标签页${the(p.tab)}受保护，你不能写入。请找表格的所有者开放，或换一份表格。什么都没有改动。`,
  RUN_TAKEN_BACK: (p) =>
    `${fill(p.at, '这一次')} 的结果已经撤销，它的奖不能登记。什么都没有改动，请选另一次，或重新计算。`,
  NOT_LATEST_RUN: (p) =>
    `只能撤销最近的一次${p.at === undefined ? '' : `，就是 ${p.at} 的`}。什么都没有改动。`,
  RESULTS_EDITED: (p) =>
    `${fill(p.tabs, '结果')}在写入之后被人改过。撤销会盖掉改的内容。要留下的请先另存，再点仍然撤销。什么都没有改动。`,
  NO_OTHER_RUN: () => '同样两场考试还只有一次结果，没有可比的。',
  OTHER_EXAMS: () => '这两次比的不是同样的考试，不能对着看。请选同样考试的两次。',
  RUN_NOT_FOUND: () => '这条记录找不到了。请重新打开这一页再看。',
  UNEXPECTED: (p) =>
    `没有做成${p.message === undefined || p.message === '' ? '' : `：${p.message}`}。请再试一次。`,
};
