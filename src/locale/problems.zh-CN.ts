import type { MessageCatalogue } from './catalogue.js';
import { refusal, refusalsZhCN } from './refusalWords.js';
import { fill, listed, quoted } from './sentence.js';

const the = quoted('「', '」');
const of = (name: string | number | undefined) => fill(name, '这名学生');

export const problemsZhCN: MessageCatalogue['problems'] = {
  DUPLICATE_ID: (p) =>
    `号码 ${fill(p.id, '?')} 出现两次${p.other === undefined ? '' : `，另一处在 ${p.other}`}。请改正其中一个。`,
  DUPLICATE_NAME: (p) =>
    `${fill(p.className, '同一班')}有两个${the(p.name)}${p.other === undefined ? '' : `，另一个在 ${p.other}`}。按学号区分，没有学号的请补上。`,
  ID_LOST_DIGITS: (p) => `号码 ${fill(p.id, '?')} 的末尾几位已经丢失。请把这一列设为文本，再重新填写。`,
  NUMBER_OF_CLASS: (p) =>
    `${fill(the(p.header), '这一列')}在每个班都从头编起，只当座号，不用来认人。学生按班级和姓名认。`,
  CLASS_FROM_TITLE: (p) =>
    `标题里的${fill(the(p.className), '一段')}当作班级来读。请核对；不是班级，就在表里加一列「班级」。`,
  INVALID_MARK: (p) =>
    `${of(p.name)}的${fill(p.subject, '成绩')}写着${the(p.value)}，读不成分数。请改成数字；没有考就写「缺考」，没有成绩就留空。`,
  MARK_ABOVE_FULL: (p) =>
    `${of(p.name)}的${fill(p.subject, '成绩')} ${fill(p.value, '?')} 超过满分 ${fill(p.fullMark, '?')}。请核对。`,
  MARK_BELOW_ZERO: (p) => `${of(p.name)}的${fill(p.subject, '成绩')} ${fill(p.value, '?')} 低于 0。请核对。`,
  TOTAL_DIFFERS: (p) =>
    `${of(p.name)}的总分写的是 ${fill(p.stated, '?')}，各科相加是 ${fill(p.sum, '?')}。表格没有改动，请核对。`,
  RANK_DIFFERS: (p) =>
    `${of(p.name)}的名次写的是 ${fill(p.stated, '?')}，按分数算是 ${fill(p.computed, '?')}。表格没有改动，请核对。`,
  RANK_OF_NO_MARKS: (p) =>
    `${fill(the(p.header), '这列名次')}和这个标签页里的分数都对不上，先看${of(p.name)}的这一格。表格没有改动，请核对。`,
  ROW_WITHOUT_NAME: (p) =>
    `第 ${fill(p.row, '?')} 行${p.hasId === undefined ? '有内容，但没有姓名，没有读入' : '没有姓名，先按号码认人'}。请补上姓名。`,
  ROW_LEFT_OUT: (p) => `这一行${the(p.text)}不是学生，没有读入。`,
  DUPLICATE_SUBJECT: (p) =>
    `科目${the(p.subject)}有两列${p.header === undefined ? '' : `，另一列是${the(p.header)}`}。请把不用的那一列设为「不使用」。`,
  COMPOSITE_SUBJECT: (p) =>
    `${the(p.subject)}是几科合在一起的${p.parts === undefined || p.parts === '' ? '' : `（${listed(p.parts, '、')}）`}，不再加进总分。`,
  EMPTY_COLUMN: (p) => `${the(p.header)}这一列是空的，没有使用。`,
  ARCHIVE_WITHOUT_IDS: () => '档案里没有学号，只能按班级和姓名来认人。补上学号更稳妥。',
  NO_STUDENTS: () => '没有读到学生。请检查姓名一列。',
  NO_HEADER: () => '没有找到表头。请在第一行写上列名，例如：学号、姓名、语文。',
  NOT_AN_EXAM: (p) =>
    `这个标签页用不了${p.reason === undefined || p.reason === '' ? '' : `：${refusal(p.reason, refusalsZhCN)}`}。请换一个标签页，或改好再试。`,
  SIDE_BY_SIDE: (p) =>
    `两张表并排放着${p.other === undefined ? '' : `，另一张从 ${p.other} 开始`}。请选定读哪一张，表头相同的也可以一起读。`,
  SECOND_TABLE: (p) => `${fill(p.range, '这里')}还有另一张表，没有读入。要用它，请放到另一个标签页。`,
  LOW_CONFIDENCE: (p) =>
    `有些列没有把握${p.columns === undefined || p.columns === '' ? '' : `：${listed(p.columns, '、')}`}。请核对每一列。`,
  PAIR_WITHOUT_HELPER: (p) => `${of(p.name)}还没有帮扶人。请补上。`,
  PAIR_WITHOUT_STUDENT: (p) => `帮扶人${the(p.helper)}这一行没有学生，没有读入。请补上学生姓名。`,
  DUPLICATE_PAIR: (p) =>
    `${of(p.name)}和${fill(the(p.helper), '这位帮扶人')}结对写了两次${p.other === undefined ? '' : `，另一处在 ${p.other}`}。请留下一行。`,
  TOTALS_LEAVE_OUT: (p) =>
    `${fill(p.students, '全部')} 人里有 ${fill(p.count, '多')} 人的总分不等于各科相加。可能有科目不计入总分，请核对。`,
  DUPLICATE_MARK: (p) =>
    `${of(p.name)}的${fill(p.subject, '同一科')}有两个成绩${p.other === undefined ? '' : `，另一个在 ${p.other}`}。请留下一个。`,
  SEVERAL_EXAMS: (p) =>
    `这个标签页里不止一场考试${p.exams === undefined || p.exams === '' ? '' : `：${listed(p.exams, '、')}`}。${p.used === undefined || p.used === '' ? '' : `现在读的是${the(p.used)}。`}请选定要用哪一场，几场可以分别设定。`,
};
