/** The tabs of a whole workbook as the add-on would guess them: two exams by class, an archive, a roster, a timetable. */
import type { Language, TabGuess } from '../../../src/addon/api.js';
import type { ExamInfo } from '../../../src/core/exam.js';

const TERM = '2025-2026学年第一学期';

export function makeGuesses(language: Language): TabGuess[] {
  const zh = language === 'zh-CN';
  const midterm: ExamInfo = { name: '期中', term: TERM, date: '2025-11-06', kind: 'midterm' };
  const final: ExamInfo = { name: '期末', term: TERM, date: null, kind: 'final' };
  return [
    exam('期中 八(1)班', midterm, '八(1)班'),
    exam('期中 八(2)班', { ...midterm, term: null }, '八(2)班'),
    exam('期末 八(1)班', final, '八(1)班'),
    {
      ...exam('期末 八(2)班', final, '八(2)班'),
      confidence: 0.6,
      warnings: 1,
      ready: false,
      why: zh ? '有些列没有把握：听说。请核对。' : 'Some columns are uncertain: 听说. Check them.',
    },
    { ...guess('帮扶档案'), role: 'archive', students: 12, ready: true, classes: ['八(1)班', '八(2)班'] },
    {
      ...guess('八年级名单'),
      role: 'archive',
      confidence: 0.92,
      students: 92,
      why: zh ? '像一份普通名单，没有帮扶内容的列。' : 'It looks like a plain list of students.',
    },
    {
      ...guess('课程表'),
      errors: 1,
      firstProblem: zh ? '没有找到表头。' : 'No header was found.',
      why: zh ? '没有找到表头。' : 'No header was found.',
    },
  ];
}

function guess(tab: string): TabGuess {
  return {
    tab,
    role: null,
    confidence: 0.95,
    students: 0,
    subjects: [],
    classes: [],
    errors: 0,
    warnings: 0,
    firstProblem: null,
    exam: null,
    adopted: null,
    ready: false,
    why: null,
    own: false,
  };
}

function exam(tab: string, info: ExamInfo, className: string): TabGuess {
  return {
    ...guess(tab),
    role: 'exam',
    students: 46,
    subjects: ['语文', '数学'],
    classes: [className],
    exam: info,
    ready: true,
  };
}
