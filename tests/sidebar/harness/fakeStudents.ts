/** The students of the fake add-on: an archive in memory, its fields, habits and layers. */
import type {
  AddedLedgerRow,
  HabitWeekView,
  Language,
  LayerView,
  SelectedStudent,
  SidebarApi,
  StudentField,
  StudentFieldRequest,
  StudentHandle,
  StudentListRow,
  StudentMarks,
  StudentPage,
} from '../../../src/addon/api.js';
import type { ArchiveRecord, ExamRecord } from '../../../src/core/exam.js';
import { listsStudent } from '../../../src/core/ledger/examPlace.js';
import { marksOverTime } from '../../../src/core/ledger/marksOverTime.js';
import { stageOn } from '../../../src/core/ledger/planStages.js';
import { settingsWordsOf } from '../../../src/locale/settingsWords.js';
import { studentsWordsOf } from '../../../src/locale/studentsWords.js';

const TODAY = '2026-11-27';
const WEEK = '2026-11-23';
const LONG = '父母在外地，跟爷爷奶奶住，周末会去社区书屋看书。\n第二行 <b>x</b>';

export class FakeStudents {
  /** The texts of each student's row, by student number and column. */
  readonly cells = new Map<string, Record<string, string>>();
  readonly weeks = new Map<string, HabitWeekView[]>();
  readonly layers = new Map<string, LayerView[]>();
  /** What ⌖ finds: the place among the students, or null. */
  selected: number | null = 2;
  /** Several rows that are selected besides. */
  selectedRows: number[] = [];
  /** Whether the archive has a column for strengths. */
  strengths = true;

  constructor(
    private readonly language: Language,
    private readonly archive: () => ArchiveRecord | null,
    private readonly exams: () => ExamRecord[],
  ) {}

  list(): StudentListRow[] {
    return (this.archive()?.students ?? []).map(({ ids, name, className, active, tab, row }, at) => ({
      name,
      class: className,
      ids,
      weakSubjects: at % 3 === 0 ? ['数学', '英语'] : ['数学'],
      active: active && at !== 1,
      tab,
      row,
    }));
  }

  selection(): SelectedStudent {
    const student = this.selected === null ? null : (this.list()[this.selected] ?? null);
    const message = student === null ? studentsWordsOf(this.language).selection.nobodyInRow('月考', 1) : null;
    const rows = this.selectedRows.map((at) => this.list()[at]!);
    const students = rows.length > 0 ? rows : student === null ? [] : [student];
    return { students, tab: '档案', row: student?.row ?? 1, student, message };
  }

  read({ student: handle }: { student: StudentHandle }): StudentPage {
    const student = this.find(handle);
    const whole = student.ids.studentId?.endsWith('1') === true;
    const stages = {
      survey: { from: '2026-11-02', to: '2026-11-08' },
      design: { from: '2026-11-09', to: '2026-11-22' },
      action: { from: '2026-11-23', to: '2026-12-22' },
      review: { from: '2026-12-23', to: '2027-01-22' },
    };
    const who = { ids: student.ids, name: student.name, className: student.class };
    return {
      student,
      archive: { tab: '档案', corrections: {} },
      fields: this.fields(student),
      pairs: whole
        ? [
            {
              ...who,
              kind: 'teacher',
              helper: '王老师',
              subject: '数学',
              goal: null,
              from: '2026-11-01',
              to: null,
              tab: '结对帮扶',
              row: 2,
            },
          ]
        : [],
      otherPairs: whole ? 1 : 0,
      plan: whole
        ? {
            id: 'p1',
            student: who,
            goal: {
              subject: '数学',
              measure: 'classMean',
              from: -12,
              target: null,
              words: '期末达到班级平均',
              by: '2027-01-20',
            },
            measures: '每周五辅导',
            start: '2026-11-02',
            stages,
            risk: '',
            budget: '',
            state: 'active',
            by: '王老师',
            tab: '帮扶计划',
            row: 2,
          }
        : null,
      stage: whole ? stageOn(stages, TODAY) : null,
      records: whole
        ? [
            {
              id: 'r1',
              version: 'r1',
              earlier: [],
              student: who,
              date: '2026-11-20',
              kind: 'tutoring',
              subject: '数学',
              minutes: 40,
              content: '讲了一次函数 =1+1 <img src=x onerror=alert(1)>',
              wentWell: '图画得很准',
              toImprove: '',
              nextStep: '下次做应用题',
              by: '王老师',
              corrects: null,
              retracts: false,
              tab: '帮扶记录',
              row: 2,
            },
          ]
        : [],
      recordCount: whole ? 7 : 0,
      habits: {
        items: [...settingsWordsOf(this.language).defaults.habits],
        weeks: this.weeks.get(student.ids.studentId!) ?? [],
      },
      layers: this.layers.get(student.ids.studentId!) ?? [],
      today: TODAY,
      week: WEEK,
      marks: null,
    };
  }

  marks({ student: handle }: { student: StudentHandle }): StudentMarks {
    const { name, class: className, ids } = this.find(handle);
    return {
      exams: marksOverTime(this.exams(), { name, className, ids }, this.archive()).filter(listsStudent),
      prizes: [{ at: '2026-01-20 16:05', baseline: '期末', current: '期末', prize: 2, change: 3 }],
    };
  }

  saveField(request: StudentFieldRequest): ReturnType<SidebarApi['saveStudentField']> {
    const student = this.find(request.student);
    const cells = this.cellsOf(student);
    if (cells[request.column] !== request.from) throw new Error('[ROW_CHANGED] 这一处刚被别人改过。');
    const changed = cells[request.column] !== request.to;
    cells[request.column] = request.to;
    const undo = { ...request, from: request.to, to: request.from };
    return { tab: '档案', cell: 'D5', text: request.to, changed, undo };
  }

  saveHabits(request: Parameters<SidebarApi['saveHabits']>[0]): ReturnType<SidebarApi['saveHabits']> {
    const number = this.find(request.student).ids.studentId!;
    const { week, kept, notKept } = request;
    const saved = { week, kept, notKept, by: request.by ?? '', tab: '习惯养成', row: 2 };
    const before = this.weeks.get(number) ?? [];
    const isNew = before.every((one) => one.week !== week);
    this.weeks.set(number, [saved, ...before.filter((one) => one.week !== week)]);
    const says = [kept.join('、'), notKept.join('、')];
    const added = isNew ? { role: 'habit' as const, tab: saved.tab, id: request.requestId, says } : null;
    return { saved, repeated: false, added };
  }

  saveLayer(request: Parameters<SidebarApi['saveLayer']>[0]): ReturnType<SidebarApi['saveLayer']> {
    const number = this.find(request.student).ids.studentId!;
    const { subject, layer, target, date } = request;
    const saved = { subject, layer, target, date, tab: '分层教学', row: 2 };
    const others = (this.layers.get(number) ?? []).filter((one) => one.subject !== subject);
    this.layers.set(number, [...others, saved]);
    const added = {
      role: 'layer' as const,
      tab: saved.tab,
      id: request.requestId,
      says: [subject, layer, target],
    };
    return { saved, repeated: false, added };
  }

  takeBack({ role, tab, says }: AddedLedgerRow): { tab: string } {
    if (role === 'habit') for (const number of this.weeks.keys()) this.weeks.set(number, []);
    else {
      for (const [number, layers] of this.layers) {
        this.layers.set(
          number,
          layers.filter(({ subject }) => subject !== says[0]),
        );
      }
    }
    return { tab };
  }

  private find({ name, ids }: StudentHandle): StudentListRow {
    const found = this.list().find((one) => one.name === name && one.ids.studentId === ids?.studentId);
    if (found === undefined) throw new Error('[STUDENT_NOT_FOUND] 档案里没有这位学生。');
    return found;
  }

  private cellsOf(student: StudentListRow): Record<string, string> {
    const number = student.ids.studentId!;
    const known = this.cells.get(number);
    if (known !== undefined) return known;
    const strong = student.row % 2 === 0;
    const cells: Record<string, string> = {
      闪光点: strong ? '会修自行车，对人热心' : '',
      困难类型: '学习',
      薄弱学科: student.weakSubjects.join('、'),
      成因分析: '=基础不牢 <b>',
      家庭情况: LONG,
      留守: '',
      帮扶状态: '帮扶中',
    };
    this.cells.set(number, cells);
    return cells;
  }

  private fields(student: StudentListRow): StudentField[] {
    const cells = this.cellsOf(student);
    const field = (
      key: string,
      kind: StudentField['field'],
      column: string,
      choices: string[] = [],
    ): StudentField => ({
      field: kind,
      key,
      header: key,
      cell: `${column}${student.row}`,
      text: cells[key]!,
      editable: key !== '留守',
      choices,
      several: choices.length > 0,
    });
    return [
      ...(this.strengths ? [field('闪光点', 'interest', 'D')] : []),
      field('困难类型', 'difficulty', 'E', ['学习', '行为习惯', '心理', '家庭', '健康']),
      field('薄弱学科', 'weakSubject', 'F', ['语文', '数学', '英语']),
      field('成因分析', 'cause', 'G'),
      field('家庭情况', 'background', 'H'),
      field('留守', 'welfare', 'I'),
      { ...field('帮扶状态', 'state', 'J', ['帮扶中', '已转化']), several: false },
    ];
  }
}
