import { addDays, weekdayOf, weekStart } from '../core/ledger/days.js';
import { settingsZhCN } from './settings.zh-CN.js';
import { subjectWord } from './subjectWords.js';
import type { TodayWords } from './todayWords.js';

const { weekdays, stages } = settingsZhCN;
const weekday = (iso: string) => weekdays[weekdayOf(iso) - 1]!;
const monthDay = (iso: string) => `${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`;
const month = (text: string) => `${Number(text.slice(5, 7))} 月`;
const missedSince = (missed: number, last: string | null, never: string) => {
  const before = last === null ? never : `上次 ${monthDay(last)}`;
  return missed === 0 ? before : `${missed} 次没有记录，${before}`;
};
/** One month that is late says so by its days; of several the days are counted from the first. */
const missedMonths = (
  { missed, last }: { missed: number; last: string | null },
  never: string,
  say: (last: string) => string,
) => {
  const before = last === null ? never : `上次 ${say(last)}`;
  return missed > 1 ? `${missed} 个月没有记录，${before}` : before;
};

export const todayZhCN: TodayWords = {
  what: ({ subject, reason }) => {
    switch (reason.kind) {
      case 'tutoring':
        return `${subject === null ? '' : subjectWord(subject, 'zh-CN')}辅导`;
      case 'talk':
        return '谈话';
      case 'examTalk':
        return '考后谈话';
      case 'evaluation':
        return `月度评估（${month(reason.month)}）`;
      case 'meeting':
        return `交流会（${month(reason.month)}）`;
      case 'homeVisit':
        return reason.of === 1 ? '家访' : `家访（第 ${reason.visit} 次，共 ${reason.of} 次）`;
      case 'planStage':
        return `计划的${stages[reason.stage]}阶段结束`;
    }
  },
  when: ({ due, late }, day) => {
    if (late > 0) return `晚 ${late} 天`;
    if (due === day) return '今天';
    if (due === addDays(day, 1)) return '明天';
    return weekStart(due) === weekStart(day) ? weekday(due) : `${monthDay(due)} ${weekday(due)}`;
  },
  why: ({ reason }) => {
    switch (reason.kind) {
      case 'tutoring': {
        const now = reason.day === null ? '' : `${weekday(reason.day)} ${reason.from}–${reason.to}`;
        const past = reason.missed === 0 ? '' : missedSince(reason.missed, reason.last, '还没有辅导过');
        return [now, past].filter((text) => text !== '').join('；');
      }
      case 'talk':
        return missedSince(reason.missed, reason.last, '还没有谈过');
      case 'examTalk':
        return `${reason.exam}（${monthDay(reason.examDate)}）考过了${reason.waiting > 1 ? `，共 ${reason.waiting} 次考试没谈` : ''}`;
      case 'evaluation':
        return reason.missed === 0 ? '' : missedMonths(reason, '还没有评估过', month);
      case 'meeting':
        return missedMonths(reason, '还没有开过', monthDay);
      case 'homeVisit':
        return reason.last === null ? '本学期还没有家访' : `上次 ${monthDay(reason.last)}`;
      case 'planStage':
        return reason.lastStage
          ? `到 ${monthDay(reason.ends)}，看看目标达到没有，把计划改成已达成、已调整或已停止`
          : `到 ${monthDay(reason.ends)}，接着进入下一个阶段`;
    }
  },
  day: (iso) => `${monthDay(iso)} ${weekday(iso)}`,
  notes: {
    noTerms: '还没有填学期，放假的时候也会提醒。',
    moreBadSettings: (count) => `设置里还有 ${count} 处读不懂。`,
    noPairs: '还没有结对，辅导没有提醒；谈话和评估不知道是谁的。',
    undatedExams: (names) => `${names.join('、')}没有日期，考后谈话没有提醒。`,
    examUnread: (name, sentence) => `${name}没有读到，按人人都考过来提醒。${sentence}`,
  },
  page: {
    title: '今日',
    reading: '正在看今天要做什么…',
    whose: '谁的',
    everybody: '全部',
    mine: (name) => `${name}（我）`,
    day: '哪一天',
    backToToday: '回到今天',
    late: (count) => `晚了 ${count}`,
    today: (count) => `今天到期 ${count}`,
    thisWeek: (count) => `这周还有 ${count}`,
    later: (count) => `以后 ${count}`,
    week: '本周已做',
    weekOf: (done, needed) => `${done} / ${needed}`,
    allDone: '这周要做的都做完了。',
    nothingDue: '现在没有要做的。',
    everybodyTogether: '大家一起',
    nobody: '还没有结对',
    more: (count) => `还有 ${count} 个，都显示`,
    noSchool: (day) => `${day} 这一周不上学，没有要做的。`,
    lookAt: (day) => `看 ${day}`,
    noStudentsTitle: (label) => `还没有${label}`,
    noStudentsText: '先从一次考试里提出名单，或者把已有的档案、结对表设好，这里就会列出每天要做的。',
    toScreening: '制定名单',
    toArchive: '设定已有的档案',
    settings: '设置',
    record: '+ 记录',
    refresh: '再读一遍',
    notes: (count) => `${count} 处要看一看`,
  },
};
