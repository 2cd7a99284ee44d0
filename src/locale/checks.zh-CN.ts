import type { CheckWords } from './checkWords.js';
import { listed, quoted } from './sentence.js';

const the = quoted('「', '」');
const names = (value: string | number | undefined) => listed(value, '、');
const who = (p: Record<string, string | number>) => `${p.name === '' ? '这名学生' : p.name}`;
const inClass = (p: Record<string, string | number>) =>
  `${who(p)}${p.className === undefined || p.className === '' ? '' : `（${p.className}）`}`;

/** 每句先说看到了什么，再说怎么办。 */
export const checksZhCN: CheckWords = {
  sentences: {
    TAB_MISSING: (p) => `标签页${the(p.tab)}找不到了。请恢复它，或在「设定」里改用现在的标签页。`,
    TAB_UNREADABLE: (p) => `标签页${the(p.tab)}现在读不成原来的表了。请检查表头，或在「设定」里重新设定。`,
    ID_ON_TWO_TABS: (p) =>
      p.name === p.otherName
        ? `${who(p)}的号码 ${p.id} 在${p.place}也有，两处的成绩不一样。请核对哪一行是对的。`
        : `号码 ${p.id} 在这里是${who(p)}，在${p.place}是${p.otherName}。请改正其中一个号码。`,
    ID_OF_TWO_STUDENTS: (p) =>
      `号码 ${p.id} 在这里是${who(p)}，在${p.place}是${p.otherName}。一个号码只能是一个人，请核对。`,
    ID_TWO_NAMES: (p) =>
      `号码 ${p.id} 在这里写作${the(p.name)}，在${p.place}写作${the(p.otherName)}。请核对姓名，写成一样。`,
    NAME_OTHER_ID: (p) =>
      `${who(p)}在这里的号码是 ${p.id}，同班同名的在${p.place}是 ${p.otherId}。是一个人就请改成一样。`,
    NAME_ON_TWO_TABS: (p) => `${inClass(p)}在${p.place}也有一个，没有号码能分清。请核对，或补上学号。`,
    SAME_ROW_TWICE: (p) => `${who(p)}在${p.place}有一模一样的一行，只算一次。请删去多余的一行。`,
    AMBIGUOUS_STUDENT: (p) =>
      `叫${the(p.name)}的有 ${p.count} 行，分不清哪几行是同一个人（另见${p.places}）。请补上学号或班级。`,
    ID_ZEROS_LOST: (p) =>
      `有 ${p.count} 个${p.idKindName}少了开头的 0，例如${who(p)}的 ${p.id}，别的表是 ${p.full}。请补回。`,
    ID_MISSING: (p) => `${who(p)}在这里没有${p.idKindName}，同班同名的在${p.place}是 ${p.id}。请补上。`,
    NO_ID_COLUMN: (p) => `这张表没有号码，只能按班级和姓名认人。加上${p.otherKindName}更稳妥。`,
    OTHER_ID_KIND: (p) =>
      `这张表用的是${p.idKindName}，别的表用${p.otherKindName}，两种号码不能互认。请加上${p.otherKindName}一列。`,
    NOT_IN_EXAM: (p) =>
      `档案里的${inClass(p)}不在${names(p.exams)}里。没有参加就不用管，参加了就请核对姓名和学号。`,
    NOT_IN_ARCHIVE: (p) => `${inClass(p)}在${names(p.exams)}里有，档案里没有。要收进档案的话请补上。`,
    SOME_NOT_IN_ARCHIVE: (p) =>
      `考试里有 ${p.count} 人不在档案里（${names(p.names)}${Number(p.count) > 5 ? '等' : ''}）。档案只收${p.label}的话，不用管。`,
    PAIRED_NOT_IN_ARCHIVE: (p) => `结对表里的${inClass(p)}不在档案里。请核对姓名，或补进档案。`,
    NO_CONSENT: (p) =>
      p.said === ''
        ? `${inClass(p)}的监护人同意还空着。请先征得同意，再填写。`
        : `${inClass(p)}的监护人同意写着${the(p.said)}。没有同意之前，请不要使用这份资料。`,
    NO_CONSENT_COLUMN: () => '档案里没有「监护人同意」一列。请加上，逐个征得同意后填写。',
    CLASS_SPELLING: (p) =>
      p.unseen === 1
        ? `班级${the(p.to)}有 ${p.count} 处带着空格或看不见的字符。`
        : `班级${the(p.from)}在别处多写作${the(p.to)}，这里有 ${p.count} 处。写成一样更好认。`,
    CLASS_WITHOUT_GRADE: (p) =>
      `班级${the(p.className)}没有写年级，别处有${the(p.otherClass)}。是同一个班就请写成一样。`,
    SUBJECT_RENAMED: (p) =>
      `${the(p.exam)}的${the(p.header)}，在${the(p.otherExam)}里叫${the(p.otherHeader)}，都读作${p.subject}。不是同一科就请在「设定」里改。`,
    SUBJECT_ONCE: (p) =>
      `科目${the(p.subject)}只在${the(p.exam)}里有。和别的考试比总分时不算它；如果只是换了名字，请在「设定」里改成同一科。`,
    FULL_MARK_DIFFERS: (p) =>
      `${p.subject}在${the(p.exam)}里满分 ${p.fullMark}，在${the(p.otherExam)}里满分 ${p.otherFullMark}。请核对；真的不一样，就只比名次，不比分数。`,
    MARK_AS_TEXT: (p) =>
      `${p.subject}有 ${p.count} 个分数存成了文本，例如${the(p.value)}。这里照样读得懂，但表里的公式不会算它们。`,
    NAME_SPACING: (p) =>
      `有 ${p.count} 个姓名带着空格或全角字符，例如${the(p.text)}。认人时不受影响，查找时会漏掉。`,
    ID_SPACING: (p) =>
      `有 ${p.count} 个号码带着空格或全角字符，例如 ${p.text}。认人时不受影响，查找时会漏掉。`,
  },
  titles: {
    TAB_MISSING: '标签页不见了',
    TAB_UNREADABLE: '标签页读不出来',
    ID_ON_TWO_TABS: '号码在两张表里重复',
    ID_OF_TWO_STUDENTS: '一个号码，两个人',
    ID_TWO_NAMES: '一个号码，两种写法的姓名',
    NAME_OTHER_ID: '同班同名，号码不同',
    NAME_ON_TWO_TABS: '同班同名，分不清',
    SAME_ROW_TWICE: '两张表里有一样的一行',
    AMBIGUOUS_STUDENT: '分不清是谁',
    ID_ZEROS_LOST: '号码少了开头的 0',
    ID_MISSING: '这里没有号码',
    NO_ID_COLUMN: '没有号码列',
    OTHER_ID_KIND: '号码种类不同',
    NOT_IN_EXAM: '档案里有，考试里没有',
    NOT_IN_ARCHIVE: '考试里有，档案里没有',
    SOME_NOT_IN_ARCHIVE: '不在档案里的学生',
    PAIRED_NOT_IN_ARCHIVE: '结对表里有，档案里没有',
    NO_CONSENT: '监护人还没有同意',
    NO_CONSENT_COLUMN: '没有同意一列',
    CLASS_SPELLING: '班级写法不同',
    CLASS_WITHOUT_GRADE: '班级没有写年级',
    SUBJECT_RENAMED: '科目换了名字',
    SUBJECT_ONCE: '只有一场考试有的科目',
    FULL_MARK_DIFFERS: '满分不一样',
    MARK_AS_TEXT: '分数存成了文本',
    NAME_SPACING: '姓名里有空格',
    ID_SPACING: '号码里有空格',
  },
  otherRemarks: '其他提醒',
  idKinds: { studentId: '学号', registryId: '学籍号', nationalId: '身份证号', examId: '考号' },
  place: (tab, cell) => (cell === null ? `「${tab}」` : `「${tab}」${cell} `),
  mend: {
    CLASS_SPELLING: (p) => `把 ${p.count} 处改写成${the(p.to)}`,
    NAME_SPACING: (p) => `去掉 ${p.count} 个姓名里的空格和全角字符`,
    ID_SPACING: (p) => `去掉 ${p.count} 个号码里的空格和全角字符，存成文本`,
    ID_ZEROS_LOST: (p) => `补回 ${p.count} 个号码开头的 0，存成文本`,
    mark: (p) => `把 ${p.count} 个分数改存成数字`,
  },
  skipped: {
    changed: '刚刚有改动，没有写',
    formula: '是公式，没有写',
    protected: '这个标签页受保护，没有写',
    gone: '找不到这个标签页',
    settled: '已经改好，或不再需要改',
  },
  mended: (changed, skipped) =>
    `改好了 ${changed} 格。${skipped === 0 ? '' : `有 ${skipped} 处没有改，原因在下面。`}`,
  undoable: (changes, kinds) => `上次改了 ${changes} 格：${kinds}`,
  restored: (restored, skipped) =>
    `恢复了 ${restored} 格。${skipped === 0 ? '' : `有 ${skipped} 处后来又改过，没有动。`}`,
  list: '、',
};
