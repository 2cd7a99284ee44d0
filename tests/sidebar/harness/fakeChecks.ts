/** Findings as the add-on would give them: a class in two spellings, an ID with two names, missing consent. */
import type { CheckData, CheckFinding, CheckGroup, Language, SidebarApi } from '../../../src/addon/api.js';

const EXAM = '八年级2班 期末 2025-2026学年第一学期';
const ARCHIVE = '档案';

/** What a look over everything finds; a mend takes its finding away, an undo brings it back. */
export class FakeChecks {
  private mended: string[] = [];

  constructor(
    private readonly language: Language,
    private readonly kind: 'findings' | 'clean' | 'nothing' | 'many',
  ) {}

  check({ show = {} }: Parameters<SidebarApi['checkData']>[0]): CheckData {
    const tables: CheckData['tables'] =
      this.kind === 'nothing'
        ? []
        : [
            { tab: EXAM, role: 'exam', students: 46 },
            { tab: ARCHIVE, role: 'archive', students: 12 },
          ];
    const all = this.kind === 'findings' || this.kind === 'many' ? this.all() : [];
    const left = all.filter(({ mend }) => mend === null || !this.mended.includes(mend.id));
    const groups = groupsOf(left, show);
    return {
      tables,
      findings: groups.flatMap(({ group, own }) => own.slice(0, group.shown)),
      groups: groups.map(({ group }) => group),
      undo:
        this.mended.length === 0
          ? null
          : {
              id: 'mend 1',
              at: '2026-01-20 16:05',
              changes: 46 * this.mended.length,
              sentence: this.say('上次改了 46 格：班级写法不同', 'Last mended 46 cells: classes'),
            },
    };
  }

  mend(mends: string[]): ReturnType<SidebarApi['mendData']> {
    const wanted = this.all().flatMap(({ mend }) =>
      mend !== null && (mends.includes(mend.id) || mends.includes('all CLASS_SPELLING')) ? [mend] : [],
    );
    this.mended.push(...wanted.map(({ id }) => id));
    return {
      changed: 46 * wanted.length,
      skipped: [
        { tab: EXAM, cell: 'C9', reason: this.say('是公式，没有写', 'is a formula and not written') },
      ],
      report: this.say('改好了 46 格。有 1 处没有改，原因在下面。', 'Mended 46 cells. Left as they are: 1.'),
    };
  }

  undo(): ReturnType<SidebarApi['undoMend']> {
    this.mended = [];
    return { restored: 46, skipped: [], report: this.say('恢复了 46 格。', 'Put back 46 cells.') };
  }

  private say(zh: string, en: string): string {
    return this.language === 'zh-CN' ? zh : en;
  }

  private all(): CheckFinding[] {
    const spelling = (tab: string, id: string): CheckFinding => ({
      id,
      severity: 'warning',
      code: 'CLASS_SPELLING',
      tab,
      cell: 'C3',
      message: this.say(
        '班级「802」在别处多写作「八(2)班」，这里有 46 处。写成一样更好认。',
        'The class “802” is mostly written “八(2)班” elsewhere; here it is in 46 cells.',
      ),
      other: [],
      mend: {
        id: `mend ${id}`,
        sentence: this.say('把 46 处改写成「八(2)班」', 'Write “八(2)班” in 46 cells'),
        cells: 46,
        changes: [
          { tab, cell: 'C3:C40', cells: 38, from: '802', to: '八(2)班' },
          { tab, cell: 'C42', cells: 1, from: '8␣02', to: '<b>八(2)班</b>' },
        ],
        more: 7,
      },
    });
    const plain = (severity: CheckFinding['severity'], code: string, at: number, zh: string, en: string) => ({
      id: `${code} ${at}`,
      severity,
      code,
      tab: EXAM,
      cell: at === 0 ? null : `B${at + 2}`,
      message: this.say(zh, en),
      other: [{ tab: ARCHIVE, cell: 'B4' }],
      mend: null,
    });
    const duplicates = Array.from({ length: this.kind === 'many' ? 300 : 2 }, (_, at) =>
      plain(
        'error',
        'DUPLICATE_ID',
        at + 1,
        `号码 ${2024001 + at} 出现两次。`,
        `The number ${2024001 + at} is there twice.`,
      ),
    );
    return [
      ...duplicates,
      spelling(EXAM, 'one'),
      spelling(ARCHIVE, 'two'),
      plain('note', 'SUBJECT_ONCE', 0, '科目「物理」只在「期末」里有。', 'Only “期末” has Physics.'),
    ];
  }
}

const TITLES: Record<string, string> = {
  DUPLICATE_ID: '号码重复',
  CLASS_SPELLING: '班级写法不同',
  SUBJECT_ONCE: '只有一场考试有的科目',
};

function groupsOf(findings: readonly CheckFinding[], show: Record<string, number>) {
  const codes = [...new Set(findings.map(({ code }) => code))];
  return codes.map((code): { group: CheckGroup; own: CheckFinding[] } => {
    const own = findings.filter((finding) => finding.code === code);
    const mends = own.filter(({ mend }) => mend !== null);
    const id = `${own[0]!.severity} ${code}`;
    return {
      own,
      group: {
        id,
        severity: own[0]!.severity,
        code,
        title: TITLES[code] ?? code,
        count: own.length,
        shown: Math.min(own.length, Math.max(20, show[id] ?? 0)),
        mend: mends.length < 2 ? null : { id: `all ${code}`, mends: mends.length, cells: 46 * mends.length },
      },
    };
  });
}
