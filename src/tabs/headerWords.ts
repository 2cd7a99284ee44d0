import type { MarkWord } from '../core/marks.js';
import { type HeaderText, parseHeaderText } from './headerText.js';
import { rankOfHeader } from './rankHeader.js';
import type { Field, RankScope } from './reading.js';
import { splitLeadingSubject, subjectOfHeader } from './subjects.js';

/** What a header says before any value has been looked at. */
export interface HeaderMeaning {
  /** False when the header is none of the known words. */
  known: boolean;
  field: Field | null;
  subject?: string;
  fullMark?: number;
  /** A composite's parts (文综 → 政治 历史 地理). */
  parts?: readonly string[];
  scope?: RankScope;
  /** What a tick in this column says of the row (缺考 → absent). */
  statusWord?: MarkWord;
  /** The field when the values turn out to be text (校名: a school's name or a rank). */
  fieldIfText?: Field;
  /** A given or family name: together they are the name. */
  namePart?: 'given' | 'family';
  /** 编号: an ID only when it is not simply 1, 2, 3 … */
  maybeSerial?: true;
  /** 成绩, 得分: a score without saying of what. */
  generic?: true;
  /** Smaller is preferred where several columns claim one field. */
  order: number;
}

type Words = readonly [field: Field | null, words: string];

/** Compact lower-case header words; earlier words of a line are preferred to later ones. */
const WORDS: readonly Words[] = [
  [
    'name',
    '姓名 学生姓名 考生姓名 名字 学生名字 学生名 同学姓名 同学 学生 name studentname student fullname pupil pupilname',
  ],
  [
    'studentId',
    '学号 学生学号 学生id 学生编号 学生号 id studentid studentno studentno. studentnumber pupilid admissionno admissionno. admissionnumber idno idno.',
  ],
  [
    'examId',
    '考号 考试号 准考证号 准考号 准考证 考生号 考生编号 自定义考号 报名号 考籍号 examno examno. examid examnumber candidateno candidateno. candidatenumber candidateid',
  ],
  ['registryId', '学籍号 全国学籍号 学籍编号 学籍号码 学籍辅号 registryno registrationno registrationnumber'],
  [
    'nationalId',
    '身份证号 身份证号码 身份证 身份证件号 证件号 证件号码 nationalid idcard idcardno idcardnumber',
  ],
  ['class', '班级 班级名称 班别 行政班 行政班级 教学班 所在班级 班号 班 class classname homeroom'],
  ['grade', '年级 年级名称 届 届别 级 级别 入学年份 grade gradelevel year yeargroup'],
  ['school', '学校 学校名称 所在学校 毕业学校 校区 school schoolname campus'],
  [
    'exam',
    '考试名称 考试 考试编号 考试批次 考试场次 考试时间 考试日期 学期 exam examname test term semester',
  ],
  ['subject', '科目 学科 考试科目 科目名称 学科名称 课程 subject subjectname course'],
  [
    'total',
    '总分 总得分 总成绩 总分数 全科总分 各科总分 成绩总分 合计 总计 总和 合计总分 总 total totalscore totalmark totalmarks grandtotal overalltotal sum',
  ],
  [
    'scaled',
    '赋分 赋分总分 总分赋分 折合分 折算分 等级 赋分等级 总分等级 标准分 总分标准分 t分 z分 等第 等次 level gradeletter tscore zscore t-score z-score scaledscore',
  ],
  ['difficulty', '学困类型 困难类型 类型 学困类别 类别 difficulty difficultytype typeofdifficulty'],
  ['cause', '成因 原因分析 学困原因 成因分析 原因 学困成因 形成原因 cause causes reason reasons'],
  ['background', '家庭背景 家庭情况 家庭状况 基本情况 background familybackground'],
  ['habit', '学习习惯 习惯 行为习惯 学习态度 habits studyhabits'],
  ['interest', '兴趣爱好 兴趣 爱好 特长 闪光点 优点 interests strengths strength hobbies'],
  [
    'guardian',
    '监护人 家长 家长姓名 监护人姓名 父亲 母亲 父亲姓名 母亲姓名 联系电话 家长电话 电话 手机 手机号 联系方式 家长联系方式 guardian parent parents phone contact',
  ],
  [
    'welfare',
    '留守 是否留守 留守儿童 寄宿 是否寄宿 住宿 是否住宿 住校 健康 健康状况 单亲 低保 贫困 boarder boarding health leftbehind',
  ],
  ['weakSubject', '薄弱学科 薄弱科目 学困学科 学困科目 弱科 weaksubject weaksubjects'],
  ['state', '帮扶状态 转化状态 转化情况 是否转化 supportstatus state'],
  ['consent', '家长同意 监护人同意 知情同意 同意 是否同意 consent'],
  [
    'helper',
    '帮扶人 帮扶教师 帮扶老师 责任人 责任教师 包班领导 包班人 学习帮手 结对同学 结对教师 结对老师 帮扶责任人 小老师 helper tutor mentor buddy',
  ],
  ['goal', '目标 转化目标 帮扶目标 goal goals target'],
  ['period', '起止时间 帮扶时间 帮扶时段 起始时间 结束时间 开始时间 period from to'],
  [
    null,
    '序号 座号 座位号 序 考场 考场号 考场座位号 座位 no no. # s/n serial serialno 性别 男女 民族 出生日期 出生年月 年龄 住址 家庭住址 籍贯 政治面貌 职务 担任职务 小组 组别 宿舍 宿舍号 平均分 均分 平均 科均 进退 进退步 名次变化 排名变化 进步名次 分差 得分率 户口 入学时间 满分 分值 日期 时间 date time sex gender dob dateofbirth birthday age address average mean avg percentage dormitory group',
  ],
];

const GENERIC_SCORE = new Set(
  '分数 成绩 得分 原始分 原始成绩 百分成绩 卷面分 卷面成绩 考试成绩 考试分数 score scores mark marks points result results'.split(
    ' ',
  ),
);

/** 缺考 … as headers: what a tick below means. Null: only a word in the cell says something. */
const STATUS_WORDS: ReadonlyArray<readonly [MarkWord | null, string]> = [
  ['absent', '缺考 是否缺考 缺考标记 缺考标志 缺考情况 absent isabsent'],
  ['disqualified', '作弊 是否作弊 作弊标记 违纪 是否违纪 违纪标记 cheating'],
  ['deferred', '缓考 是否缓考 缓考标记'],
  ['exempt', '免考 是否免考 免考标记 exempt'],
  [
    null,
    '状态 考试状态 学生状态 考生状态 参考状态 备注 说明 备注说明 status remark remarks note notes comment comments',
  ],
];

const EXACT = new Map<string, HeaderMeaning>();
for (const [field, words] of WORDS) {
  words.split(' ').forEach((word, order) => {
    EXACT.set(word, { known: true, field, order });
  });
}
for (const [statusWord, words] of STATUS_WORDS) {
  for (const word of words.split(' ')) {
    EXACT.set(word, {
      known: true,
      field: 'status',
      order: 0,
      ...(statusWord === null ? {} : { statusWord }),
    });
  }
}
for (const word of ['编号', '号', 'number']) {
  EXACT.set(word, { known: true, field: 'studentId', maybeSerial: true, order: 90 });
}

for (const [namePart, words] of [
  ['given', 'firstname givenname forename'],
  ['family', 'lastname surname familyname'],
] as const) {
  for (const word of words.split(' ')) EXACT.set(word, { known: true, field: 'name', namePart, order: 50 });
}

const UNKNOWN: HeaderMeaning = { known: false, field: null, order: 99 };
const PARTIAL_TOTAL =
  /^(?:[一二两三四五六七八九十\d]+科|主科|文科|理科|语数外?|必考|中考科目)(?:总分|合计|总成绩|总计|总)$/;
const TOTAL_WORD = /^(?:总分|总成绩|合计|总计|total|overall)[_\-·.:/]*/;
const EXAM_BEFORE_TOTAL =
  /^(?:本次|第?[一二三四五六七八九十\d]+次)?(?:月考|期中|期末|模拟|联考|统考|单元|考试|midterm|final|monthly)\d*(?:考试|测试|成绩|exam)*[_\-·.:/]*/;
const SCALED_WORD =
  /^(?:赋分|折合分|折算分|等级|标准分|[tz]分|赋分等级|等级分|赋分成绩|等第|grade|level|tscore|scaled|scaledscore)$/;
/** Figures of another exam, or about the change between two. */
const OF_ANOTHER_EXAM = /上次|上学期|去年|前次|变化|进退|进步|退步|升降|previous|last|change/;

/** Reads one header cell. */
export function readHeaderWord(raw: string): HeaderMeaning {
  const text = parseHeaderText(raw);
  return withFullMark(
    meaningOf(text.compact, text) ??
      (text.bare === text.compact ? null : meaningOf(text.bare, text)) ??
      UNKNOWN,
    text,
  );
}

function meaningOf(word: string, text: HeaderText): HeaderMeaning | null {
  if (word === '') return null;
  const exact = EXACT.get(word);
  if (exact !== undefined) return exact;
  if (OF_ANOTHER_EXAM.test(word)) return null;
  if (GENERIC_SCORE.has(word)) return { known: true, field: 'score', generic: true, order: 50 };
  const afterExam = word.replace(EXAM_BEFORE_TOTAL, '');
  const total = TOTAL_WORD.exec(afterExam);
  // The rank is tested before the score: 语文班排 holds a subject's name.
  const lead = splitLeadingSubject(word);
  const rest = total !== null ? afterExam.slice(total[0].length) : (lead?.rest ?? null);
  const subject = total === null && lead !== null ? { subject: lead.subject } : {};
  for (const candidate of rest === null || rest === '' ? [word, afterExam] : [word, rest]) {
    const rank = rankOfHeader(candidate);
    if (rank !== null)
      return { known: true, field: 'rank', order: 0, ...rank, ...(candidate === word ? {} : subject) };
  }
  if (rest !== null && SCALED_WORD.test(rest)) return { known: true, field: 'scaled', order: 1, ...subject };
  const named = subjectOfHeader({ compact: word, bare: word, fullMark: text.fullMark });
  if (named !== null && !(total !== null && lead === null)) {
    return {
      known: true,
      field: 'score',
      subject: named.subject,
      order: word === text.compact ? 0 : 1,
      ...(named.parts === undefined ? {} : { parts: named.parts }),
    };
  }
  if (total !== null && (rest === '' || GENERIC_SCORE.has(rest ?? '')))
    return { known: true, field: 'total', order: 20 };
  if (PARTIAL_TOTAL.test(word)) return { known: true, field: 'total', order: 40 };
  return null;
}

function withFullMark(meaning: HeaderMeaning, text: HeaderText): HeaderMeaning {
  return meaning.field === 'score' && text.fullMark !== null
    ? { ...meaning, fullMark: text.fullMark }
    : meaning;
}

const SCOPE_WORD = /^(?:班级?|年级|级|校|学校|区|县|市)$/;

/** Reads a header of one, two or three rows, upper row first. */
export function readHeaderParts(parts: readonly string[]): HeaderMeaning {
  const words = parts.filter((part) => part !== '');
  const lower = words[words.length - 1];
  if (lower === undefined) return UNKNOWN;
  if (words.length === 1) return readHeaderWord(lower);
  const upper = words[words.length - 2]!;
  // 排名 over 班级 | 年级: the lower word alone would be a class.
  if (SCOPE_WORD.test(parseHeaderText(lower).compact) && readHeaderWord(upper).field === 'rank') {
    return readHeaderWord(lower + upper);
  }
  for (const form of [words.join(''), upper + lower, lower]) {
    const meaning = readHeaderWord(form);
    if (meaning.known) return meaning;
  }
  return UNKNOWN;
}
