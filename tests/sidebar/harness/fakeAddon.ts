/** An add-on in memory: one invented class, two exams, an archive. The rule is the real one. */
import type {
  AddedLedgerRow,
  AddToArchiveRequest,
  AddToArchiveResult,
  AdoptedTab,
  AdoptionProposal,
  AwardData,
  AwardsResult,
  CheckData,
  Language,
  PanelState,
  RecordList,
  RunComparison,
  RunSummary,
  SavedRecords,
  ScreeningData,
  ScreeningResult,
  SidebarApi,
  SpokenReading,
  StudentMarks,
  StudentPage,
  TabGuess,
  UndoAddResult,
  UndoRunResult,
} from '../../../src/addon/api.js';
import { boundProblems, previewReading } from '../../../src/addon/readingPreview.js';
import { type AwardRule, DEFAULT_RULE } from '../../../src/core/awardRule.js';
import { evaluateAwards } from '../../../src/core/evaluateAwards.js';
import type {
  ArchiveRecord,
  ArchiveStudent,
  ExamInfo,
  ExamRecord,
  ExamStudent,
} from '../../../src/core/exam.js';
import type { Mark } from '../../../src/core/marks.js';
import { awardWordsOf } from '../../../src/locale/awardCatalogue.js';
import { screeningWordsOf } from '../../../src/locale/screeningWords.js';
import { settingsWordsOf } from '../../../src/locale/settingsWords.js';
import { newTableName, tableWordsOf } from '../../../src/locale/tableWords.js';
import { columnsOfFields } from '../../../src/tabs/ownTables.js';
import { FakeChecks } from './fakeChecks.js';
import { FakeHonours } from './fakeHonours.js';
import { FakePairing } from './fakePairing.js';
import { FakePaper } from './fakePaper.js';
import { FakePlans } from './fakePlans.js';
import { FakeRecords } from './fakeRecords.js';
import { FakeStudents } from './fakeStudents.js';
import { makeGuesses } from './fakeTabs.js';
import { FakeToday } from './fakeToday.js';

const SUBJECTS = ['语文', '数学', '英语', '物理'];
const FAMILY = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'];
const GIVEN = ['明', '静', '强', '芳', '伟', '雨桐', '子涵', '=1+1', '<img src=x onerror=alert(1)>'];

export interface FakeOptions {
  language: Language;
  students?: number;
  exams?: 0 | 1 | 2;
  archive?: boolean;
  /** What the check of all tables finds. */
  checks?: 'findings' | 'clean' | 'nothing' | 'many';
  /** A workbook of several tabs of which none is set up yet. */
  freshTabs?: boolean;
  /** Everybody was absent from the earlier exam. */
  allAbsent?: boolean;
  /** What 今日 and 设置 find, and of how many students. */
  ledger?: 'due' | 'nobody' | 'badSettings' | 'fresh';
  supported?: number;
  /** How many records the support log holds. */
  records?: number;
  /** Who the user has said to be. */
  me?: string | null;
  /** What forms held when the panel was closed. */
  drafts?: Record<string, string>;
  /** What the next write throws, as the add-on would: `[CODE] sentence`. */
  writeError?: string;
  /** When the panel gets the answer to its first question; a rejection is how that fails. */
  opening?: Promise<void>;
}

export class FakeAddon implements SidebarApi {
  readonly calls: Array<{ name: string; argument: unknown }> = [];
  private readonly runs: RunSummary[] = [];
  private readonly checked: FakeChecks;
  private readonly additions: ArchiveStudent[][] = [];
  private readonly today: FakeToday;
  readonly students: FakeStudents;
  readonly paper: FakePaper;
  readonly records: FakeRecords;
  readonly plans: FakePlans;
  private readonly paired: FakePairing;
  private readonly honours: FakeHonours;
  /** Tabs of a fresh workbook that were set up since. */
  private readonly adopted = new Map<string, AdoptedTab>();
  private readonly options: Required<Omit<FakeOptions, 'writeError' | 'opening'>> & {
    writeError: string | null;
  };

  constructor(options: FakeOptions) {
    this.options = {
      students: 46,
      exams: 2,
      archive: true,
      checks: 'findings',
      freshTabs: false,
      ledger: 'due',
      supported: 6,
      records: 0,
      me: '王老师',
      drafts: {},
      writeError: null,
      allAbsent: false,
      ...options,
    };
    this.checked = new FakeChecks(this.options.language, this.options.checks);
    this.today = new FakeToday(this.options.language, this.options.ledger, this.options.supported);
    const { students, archive, exams } = this.options;
    this.students = new FakeStudents(
      this.options.language,
      () => (archive ? makeArchive(makeExam(1, students)) : null),
      () => ([0, 1] as const).slice(0, exams).map((which) => makeExam(which, students)),
    );

    this.paper = new FakePaper(
      this.options.language,
      () => evaluateAwards(this.readAwardData(), DEFAULT_RULE).rows,
    );
    this.records = new FakeRecords(this.options.records);
    Object.assign(this.records.drafts, this.options.drafts);
    this.plans = new FakePlans(
      this.options.language,
      () => (archive ? makeArchive(makeExam(1, students)) : null),
      () => ([0, 1] as const).slice(0, exams).map((which) => makeExam(which, students)),
    );
    this.paired = new FakePairing(this.options.language, this.options.archive);
    this.honours = new FakeHonours(this.options.language);
  }

  /** What `google.script.run` would reach. */
  call(name: keyof SidebarApi, given: unknown): unknown {
    const argument = name === 'getPanelState' ? given : this.withoutLanguage(given);
    this.calls.push({ name, argument });
    const method = this[name] as (argument: unknown) => unknown;
    return JSON.parse(JSON.stringify(method.call(this, argument)));
  }

  /** The panel says with every request but the first which language it speaks. */
  private withoutLanguage(given: unknown): unknown {
    const { language, ...argument } = given as { language?: Language };
    if (language !== this.options.language) throw new Error(`The panel speaks ${language}.`);
    return argument;
  }

  getPanelState(): PanelState {
    const { language, exams, archive, freshTabs } = this.options;
    const choices = EXAMS.slice(0, exams).map((info) => ({
      key: `${info.term} ${info.name}`,
      info,
      tabs: [`八年级2班 ${info.name} ${info.term}`],
    }));
    const adopted = (role: AdoptedTab['role'], tab: string, exam: ExamInfo | null): AdoptedTab => ({
      id: tab,
      role,
      tab,
      exam,
    });
    return {
      language,
      label: this.label,
      schooling: 'compulsory',
      policies: [],
      page: null,
      pageRole: null,
      activeTab: '2025-2026学年第一学期八年级期末考试成绩汇总',
      tabs: freshTabs
        ? this.freshTabs()
        : [
            ...choices.map(({ tabs, info }) => ({ tab: tabs[0]!, adopted: adopted('exam', tabs[0]!, info) })),
            ...(archive ? [{ tab: '档案', adopted: adopted('archive', '档案', null) }] : []),
            { tab: '2025-2026学年第一学期八年级期末考试成绩汇总', adopted: null },
            { tab: '月考', adopted: null },
          ],
      exams: choices,
      hasArchive: archive,
      guess: { baseline: choices[0]?.key ?? null, current: choices[1]?.key ?? null },
      runs: this.runs.length,
      me: this.today.me ?? this.options.me,
      ledger: this.records.rows.length === 0 ? {} : { log: '帮扶记录' },
    };
  }

  inspectTab(): AdoptionProposal['reading'] {
    return this.proposeAdoption({ tab: '月考' }).reading;
  }

  proposeAdoption(request: Parameters<SidebarApi['proposeAdoption']>[0]): AdoptionProposal {
    const corrected = Object.keys(request.corrections?.fields ?? {}).length > 0;
    const zh = this.options.language === 'zh-CN';
    const header = ['学号', '姓名', '班级', '语文(120分)', '数学', '听说', '总分', '级名'];
    const rows = makeStudents(8, 1).map((student, at) => [
      student.ids.studentId ?? '',
      student.name,
      student.className ?? '',
      ...student.marks.slice(0, 2).map(String),
      '28',
      '200',
      String(at + 1),
    ]);
    const state = this.getPanelState().tabs.find(({ tab }) => tab === request.tab);
    const fields = ['studentId', 'name', 'class', 'score', 'score', null, 'total', 'rank'] as const;
    const subjects = [undefined, undefined, undefined, '语文', '数学'];
    const columns = header.map((text, at) => {
      const said = request.corrections?.fields?.[text];
      const subject = said ? said.subject : subjects[at];
      return {
        column: at + 1,
        header: text,
        key: text,
        field: said ? said.field : fields[at]!,
        ...(subject === undefined ? {} : { subject }),
        ...(said?.fullMark !== undefined || text === '语文(120分)'
          ? { fullMark: said?.fullMark ?? 120, fullMarkFrom: 'header' as const }
          : {}),
        ...(text === '数学' ? { fullMark: 100, fullMarkFrom: 'largest' as const } : {}),
      };
    });
    const reading: SpokenReading = {
      tab: request.tab,
      role: request.role ?? 'exam',
      confidence: corrected ? 0.95 : 0.72,
      headerRows: [2, 2],
      columns,
      students: 46,
      subjects: ['语文', '数学'],
      classes: ['八(2)班'],
      marks: { score: 90, absent: 1, blank: 0, invalid: 1 },
      problems: [
        {
          severity: 'error',
          code: 'INVALID_MARK',
          cell: 'D7',
          params: { value: '85/100' },
          message: zh
            ? '李静的语文写着「85/100」,读不成分数。'
            : '李静: 语文 says “85/100”, which is no mark.',
        },
        {
          severity: 'note',
          code: 'ROW_LEFT_OUT',
          cell: 'B11',
          params: { text: '平均分' },
          message: zh
            ? '这一行「平均分」不是学生,没有读入。'
            : 'The row “平均分” is not a student and was not read.',
        },
        {
          severity: 'warning',
          code: 'LOW_CONFIDENCE',
          cell: null,
          params: { columns: '听说' },
          message: zh ? '有些列没有把握:听说。请核对。' : 'Some columns are uncertain: 听说.',
        },
      ],
    };
    const display = [['八年级(2)班 月考成绩'], header, ...rows, ['', '平均分', '', '92.5', '88']];
    return {
      reading,
      problemCounts: boundProblems(reading.problems).counts,
      exam: { name: '月考', term: '2025-2026学年第一学期', date: '2025-10-11', kind: 'monthly' },
      adopted: state?.adopted ?? null,
      missing: request.role === 'archive' ? ['interest', 'cause', 'welfare', 'consent'] : [],
      corrections: request.corrections ?? { fields: { 级名: { field: 'rank' } } },
      saved: { fields: { 级名: { field: 'rank' } } },
      ...previewReading({ name: request.tab, values: display, display }, reading, this.options.language),
    };
  }

  adoptTab(request: Parameters<SidebarApi['adoptTab']>[0]): AdoptionProposal['reading'] {
    this.throwIfAsked();
    return this.proposeAdoption(request).reading;
  }

  releaseTab({ tab }: { tab: string }): { tab: string } {
    this.adopted.delete(tab);
    return { tab };
  }

  proposeTabs(request?: { tabs?: string[] }): { tabs: TabGuess[] } {
    const named = request?.tabs;
    return { tabs: makeGuesses(this.options.language).filter(({ tab }) => named?.includes(tab) ?? true) };
  }

  adoptTabs({ tabs }: Parameters<SidebarApi['adoptTabs']>[0]): ReturnType<SidebarApi['adoptTabs']> {
    this.throwIfAsked();
    const taken = tabs.slice(0, -1);
    for (const { tab, role, exam } of taken) {
      this.adopted.set(tab, { id: tab, role, tab, exam: role === 'exam' ? (exam as ExamInfo) : null });
    }
    const message =
      this.options.language === 'zh-CN' ? '这一张读不成这种表。' : 'This one cannot be read as such.';
    return {
      adopted: taken.map(({ tab }) => tab),
      refused: tabs.slice(-1).map(({ tab }) => ({ tab, code: 'NOT_RECOGNISED', message })),
    };
  }

  private get label(): string {
    return settingsWordsOf(this.options.language).defaults.label;
  }

  private freshTabs(): PanelState['tabs'] {
    return makeGuesses(this.options.language).map(({ tab }) => ({
      tab,
      adopted: this.adopted.get(tab) ?? null,
    }));
  }

  newTable({ role }: Parameters<SidebarApi['newTable']>[0]): ReturnType<SidebarApi['newTable']> {
    this.throwIfAsked();
    if (role === 'archive') this.options.archive = true;
    return { tab: newTableName(role, tableWordsOf(this.options.language), this.label), created: true };
  }

  removeTable({ tab }: { tab: string }): { tab: string } {
    this.throwIfAsked();
    return { tab };
  }

  addColumns({ tab, fields }: Parameters<SidebarApi['addColumns']>[0]): ReturnType<SidebarApi['addColumns']> {
    this.throwIfAsked();
    const { headers } = tableWordsOf(this.options.language);
    const columns = columnsOfFields('archive', fields).map((column) => headers[column]);
    return { tab, cell: 'I2', columns };
  }

  removeColumns(request: { tab: string; columns: string[] }): ReturnType<SidebarApi['removeColumns']> {
    this.throwIfAsked();
    return { tab: request.tab, removed: request.columns, kept: [] };
  }

  readAwardData(): AwardData {
    const baseline = makeExam(0, this.options.students);
    const current = makeExam(1, this.options.students);
    if (this.options.allAbsent) {
      for (const student of baseline.students) student.marks = student.marks.map(() => 'absent');
    }
    const zh = this.options.language === 'zh-CN';
    return {
      baseline,
      current,
      archive: this.options.archive ? makeArchive(current) : null,
      notes: [
        {
          severity: 'warning',
          code: 'INVALID_MARK',
          tab: current.tabs[0]!,
          cell: 'E9',
          message: zh ? '王芳的数学写着「5?」,读不成分数。' : '王芳: 数学 says “5?”, which is no mark.',
        },
      ],
    };
  }

  computeAwards(request: Parameters<SidebarApi['computeAwards']>[0]): AwardsResult {
    this.throwIfAsked();
    const { language } = this.options;
    const words = awardWordsOf(language);
    const rule: AwardRule = {
      ...DEFAULT_RULE,
      cohort: request.cohort ?? 'supported',
      className: request.class ?? null,
      subject: request.subject ?? null,
      shares: request.shares ?? DEFAULT_RULE.shares,
      threshold: request.threshold ?? 1,
    };
    const outcome = evaluateAwards(this.readAwardData(), rule);
    const { className, ...rest } = outcome.rule;
    const result: AwardsResult = {
      rule: { ...rest, class: className, baseline: String(request.baseline), current: request.current },
      pool: outcome.pool,
      counts: outcome.counts,
      rows: outcome.rows.map((row) => ({
        ...row,
        class: row.className,
        reason: words.reason(row, outcome.rule),
      })),
      notes: [],
      run: `r${this.runs.length}`,
      resultsTab: words.resultsTab,
      awardListTab: words.awardListTab,
    };
    const { current } = request;
    for (const run of this.runs) run.latest = false;
    const baseline = String(request.baseline);
    const { pool, counts } = outcome;
    this.runs.unshift({
      id: `r${this.runs.length}`,
      at: '2026-01-20 16:05',
      baseline,
      current,
      rule: result.rule,
      pool,
      counts,
      takenBack: false,
      latest: true,
    });
    return result;
  }

  readPaperChoices({
    kind,
  }: Parameters<SidebarApi['readPaperChoices']>[0]): ReturnType<SidebarApi['readPaperChoices']> {
    return this.paper.choices(this.runs, kind);
  }

  readSlips(request: Parameters<SidebarApi['readSlips']>[0]): ReturnType<SidebarApi['readSlips']> {
    return this.paper.slips(request);
  }

  readCertificates(
    request: Parameters<SidebarApi['readCertificates']>[0],
  ): ReturnType<SidebarApi['readCertificates']> {
    return this.paper.certificates(request);
  }

  openPrint(request: Parameters<SidebarApi['openPrint']>[0]): { title: string } {
    this.throwIfAsked();
    this.paper.jobs.push(request);
    return { title: '' };
  }

  readPrintJob(): ReturnType<SidebarApi['readPrintJob']> {
    return { job: this.paper.jobs[0] ?? null, language: this.options.language };
  }

  saveRecord(request: Parameters<SidebarApi['saveRecord']>[0]): SavedRecords {
    this.throwIfAsked();
    return this.records.save(request);
  }

  correctRecord(request: Parameters<SidebarApi['correctRecord']>[0]): SavedRecords {
    this.throwIfAsked();
    return this.records.correct(request);
  }

  retractRecord(
    request: Parameters<SidebarApi['retractRecord']>[0],
  ): ReturnType<SidebarApi['retractRecord']> {
    this.throwIfAsked();
    return this.records.retract(request);
  }

  listRecords(request: Parameters<SidebarApi['listRecords']>[0]): RecordList {
    return this.records.list(request);
  }

  keepDraft({ form, text }: { form: string; text: string }): { kept: boolean } {
    if (text === '') delete this.records.drafts[form];
    else this.records.drafts[form] = text;
    return { kept: true };
  }

  readDrafts(): { drafts: Record<string, string> } {
    return { drafts: this.records.drafts };
  }

  readScreeningData({ baseline }: { exam: string; baseline: string | null }): ScreeningData {
    const data = this.readAwardData();
    const fullMarks = { 语文: 100, 数学: 100, 英语: 100 };
    const archive = data.archive && {
      ...data.archive,
      students: [...data.archive.students, ...this.additions.flat()],
    };
    const last = this.additions[this.additions.length - 1];
    return {
      ...data,
      archive,
      baseline: baseline === null ? null : data.baseline,
      current: { ...data.current, fullMarks },
      undo:
        last === undefined
          ? null
          : {
              id: `add ${this.additions.length}`,
              at: '2026-01-20 16:05',
              tab: '档案',
              students: last.length,
              sentence: screeningWordsOf(this.options.language).undoable(last.length, '档案'),
            },
    };
  }

  addToArchive({ students }: AddToArchiveRequest): AddToArchiveResult {
    this.throwIfAsked();
    const known = this.additions.flat().length;
    this.additions.push(
      students.map(({ name, class: className, ids }, at) => ({
        name,
        className,
        ids,
        active: true,
        tab: '档案',
        row: 14 + known + at,
      })),
    );
    return {
      tab: '档案',
      added: students.length,
      cell: `B${14 + known}`,
      skipped: [],
      undo: { id: `add ${this.additions.length}` },
      report: screeningWordsOf(this.options.language).added(students.length, '档案'),
    };
  }

  undoAddToArchive({ id }: { id: string }): UndoAddResult {
    this.throwIfAsked();
    if (id !== `add ${this.additions.length}`) throw new Error(`[RUN_NOT_FOUND] ${id}`);
    const removed = this.additions.pop()!.length;
    const report = screeningWordsOf(this.options.language).takenBack(removed, '档案');
    return { tab: '档案', removed, kept: [], report };
  }

  proposeScreening(): ScreeningResult {
    throw new Error('The page computes its proposal itself.');
  }

  checkData(request: Parameters<SidebarApi['checkData']>[0]): CheckData {
    return this.checked.check(request);
  }

  mendData(request: Parameters<SidebarApi['mendData']>[0]): ReturnType<SidebarApi['mendData']> {
    this.throwIfAsked();
    return this.checked.mend(request.mends);
  }

  undoMend(): ReturnType<SidebarApi['undoMend']> {
    this.throwIfAsked();
    return this.checked.undo();
  }

  getSettings(): ReturnType<SidebarApi['getSettings']> {
    return this.today.getSettings();
  }

  saveSettings(request: Parameters<SidebarApi['saveSettings']>[0]): ReturnType<SidebarApi['saveSettings']> {
    this.throwIfAsked();
    return this.today.saveSettings(request);
  }

  setMe({ name }: { name: string }): { me: string | null } {
    this.throwIfAsked();
    this.today.me = name.trim() || null;
    return { me: this.today.me };
  }

  getToday(request: Parameters<SidebarApi['getToday']>[0]): ReturnType<SidebarApi['getToday']> {
    return this.today.getToday(request);
  }

  listStudents(): ReturnType<SidebarApi['listStudents']> {
    return { students: this.students.list(), archives: ['档案'] };
  }

  studentOfSelection(): ReturnType<SidebarApi['studentOfSelection']> {
    return this.students.selection();
  }

  readStudent(request: Parameters<SidebarApi['readStudent']>[0]): StudentPage {
    return this.students.read(request);
  }

  readStudentMarks(request: Parameters<SidebarApi['readStudentMarks']>[0]): StudentMarks {
    return this.students.marks(request);
  }

  saveStudentField(
    request: Parameters<SidebarApi['saveStudentField']>[0],
  ): ReturnType<SidebarApi['saveStudentField']> {
    this.throwIfAsked();
    return this.students.saveField(request);
  }

  saveHabits(request: Parameters<SidebarApi['saveHabits']>[0]): ReturnType<SidebarApi['saveHabits']> {
    this.throwIfAsked();
    return this.students.saveHabits(request);
  }

  saveLayer(request: Parameters<SidebarApi['saveLayer']>[0]): ReturnType<SidebarApi['saveLayer']> {
    this.throwIfAsked();
    return this.students.saveLayer(request);
  }

  readHonours(_request: Parameters<SidebarApi['readHonours']>[0]): ReturnType<SidebarApi['readHonours']> {
    return this.honours.read();
  }

  nominateAwards(
    request: Parameters<SidebarApi['nominateAwards']>[0],
  ): ReturnType<SidebarApi['nominateAwards']> {
    this.throwIfAsked();
    return this.honours.nominate(request);
  }

  decideAwards(request: Parameters<SidebarApi['decideAwards']>[0]): ReturnType<SidebarApi['decideAwards']> {
    this.throwIfAsked();
    return this.honours.decide(request);
  }

  undoAwards(request: Parameters<SidebarApi['undoAwards']>[0]): ReturnType<SidebarApi['undoAwards']> {
    this.throwIfAsked();
    return this.honours.undo(request);
  }

  registerPrizes(
    request: Parameters<SidebarApi['registerPrizes']>[0],
  ): ReturnType<SidebarApi['registerPrizes']> {
    this.throwIfAsked();
    return this.honours.register(request);
  }

  proposeProgress(
    request: Parameters<SidebarApi['proposeProgress']>[0],
  ): ReturnType<SidebarApi['proposeProgress']> {
    return this.honours.progress(request);
  }

  proposeContest(
    request: Parameters<SidebarApi['proposeContest']>[0],
  ): ReturnType<SidebarApi['proposeContest']> {
    return this.honours.contest(request);
  }

  exportRegister(
    _request: Parameters<SidebarApi['exportRegister']>[0],
  ): ReturnType<SidebarApi['exportRegister']> {
    return this.honours.export();
  }

  undoStudentSave(request: AddedLedgerRow): { tab: string } {
    this.throwIfAsked();
    return this.students.takeBack(request);
  }

  readPlan(request: Parameters<SidebarApi['readPlan']>[0]): ReturnType<SidebarApi['readPlan']> {
    return this.plans.readPlan(request);
  }

  savePlan(request: Parameters<SidebarApi['savePlan']>[0]): ReturnType<SidebarApi['savePlan']> {
    this.throwIfAsked();
    return this.plans.savePlan(request);
  }

  undoSavePlan(request: Parameters<SidebarApi['undoSavePlan']>[0]): { tab: string } {
    return this.plans.undoSavePlan(request);
  }

  readEvaluation(
    request: Parameters<SidebarApi['readEvaluation']>[0],
  ): ReturnType<SidebarApi['readEvaluation']> {
    return this.plans.readEvaluation(request);
  }

  saveEvaluation(
    request: Parameters<SidebarApi['saveEvaluation']>[0],
  ): ReturnType<SidebarApi['saveEvaluation']> {
    this.throwIfAsked();
    return this.plans.saveEvaluation(request);
  }

  undoSaveEvaluation(request: Parameters<SidebarApi['undoSaveEvaluation']>[0]): { tab: string } {
    return this.plans.undoSaveEvaluation(request);
  }

  listRuns(): RunSummary[] {
    return this.runs;
  }

  compareRuns({ a, b }: { a?: string; b?: string }): RunComparison {
    this.throwIfAsked();
    return {
      a: a ?? 'r0',
      b: b ?? 'r1',
      lines: ['规则不同：一二三等奖的比例。'],
      students: [
        {
          name: '赵一',
          class: '八(1)班',
          studentId: '1',
          sentences: ['原来：二等奖（+3）；后来：一等奖（+5）。', '「期末」数学由 80 改成 85。'],
        },
      ],
      summary: '1 人不一样，45 人一样。',
    };
  }

  undoRun({ id, force }: { id: string; force?: boolean }): UndoRunResult {
    if (!force) this.throwIfAsked();
    for (const run of this.runs) {
      if (run.id === id) run.takenBack = true;
      run.latest = false;
    }
    const latest = this.runs.find((run) => !run.takenBack);
    if (latest) latest.latest = true;
    return { report: '已撤销。' };
  }

  openRun(): { tab: string } {
    return { tab: awardWordsOf(this.options.language).resultsTab };
  }

  showTab({ tab }: { tab: string }): { tab: string } {
    return { tab };
  }

  readPairing() {
    return this.paired.read();
  }

  suggestPairing(request: Parameters<SidebarApi['suggestPairing']>[0]) {
    return this.paired.suggest(request);
  }

  savePairs(request: Parameters<SidebarApi['savePairs']>[0]) {
    this.throwIfAsked();
    return this.paired.save(request);
  }

  undoSavePairs({ rows }: Parameters<SidebarApi['undoSavePairs']>[0]) {
    return this.paired.undoSave(rows.length);
  }

  endPair(request: Parameters<SidebarApi['endPair']>[0]) {
    this.throwIfAsked();
    return this.paired.end(request);
  }

  undoEndPair(request: Parameters<SidebarApi['undoEndPair']>[0]) {
    return this.paired.undoEnd(request);
  }

  saveHelper({ helper }: Parameters<SidebarApi['saveHelper']>[0]) {
    this.throwIfAsked();
    return this.paired.saveHelper(helper);
  }

  /** The next write fails with this. */
  failNext(error: string): void {
    this.options.writeError = error;
  }

  private throwIfAsked(): void {
    const { writeError } = this.options;
    this.options.writeError = null;
    if (writeError !== null) throw new Error(writeError);
  }
}

const EXAMS: readonly ExamInfo[] = [
  { name: '期末', term: '2024-2025学年第二学期', date: '2025-06-25', kind: 'final' },
  { name: '期末', term: '2025-2026学年第一学期', date: '2026-01-15', kind: 'final' },
];

function makeExam(which: 0 | 1, students: number): ExamRecord {
  const info = EXAMS[which]!;
  return {
    info,
    tabs: [`八年级2班 ${info.name} ${info.term}`],
    subjects: SUBJECTS,
    idKinds: ['studentId'],
    hasStatedTotal: false,
    students: makeStudents(students, which),
  };
}

function makeStudents(count: number, which: number): ExamStudent[] {
  const chance = generator(7 + which);
  return Array.from({ length: count }, (_, at): ExamStudent => {
    const level = 40 + ((at * 37) % 60);
    const marks = SUBJECTS.map((): Mark => Math.round(level * 0.6 + chance() * 55));
    if (which === 1 && at % 17 === 5) marks[0] = 'absent';
    if (which === 0 && at % 23 === 4) marks[1] = 'blank';
    return {
      ids: { studentId: String(2024001 + at) },
      name: FAMILY[at % FAMILY.length]! + GIVEN[(at * 5) % GIVEN.length]!,
      className: count > 60 ? `八(${1 + (at % 12)})班` : '八(2)班',
      marks,
      statedTotal: null,
      tab: '八年级2班',
      row: at + 2,
    };
  });
}

function makeArchive(exam: ExamRecord): ArchiveRecord {
  const students = exam.students
    .filter((_, at) => at % 4 === 0)
    .map(({ ids, name, className, row }) => ({ ids, name, className, active: true, tab: '档案', row }));
  return { tabs: ['档案'], idKinds: ['studentId'], students };
}

/** A small seeded generator (mulberry32): the same class on every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
