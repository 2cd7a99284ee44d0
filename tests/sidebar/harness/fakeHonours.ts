/** The award register of an invented class, kept as the add-on keeps it, for tests of the page 奖项总表. */
import type { AwardCount, AwardsUndo, HonoursData, Language, SidebarApi } from '../../../src/addon/api.js';
import { seasonOf } from '../../../src/core/honours/season.js';
import { AWARD_KINDS, type AwardEntry, type AwardKind, isStanding } from '../../../src/core/ledger/award.js';
import { defaultSettings } from '../../../src/core/ledger/defaultSettings.js';
import { quotasIn } from '../../../src/core/ledger/settingValues.js';
import { honoursWordsOf } from '../../../src/locale/honoursWords.js';
import { settingsWordsOf } from '../../../src/locale/settingsWords.js';

const TODAY = '2026-07-03';
const TERM = { name: '2025—2026学年第二学期', from: '2026-03-02', to: '2026-07-03' };
const TAB = '奖项总表';
const NAMES = ['张三', '李雨桐', '<img src=x onerror=alert(1)>', '=1+1'];

type Request<Name extends keyof SidebarApi> = Parameters<SidebarApi[Name]>[0];
type Answer<Name extends keyof SidebarApi> = ReturnType<SidebarApi[Name]>;

export class FakeHonours {
  private awards: AwardEntry[] = [];

  constructor(private readonly language: Language) {}

  read(): HonoursData {
    const settings = defaultSettings(settingsWordsOf(this.language));
    const quotas = quotasIn(settings);
    const counts = {} as Record<AwardKind, AwardCount>;
    for (const kind of AWARD_KINDS) {
      const own = this.awards.filter((award) => award.kind === kind && isStanding(award));
      const granted = own.filter(({ state }) => state === 'granted').length;
      const places = quotas[kind]?.count ?? null;
      counts[kind] = {
        nominated: own.length - granted,
        granted,
        places,
        left: places === null ? null : places - own.length,
      };
    }
    const run = {
      id: '2026-07-02 10:00 abc',
      at: '2026-07-02 10:00',
      baseline: '八上期末',
      current: '八下期末',
      subject: null,
      prizes: 2,
      registered: this.awards.filter(({ evidence }) => evidence.includes('2026-07-02 10:00 abc')).length,
      takenBack: false,
    };
    const praise = {
      id: 'r-1',
      date: '2026-06-30',
      student: { name: NAMES[0]!, className: '八(2)班', ids: { studentId: '1' } },
      content: '连续一周作业按时交',
      by: '王老师',
      tab: '帮扶记录',
      row: 5,
    };
    return {
      today: TODAY,
      term: TERM,
      terms: ['2025—2026学年第一学期', TERM.name],
      tab: this.awards.length === 0 ? null : TAB,
      names: { ...honoursWordsOf(this.language).kinds, scholarship: settings.scholarshipName },
      quotas,
      starTitles: settings.starTitles,
      seasons: seasonOf({
        day: TODAY,
        term: TERM,
        exams: [
          { key: '八下期中', kind: 'midterm', date: '2026-04-28' },
          { key: '口算挑战赛', kind: 'contest', date: '2026-06-10' },
          { key: '八下期末', kind: 'final', date: '2026-07-01' },
        ],
        runs: [{ ...run, exam: run.current }],
        counts,
        contestsDone: new Set(this.awards.some(({ kind }) => kind === 'contest') ? ['口算挑战赛'] : []),
        finalBefore: '八上期末',
      }),
      counts,
      awards: this.awards,
      children: NAMES.map((name, at) => ({ name, class: '八(2)班', ids: { studentId: String(at + 1) } })),
      runs: [run],
      contests: [{ exam: '口算挑战赛', done: false }],
      praise: [{ ...praise, used: this.awards.some(({ evidence }) => evidence.includes('r-1')) }],
      evidence: { 'r-1': praise },
      notes: [],
    };
  }

  nominate(request: Request<'nominateAwards'>): Answer<'nominateAwards'> {
    const { kind, entries, by, day, grant, requestId } = request;
    const quota = this.read().quotas[kind];
    const standing = this.awards.filter((award) => award.kind === kind && isStanding(award));
    if (quota !== null && !request.overQuota && standing.length + entries.length > quota.count)
      throw new Error('[AWARD_QUOTA] 名额满了。');
    const added = entries.map(
      (entry, at): AwardEntry => ({
        id: `${requestId}-${at + 1}`,
        term: TERM.name,
        kind,
        title: entry.title ?? '',
        student: {
          name: entry.student.name,
          className: entry.student.class ?? null,
          ids: entry.student.ids ?? {},
        },
        reason: entry.reason ?? '',
        evidence: entry.evidence ?? [],
        nominatedBy: by ?? '',
        nominatedOn: day ?? TODAY,
        state: grant ? 'granted' : 'nominated',
        decidedBy: grant ? (by ?? '') : '',
        decidedOn: grant ? (day ?? TODAY) : null,
        tab: TAB,
        row: this.awards.length + at + 2,
      }),
    );
    this.awards = [...this.awards, ...added];
    const undo: AwardsUndo = {
      tab: TAB,
      added: true,
      rows: added.map(({ id }) => ({ id, from: {}, to: {} })),
    };
    return { tab: TAB, term: TERM.name, awards: added, repeated: false, differs: false, undo };
  }

  decide({ ids, decision, by, day }: Request<'decideAwards'>): Answer<'decideAwards'> {
    const rows = this.awards
      .filter(({ id }) => ids.includes(id))
      .map(({ id, state }) => ({ id, from: { state: state ?? '' }, to: { state: decision } }));
    this.awards = this.awards.map((award) =>
      ids.includes(award.id)
        ? { ...award, state: decision, decidedBy: by ?? '', decidedOn: day ?? TODAY }
        : award,
    );
    return { tab: TAB, changed: rows.length, undo: { tab: TAB, added: false, rows } };
  }

  undo({ added, rows }: AwardsUndo): { tab: string } {
    const ids = rows.map(({ id }) => id);
    this.awards = added
      ? this.awards.filter(({ id }) => !ids.includes(id))
      : this.awards.map((award) => {
          const row = rows.find(({ id }) => id === award.id);
          return row === undefined ? award : { ...award, state: row.from.state as AwardEntry['state'] };
        });
    return { tab: TAB };
  }

  register({ run, by }: Request<'registerPrizes'>): Answer<'registerPrizes'> {
    const { prizes } = honoursWordsOf(this.language);
    const entries = ([1, 2] as const).map((prize) => ({
      student: { name: NAMES[prize]!, class: '八(2)班' },
      title: prizes[prize],
      evidence: [run],
    }));
    const { undo } = this.nominate({
      kind: 'progress',
      entries,
      requestId: 'run-1234',
      by: by ?? null,
      grant: true,
    });
    return { tab: TAB, term: TERM.name, added: 2, already: 0, undo };
  }

  progress({ baseline, current }: Request<'proposeProgress'>): Answer<'proposeProgress'> {
    const words = honoursWordsOf(this.language);
    return {
      baseline,
      current,
      quota: { per: 'class', count: 1 },
      proposed: NAMES.slice(0, 2).map((name, at) => ({
        student: { name, class: '八(2)班', ids: { studentId: String(at + 1) } },
        change: 9 - at,
        why: words.why(20, 11 + at, 9 - at),
        reason: words.progressReason(baseline, current),
        level: at === 1,
        already: false,
      })),
    };
  }

  contest({ exam }: Request<'proposeContest'>): Answer<'proposeContest'> {
    const words = honoursWordsOf(this.language);
    return {
      exam,
      subjects: ['数学', '语文'],
      subject: null,
      field: 4,
      winners: ([1, 2] as const).map((prize) => ({
        student: { name: NAMES[prize - 1]!, class: '八(2)班', ids: { studentId: String(prize) } },
        prize,
        title: words.contestTitle(exam, null, words.prizes[prize]),
        place: prize,
        mark: 100 - prize,
        already: false,
      })),
    };
  }

  export(): Answer<'exportRegister'> {
    return { name: '奖项总表.csv', text: '\ufeff姓名\r\n', rows: this.awards.length, guarded: 1 };
  }
}
