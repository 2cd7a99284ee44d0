import fc from 'fast-check';
import { ledgerTab } from './ledger.js';
import type { OpenWorkbook, Tabs } from './workbook.js';

/** One child of an invented class, with everything that no other family may read of it. */
export interface FamilyChild {
  id: string;
  name: string;
  /** Both exams, three subjects each; null: absent. */
  before: number[];
  now: number[] | null;
}

export interface FamilyClass {
  children: FamilyChild[];
  /** By child: what somebody wrote. */
  texts: Array<{ strength: string; praise: string; next: string; goal: string; talk: string }>;
}

export const CLASS_NAME = '八(2)班';
export const LABELS = ['学困生', '差生', '后进生', '帮扶对象'];

const name = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .array(fc.constantFrom(...'李明轩博文张雨'), { minLength: 2, maxLength: 3 })
      .map((letters) => letters.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom('=1+1', '<img src=x>', 'Li Ming', 'Ann Lee', '买买提·艾力') },
);
const marks = fc.array(
  fc.integer({ min: 41, max: 119 }).map((mark) => mark + 0.5),
  { minLength: 3, maxLength: 3 },
);

/** What a teacher may write: good words, and everything that is not for another family. */
function typed(names: readonly string[], figures: readonly number[]): fc.Arbitrary<string> {
  const part = fc.oneof(
    fc.constantFrom('字写得端正', '坚持订正', '敢提问', '=1+1', '<b>好</b>', '考了', '第', '名', '和'),
    fc.constantFrom(...names),
    fc.constantFrom(...names).map((one) => [...one].join(' ')),
    fc.constantFrom(...LABELS, '学 困 生', '退步', '离异'),
    fc.constantFrom(...figures).map(String),
    fc.constantFrom('。', '；', '\n', '，', ' '),
  );
  return fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
}

/** Names lie inside one another, the marks are all halves: so a figure in a text is a mark, a rank or a change. */
export const familyClass: fc.Arbitrary<FamilyClass> = fc
  .uniqueArray(name, { minLength: 8, maxLength: 14 })
  .chain((names) => {
    const children = fc.tuple(
      ...names.map((own, at) =>
        fc.record({
          id: fc.constant(String(70101 + at)),
          name: fc.constant(own),
          before: marks,
          now: fc.option(marks, { freq: 6 }),
        }),
      ),
    );
    return children.chain((all) => {
      const text = typed(
        names,
        all.flatMap(({ before, now }) => [...before, ...(now ?? [])]),
      );
      const texts = fc.record({ strength: text, praise: text, next: text, goal: text, talk: text });
      return fc.tuple(...names.map(() => texts)).map((said) => ({ children: all, texts: said }));
    });
  });

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
export const totalsOf = ({ before, now }: FamilyChild) => [sum(before), ...(now === null ? [] : [sum(now)])];

export function familyTabs({ children, texts }: FamilyClass, schooling: string): Tabs {
  const exam = (pick: (child: FamilyChild) => number[] | null) => [
    ['学号', '姓名', '班级', '语文', '数学', '英语'],
    ...children.map((child) => [
      child.id,
      child.name,
      CLASS_NAME,
      ...(pick(child) ?? ['缺考', '缺考', '缺考']),
    ]),
  ];
  const who = (at: number) => ({
    name: children[at]!.name,
    class: CLASS_NAME,
    studentId: children[at]!.id,
  });
  const supported = children.map((_, at) => at).filter((at) => at % 3 !== 2);
  return {
    八上期末: exam(({ before }) => before),
    八下期末: exam(({ now }) => now),
    学困生档案: [
      ['学号', '姓名', '班级', '困难类型', '成因分析', '家庭情况', '闪光点', '薄弱学科'],
      ...supported.map((at) => [
        children[at]!.id,
        children[at]!.name,
        CLASS_NAME,
        '心理',
        '基础有缺口',
        '父母离异',
        texts[at]!.strength,
        '数学',
      ]),
    ],
    帮扶记录: ledgerTab(
      'log',
      supported.flatMap((at) => [
        { ...who(at), date: '2026-05-04', kind: '表扬', wentWell: texts[at]!.praise, id: `p${at}` },
        { ...who(at), date: '2026-05-05', kind: '辅导', nextStep: texts[at]!.next, id: `t${at}` },
        { ...who(at), date: '2026-05-05', kind: '谈话', content: texts[at]!.talk, id: `s${at}` },
        {
          ...who(at),
          date: '2026-05-06',
          kind: '心理疏导',
          content: '说了心里话',
          nextStep: '心里话的下一步',
          id: `c${at}`,
        },
        {
          ...who(at),
          date: '2026-05-07',
          kind: '家访',
          content: '家里的事',
          nextStep: '家里的下一步',
          id: `h${at}`,
        },
      ]),
    ),
    帮扶计划: ledgerTab(
      'plan',
      supported.map((at) => ({
        ...who(at),
        subject: '数学',
        goal: texts[at]!.goal,
        measure: '分数',
        start: '45.5',
        target: '61.5',
        state: '进行中',
        id: `plan${at}`,
      })),
    ),
    设置: [
      ['项目', '内容', '说明'],
      ['学段', schooling, ''],
      ['学期', '下学期 2026-02-16 至 2026-07-10', ''],
    ],
  };
}

/** Adopts the exams and the archive, and computes the awards. */
export function runFamilyAwards({ host }: OpenWorkbook, request: object = {}): void {
  const exam = (tab: string, date: string) => ({
    tab,
    role: 'exam',
    confirm: true,
    exam: { name: tab, term: tab.slice(0, 2), date, kind: '期末' },
  });
  host.run('adoptTab', [exam('八上期末', '2026-01-20')]);
  host.run('adoptTab', [exam('八下期末', '2026-07-02')]);
  host.run('adoptTab', [{ tab: '学困生档案', role: 'archive', confirm: true }]);
  host.run('computeAwards', [{ baseline: '八上期末', current: '八下期末', ...request }]);
}
