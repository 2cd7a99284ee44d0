import type { RankScope } from '../../../src/tabs/reading.js';

/** Header words in the wild, by what they mean. */
export interface Words {
  name: readonly string[];
  ids: Record<'studentId' | 'examId' | 'registryId' | 'nationalId', readonly string[]>;
  serial: readonly string[];
  class: readonly string[];
  grade: readonly string[];
  school: readonly string[];
  subjects: Readonly<Record<string, readonly string[]>>;
  scoreOf: ReadonlyArray<(subject: string) => string>;
  scoreBelow: readonly string[];
  total: readonly string[];
  ranks: ReadonlyArray<readonly [RankScope, readonly string[]]>;
  rankOf: ReadonlyArray<(subject: string, rank: string) => string>;
  scaled: readonly string[];
  fullMark: ReadonlyArray<(header: string, points: number) => string>;
  remark: readonly string[];
  absentTick: readonly string[];
  unread: readonly string[];
  long: Record<'exam' | 'subject' | 'score' | 'fullMark', readonly string[]>;
  fullMarksRow: readonly string[];
  statistics: readonly string[];
  sample: readonly string[];
}

const just = (subject: string) => subject;

export const CHINESE: Words = {
  name: [
    '姓名',
    '姓名',
    '姓名',
    '名字',
    '学生姓名',
    '考生姓名',
    '同学',
    '学生',
    '姓 名',
    '姓　名',
    '姓名*',
    '*姓名',
  ],
  ids: {
    studentId: ['学号', '学号', '学生ID', 'ID', '学生学号', '学 号'],
    examId: ['考号', '考试号', '准考证号', '准考号', '考生号', '考生编号', '自定义考号', '报名号'],
    registryId: ['学籍号', '学籍辅号'],
    nationalId: ['身份证号', '证件号'],
  },
  serial: ['序号', '座号', '座位号', '编号', '序 号'],
  class: ['班级', '班级名称', '班别', '班号', '行政班', '教学班', '班 级'],
  grade: ['年级', '届'],
  school: ['学校', '学校名称', '校区', '校名'],
  subjects: {
    语文: ['语文', '语文', '语'],
    数学: ['数学', '数学', '数'],
    英语: ['英语', '英语', '英', '外语'],
    物理: ['物理'],
    化学: ['化学'],
    生物: ['生物'],
    政治: ['政治', '思想政治', '道法', '道德与法治'],
    历史: ['历史'],
    地理: ['地理'],
    科学: ['科学'],
    体育: ['体育'],
    音乐: ['音乐'],
    美术: ['美术'],
    信息技术: ['信息技术'],
    日语: ['日语'],
  },
  scoreOf: [
    just,
    just,
    just,
    just,
    (subject) => `${subject}得分`,
    (subject) => `${subject}_得分`,
    (subject) => `${subject}成绩`,
    (subject) => `${subject}*`,
  ],
  scoreBelow: ['得分', '分数', '成绩', '原始分'],
  total: ['总分', '总分', '总分', '总得分', '总成绩', '合计', '总计', '总 分'],
  ranks: [
    ['class', ['班名', '班次', '班排', '班排名', '班级排名', '班级名次']],
    ['grade', ['级名', '级排', '年排', '年级排名', '年名次', '年级名次']],
    ['school', ['校次', '校排名', '校名']],
    ['city', ['市名', '市排名']],
    ['district', ['区排名']],
    [null, ['名次', '排名', '位次']],
  ],
  rankOf: [(subject, rank) => subject + rank, (subject, rank) => `${subject}_${rank}`],
  scaled: ['赋分', '折合分', '等级', '标准分', 'T分', '赋分等级'],
  fullMark: [
    (header, points) => `${header}(${points}分)`,
    (header, points) => `${header}（${points}分）`,
    (header, points) => `${header}（满分${points}）`,
    (header, points) => `${header}(${points})`,
    (header, points) => `${header}\n(${points}分)`,
    (header, points) => `${header}【${points}分】`,
  ],
  remark: ['备注', '状态', '说明'],
  absentTick: ['缺考', '是否缺考', '缺考标记'],
  unread: [
    '性别',
    '考场',
    '座位',
    '民族',
    '进退',
    '上次名次',
    '名次变化',
    '分差',
    '平均分',
    '家庭住址',
    '签名',
  ],
  long: {
    exam: ['考试', '考试名称', '考试编号', '学期'],
    subject: ['科目', '学科', '考试科目', '科目名称'],
    score: ['分数', '成绩', '得分', '原始分', '百分成绩'],
    fullMark: ['满分', '分值'],
  },
  fullMarksRow: ['满分', '分值', '各科满分', '满分：'],
  statistics: [
    '平均分',
    '最高分',
    '最低分',
    '及格率',
    '优秀率',
    '标准差',
    '合计',
    '人数',
    '汇总',
    '班级平均分',
    '年级平均分',
    '平均',
    '及格人数',
    '优秀人数',
    '参考人数',
    '平 均 分',
    '低分率',
    '总计',
  ],
  sample: ['例', '（例）', '示例', '例：张三', '张三（示例）', '此行不录'],
};

export const ENGLISH: Words = {
  name: ['Name', 'Student', 'Student Name', 'NAME', 'Full Name', 'name', 'Pupil'],
  ids: {
    studentId: ['Student ID', 'ID', 'Student No', 'Student No.', 'StudentID', 'Pupil ID', 'Student Number'],
    examId: ['Exam No', 'Candidate No.', 'Exam ID', 'Candidate Number'],
    registryId: ['Registration No'],
    nationalId: ['National ID'],
  },
  serial: ['No.', 'No', '#', 'S/N'],
  class: ['Class', 'class', 'CLASS', 'Class Name'],
  grade: ['Grade', 'Year'],
  school: ['School', 'Campus'],
  subjects: {
    语文: ['Chinese', 'Chinese Language'],
    数学: ['Maths', 'Math', 'Mathematics'],
    英语: ['English', 'English Language'],
    物理: ['Physics'],
    化学: ['Chemistry'],
    生物: ['Biology'],
    政治: ['Politics'],
    历史: ['History'],
    地理: ['Geography'],
    科学: ['Science'],
    体育: ['PE', 'Physical Education'],
    音乐: ['Music'],
    美术: ['Art'],
    信息技术: ['ICT'],
    日语: ['Japanese'],
  },
  scoreOf: [just, just, just, (subject) => `${subject} Score`, (subject) => `${subject} Mark`],
  scoreBelow: ['Score', 'Mark', 'Marks'],
  total: ['Total', 'total', 'Total Score', 'Total Marks', 'Grand Total', 'TOTAL'],
  ranks: [
    ['class', ['Class Rank', 'Rank in Class', 'Class Position']],
    ['grade', ['Grade Rank', 'Year Rank', 'Rank in Grade']],
    ['school', ['School Rank']],
    ['city', ['City Rank']],
    ['district', ['District Rank']],
    [null, ['Rank', 'Position', 'Ranking']],
  ],
  rankOf: [(subject, rank) => `${subject} ${rank}`],
  scaled: ['Grade', 'T-score', 'Level'],
  fullMark: [
    (header, points) => `${header} (${points})`,
    (header, points) => `${header} (out of ${points})`,
    (header, points) => `${header} /${points}`,
    (header, points) => `${header} (${points} marks)`,
    (header, points) => `${header} (max ${points})`,
  ],
  remark: ['Remarks', 'Status', 'Notes', 'Comment'],
  absentTick: ['Absent'],
  unread: ['Gender', 'Sex', 'Date of Birth', 'Average', 'Teacher', 'Previous Rank', 'Change', 'Percentage'],
  long: {
    exam: ['Exam', 'Exam Name', 'Term'],
    subject: ['Subject', 'Course'],
    score: ['Score', 'Mark', 'Marks', 'Result'],
    fullMark: ['Full Mark', 'Out of', 'Max Marks'],
  },
  fullMarksRow: ['Full marks', 'Out of', 'Max Mark', 'Full Mark'],
  statistics: [
    'Average',
    'Highest',
    'Lowest',
    'Pass rate',
    'Class Average',
    'Mean',
    'Median',
    'Std Dev',
    'Max',
    'Min',
    'Total',
    'Count',
    'Average:',
  ],
  sample: ['Example', 'e.g.', '(Example)', 'Sample'],
};
