/** 今日 and 设置 in memory: the rules are the real ones, the rows invented. The day is Friday 2026-11-27. */
import type { Language, SavedSettings, SettingsState, TodayData } from '../../../src/addon/api.js';
import { addDays, weekStart } from '../../../src/core/ledger/days.js';
import { defaultSettings } from '../../../src/core/ledger/defaultSettings.js';
import { dueTasks } from '../../../src/core/ledger/dueTasks.js';
import type { Pair } from '../../../src/core/ledger/pair.js';
import { type SettingKey, type SettingValues, toSettings } from '../../../src/core/ledger/settingValues.js';
import { settingsWordsOf } from '../../../src/locale/settingsWords.js';
import { todayWordsOf } from '../../../src/locale/todayWords.js';

export const FAKE_DAY = '2026-11-27';
const TERM = { name: '2026-2027学年第一学期', from: '2026-09-01', to: '2027-01-22' };
const HELPERS = ['王老师', '李老师'];
const HOSTILE = '<img src=x onerror=alert(1)>';

export class FakeToday {
  private values: SettingValues;
  private tab: string | null;
  me: string | null = null;

  constructor(
    private readonly language: Language,
    private readonly kind: 'due' | 'nobody' | 'badSettings' | 'fresh',
    private readonly students: number,
  ) {
    this.values = defaultSettings(settingsWordsOf(language));
    this.tab = kind === 'fresh' ? null : settingsWordsOf(language).tab;
    if (kind !== 'fresh') this.values = { ...this.values, terms: [TERM], since: '2026-11-16' };
  }

  getSettings(): SettingsState {
    return { tab: this.tab, values: this.values, problems: this.problems() };
  }

  saveSettings(request: { changes: Partial<SettingValues> }): SavedSettings {
    const changed = Object.keys(request.changes) as SettingKey[];
    const before = Object.fromEntries(changed.map((key) => [key, this.values[key]]));
    this.values = { ...this.values, ...request.changes };
    const tab = this.tab ?? settingsWordsOf(this.language).tab;
    this.tab = tab;
    return { tab, values: this.values, problems: this.problems(), changed, before };
  }

  private problems(): SettingsState['problems'] {
    if (this.kind !== 'badSettings') return [];
    const { problem, items } = settingsWordsOf(this.language);
    const bad = { code: 'unreadable', key: 'talk', item: items.talk, content: '常常', cell: 'B9' } as const;
    const odd = { code: 'unknown', key: null, item: HOSTILE, content: 'x', cell: 'B30' } as const;
    return [bad, odd].map((one) => ({ code: one.code, key: one.key, cell: one.cell, message: problem(one) }));
  }

  getToday(request: { helper?: string | null; day?: string }): TodayData {
    const day = request.day ?? FAKE_DAY;
    const helper = request.helper === undefined ? this.me : request.helper;
    const people = this.kind === 'nobody' ? 0 : this.students;
    const students = Array.from({ length: people }, (_, at) => ({
      ids: { studentId: String(2024001 + at) },
      name: at === 1 ? HOSTILE : `张${'明静强芳伟'[at % 5]}${at}`,
      className: '八(2)班',
    }));
    const pairs = students.map((student, at): Pair => {
      const own = { kind: 'teacher', helper: HELPERS[at % 2]!, subject: '数学', goal: null } as const;
      return { ...student, ...own, from: '2026-11-16', to: null, tab: '结对帮扶', row: at + 2 };
    });
    const records = students.slice(0, 1).map((student) => ({
      ...{ id: 'r1', student, date: '2026-11-25', kind: 'talk' as const, subject: null, minutes: null },
      ...{ content: '', wentWell: '', toImprove: '', nextStep: '', by: '王老师', corrects: null },
      ...{ retracts: false, tab: '帮扶记录', row: 2 },
    }));
    const settings = toSettings(this.values);
    const rest = { evaluations: [], exams: [], plans: [] };
    const due = dueTasks({ students, pairs, records, ...rest, settings, day, helper });
    const words = todayWordsOf(this.language);
    return {
      ...{ day, today: FAKE_DAY, helper, helpers: people === 0 ? [] : HELPERS, me: this.me },
      ...{ label: settings.label, students: people, source: people === 0 ? null : 'archive' },
      weekEnd: addDays(weekStart(day), 6),
      schoolWeek: due.schoolWeek,
      nearest: due.schoolWeek ? null : TERM.to,
      tasks: due.tasks.map((task) => ({
        ...task,
        what: words.what(task),
        when: words.when(task, day),
        why: words.why(task),
      })),
      week: due.week,
      notes:
        settings.terms.length === 0 && people > 0 ? [{ code: 'NO_TERMS', message: words.notes.noTerms }] : [],
    };
  }
}
