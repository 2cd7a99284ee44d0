export type SampleLanguage = 'zh-CN' | 'en';

export interface SampleWords {
  workbook: string;
  className: string;
  subjects: readonly string[];
  /** A header with the full mark, as teachers write it. */
  withFullMark: (subject: string, points: number) => string;
  id: string;
  name: string;
  class: string;
  total: string;
  classRank: string;
  remarks: string;
  average: string;
  highest: string;
  passRate: string;
  absent: string;
  exempt: string;
  sickLeave: string;
  newcomer: string;
  medical: string;
  terms: readonly [string, string];
  /** Tab, exam name and title of each exam, in order of time. */
  exams: ReadonlyArray<{ tab: string; name: string; title: string }>;
  archiveTab: string;
  archiveTitle: string;
  archiveHeaders: readonly string[];
}

const zh: SampleWords = {
  workbook: '示例班级',
  className: '八(2)班',
  subjects: ['语文', '数学', '英语', '物理', '生物', '道德与法治', '历史', '地理'],
  withFullMark: (subject, points) => `${subject}\n(${points}分)`,
  id: '学号',
  name: '姓名',
  class: '班级',
  total: '总分',
  classRank: '班名',
  remarks: '备注',
  average: '平均分',
  highest: '最高分',
  passRate: '及格率',
  absent: '缺考',
  exempt: '免考',
  sickLeave: '病假',
  newcomer: '本学期转入',
  medical: '因伤免考',
  terms: ['2025—2026学年第一学期', '2025—2026学年第二学期'],
  exams: [
    { tab: '八上月考', name: '八上月考', title: '2025—2026学年第一学期10月月考成绩 八(2)班' },
    { tab: '八上期中', name: '八上期中', title: '2025—2026学年第一学期期中考试成绩 八(2)班' },
    { tab: '八上期末', name: '八上期末', title: '2025—2026学年第一学期期末考试成绩 八(2)班' },
    { tab: '八下月考', name: '八下月考', title: '2025—2026学年第二学期3月月考成绩 八(2)班' },
    { tab: '八下期中', name: '八下期中', title: '2025—2026学年第二学期期中考试成绩 八(2)班' },
    { tab: '八下期末', name: '八下期末', title: '2025—2026学年第二学期期末考试成绩 八(2)班' },
  ],
  archiveTab: '学困生档案',
  archiveTitle: '八(2)班帮扶对象档案(仅供本班任课教师使用)',
  archiveHeaders: [
    '学号',
    '姓名',
    '班级',
    '学困类型',
    '成因',
    '家庭情况',
    '兴趣爱好',
    '闪光点',
    '薄弱学科',
    '状态',
    '监护人知情同意',
  ],
};

const en: SampleWords = {
  workbook: 'Sample class',
  className: 'Class 8-2',
  subjects: ['Chinese', 'Math', 'English', 'Physics', 'Biology', 'Politics', 'History', 'Geography'],
  withFullMark: (subject, points) => `${subject} (${points})`,
  id: 'Student ID',
  name: 'Name',
  class: 'Class',
  total: 'Total',
  classRank: 'Class rank',
  remarks: 'Remarks',
  average: 'Average',
  highest: 'Highest',
  passRate: 'Pass rate',
  absent: 'absent',
  exempt: 'exempt',
  sickLeave: 'sick leave',
  newcomer: 'joined this term',
  medical: 'injured, exempt',
  terms: ['2025–26 Term 1', '2025–26 Term 2'],
  exams: [
    { tab: 'Term 1 Monthly', name: 'Term 1 Monthly', title: '2025–26 Term 1, October test, Class 8-2' },
    { tab: 'Term 1 Midterm', name: 'Term 1 Midterm', title: '2025–26 Term 1, midterm exam, Class 8-2' },
    { tab: 'Term 1 Final', name: 'Term 1 Final', title: '2025–26 Term 1, final exam, Class 8-2' },
    { tab: 'Term 2 Monthly', name: 'Term 2 Monthly', title: '2025–26 Term 2, March test, Class 8-2' },
    { tab: 'Term 2 Midterm', name: 'Term 2 Midterm', title: '2025–26 Term 2, midterm exam, Class 8-2' },
    { tab: 'Term 2 Final', name: 'Term 2 Final', title: '2025–26 Term 2, final exam, Class 8-2' },
  ],
  archiveTab: 'Student archive',
  archiveTitle: 'Class 8-2: students we support (for this class’s teachers only)',
  archiveHeaders: [
    'Student ID',
    'Name',
    'Class',
    'Difficulty type',
    'Cause',
    'Family background',
    'Interests',
    'Strengths',
    'Weak subjects',
    'State',
    'Consent',
  ],
};

export const SAMPLE_WORDS: Record<SampleLanguage, SampleWords> = { 'zh-CN': zh, en };
