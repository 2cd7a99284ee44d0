/** Invented schools for property tests: two exams and an archive, with everything that goes wrong in real tabs. */
import fc from 'fast-check';
import { type AwardRule, type BandScheme, DEFAULT_BANDS, thresholdUnitOf } from '../../src/core/awardRule.js';
import type { AwardInput } from '../../src/core/evaluateAwards.js';
import type { ArchiveRecord, ExamRecord, ExamStudent, IdKind, StudentIds } from '../../src/core/exam.js';
import { ID_KINDS } from '../../src/core/exam.js';
import type { Mark } from '../../src/core/marks.js';
import { type Person, plainName } from './reference/matchReference.js';

const SUBJECTS = ['语文', '数学', '英语', '物理'];
const CLASS_SPELLINGS = [
  ['七(1)班', '七（1）班', '701', '七年级1班'],
  ['七(2)班', '七（2）班', '702', '七年级2班'],
  ['八(1)班', '八（1）班', '801', '八年级一班'],
];
const CLASS_OF = new Map(
  CLASS_SPELLINGS.flatMap((spellings, at) => spellings.map((text) => [text, at] as const)),
);

/** Whether two of the spellings above are one class, known from how they were made. */
export const sameClass = (x: string, y: string): boolean => CLASS_OF.get(x) === CLASS_OF.get(y);

const NAMES = [
  '张三',
  '李四',
  '王小明',
  '欧阳·娜',
  'Anna Li',
  '=1+1',
  '赵六',
  '钱七',
  '孙八',
  '周九',
  '吴十',
  '郑一',
];
const SPACES = ['', '', ' ', '\u3000', '\u200b'];

interface Child {
  name: string;
  classAt: number;
  ids: Required<Record<IdKind, string>>;
}

interface SchoolShape {
  /** Names may repeat, numbers may repeat or be missing, classes may be missing or change. */
  messy: boolean;
  maxChildren: number;
}

const points = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 0.1, 0.2, 0.3, 50, 50.5, 51, 60, 60.1, 99.9) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 1500 }).map((tenths) => tenths / 10) },
);
const word = fc.constantFrom<Mark>(
  'absent',
  'deferred',
  'exempt',
  'disqualified',
  'not-taken',
  'blank',
  'invalid',
);

function markArbitrary(trouble: number): fc.Arbitrary<Mark> {
  return fc.oneof({ weight: 100 - trouble, arbitrary: points }, { weight: trouble, arbitrary: word });
}

function childrenArbitrary({ messy, maxChildren }: SchoolShape): fc.Arbitrary<Child[]> {
  const number = (prefix: string, at: number): fc.Arbitrary<string> =>
    messy
      ? fc.oneof(
          { weight: 8, arbitrary: fc.constant(`${prefix}${at}`) },
          { weight: 1, arbitrary: fc.integer({ min: 0, max: 5 }).map((other) => `${prefix}${other}`) },
        )
      : fc.constant(`${prefix}${at}`);
  const sizes = fc.oneof(
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 4 }) },
    { weight: 3, arbitrary: fc.integer({ min: 5, max: maxChildren }) },
  );
  return sizes.chain((size) =>
    fc.tuple(
      ...Array.from({ length: size }, (_, at) =>
        fc.record({
          name: messy ? fc.constantFrom(...NAMES) : fc.constant(`学生${at}`),
          classAt: fc.nat(CLASS_SPELLINGS.length - 1),
          ids: fc.record({
            studentId: number('0', at),
            registryId: number('G', at),
            nationalId: number('X', at),
            examId: number('K', at),
          }),
        }),
      ),
    ),
  );
}

/** How one tab writes down one child. */
function identityArbitrary(child: Child, kinds: readonly IdKind[], messy: boolean, seat: number) {
  return fc
    .record({
      space: fc.constantFrom(...SPACES),
      spelling: fc.nat(3),
      moved: messy ? fc.integer({ min: 0, max: 9 }) : fc.constant(9),
      without: fc.array(fc.constantFrom(...ID_KINDS), { maxLength: messy ? 1 : 0 }),
      noClass: messy ? fc.integer({ min: 0, max: 5 }).map((n) => n === 0) : fc.constant(false),
      dealtAnew: messy ? fc.integer({ min: 0, max: 3 }).map((n) => n === 0) : fc.constant(false),
    })
    .map(({ space, spelling, moved, without, noClass, dealtAnew }) => {
      const ids: StudentIds = {};
      for (const kind of kinds) if (!without.includes(kind)) ids[kind] = child.ids[kind];
      if (dealtAnew && ids.examId !== undefined) ids.examId = `K${seat}`;
      const classAt = moved < CLASS_SPELLINGS.length ? moved : child.classAt;
      return {
        ids,
        name: child.name.slice(0, 1) + space + child.name.slice(1),
        className: noClass ? null : CLASS_SPELLINGS[classAt]![spelling]!,
      };
    });
}

function kindsArbitrary(messy: boolean): fc.Arbitrary<IdKind[]> {
  return messy
    ? fc.subarray([...ID_KINDS])
    : fc.constantFrom<IdKind[]>([], ['studentId'], ['examId'], ['studentId', 'examId']);
}

function examArbitrary(name: string, children: Child[], shape: SchoolShape): fc.Arbitrary<ExamRecord> {
  const { messy } = shape;
  return fc
    .record({
      subjects: fc.subarray(SUBJECTS, { minLength: 2 }),
      idKinds: kindsArbitrary(messy),
      hasStatedTotal: fc.boolean(),
      trouble: fc.constantFrom(0, 1, 4, 15),
      untold: fc.nat(12),
      sittings: fc.shuffledSubarray(children, { minLength: Math.floor((children.length * 3) / 4) }),
    })
    .chain(({ subjects, idKinds, hasStatedTotal, trouble, untold, sittings }) =>
      fc
        .tuple(
          ...sittings.map((child, at) =>
            fc
              .record({
                who: identityArbitrary(child, idKinds, messy, at),
                marks: fc.tuple(...subjects.map(() => markArbitrary(trouble))),
                statedTotal: markArbitrary(trouble),
              })
              .map(
                ({ who, marks, statedTotal }): ExamStudent => ({
                  ...who,
                  marks,
                  statedTotal: hasStatedTotal ? statedTotal : null,
                  tab: name,
                  row: at + 2,
                }),
              ),
          ),
        )
        .map(
          (students): ExamRecord => ({
            info: { name, term: null, date: null, kind: null },
            tabs: [name],
            subjects,
            idKinds,
            hasStatedTotal,
            // Now and then a tab does not tell one of its full marks.
            fullMarks: Object.fromEntries(
              subjects
                .filter((_, at) => at !== untold)
                .map((subject) => [subject, subject === '物理' ? 90 : 120]),
            ),
            students,
          }),
        ),
    );
}

function archiveArbitrary(children: Child[], { messy }: SchoolShape): fc.Arbitrary<ArchiveRecord> {
  return fc
    .record({ idKinds: kindsArbitrary(messy), listed: fc.shuffledSubarray(children) })
    .chain(({ idKinds, listed }) =>
      fc
        .tuple(
          ...listed.map((child, at) =>
            fc
              .record({
                who: identityArbitrary(child, idKinds, messy, at),
                active: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
              })
              .map(({ who, active }) => ({ ...who, active, tab: '档案', row: at + 2 })),
          ),
        )
        .map(
          (students): ArchiveRecord => ({ tabs: ['档案'], idKinds, students: students.filter(isFirstEntry) }),
        ),
    );
}

/** A student entered twice is merged before anything is asked; `cohort.test.ts` looks at that alone. */
function isFirstEntry(student: Person, at: number, all: readonly Person[]): boolean {
  const number = (person: Person) => ID_KINDS.map((kind) => person.ids[kind]).find((id) => id !== undefined);
  const same = (other: Person) =>
    number(other) === number(student) && plainName(other.name) === plainName(student.name);
  return number(student) === undefined || all.findIndex(same) === at;
}

/** Two exams and an archive of one school. */
export function schoolArbitrary(shape: SchoolShape): fc.Arbitrary<AwardInput & { archive: ArchiveRecord }> {
  const schools = childrenArbitrary(shape).chain((children) =>
    fc.record({
      baseline: examArbitrary('期中', children, shape),
      current: examArbitrary('期末', children, shape),
      archive: archiveArbitrary(children, shape),
    }),
  );
  // Left to itself fast-check prefers tiny schools, in which hardly anybody can rise.
  return fc.noBias(schools);
}

const sharesArbitrary = fc
  .oneof(
    fc.constant([20, 30, 50] as const),
    fc.constantFrom([10, 20, 30] as const, [0, 50, 50] as const, [0, 0, 1] as const, [100, 0, 0] as const),
    fc.tuple(fc.nat(40), fc.nat(30), fc.nat(30)),
  )
  .filter(([x, y, z]) => x + y + z > 0);

export const ruleArbitrary: fc.Arbitrary<AwardRule> = fc.record({
  cohort: fc.constantFrom('supported', 'everyone'),
  className: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom('七年级1班', '702', '八(1)班') },
  ),
  subject: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...SUBJECTS) },
  ),
  total: fc.constantFrom(null, null, null, 'computed', 'computed', 'stated'),
  shares: sharesArbitrary,
  threshold: fc.constantFrom(1, 1, 1, 2, 5),
  ties: fc.constantFrom('promote', 'demote', 'score-gain'),
  ranking: fc.constantFrom('competition', 'competition', 'dense'),
  measure: fc.constant('places'),
  thresholdUnit: fc.constant(null),
  rankAmong: fc.constant('cohort'),
  ranksIn: fc.constant('together'),
  prizesIn: fc.constant('together'),
  weights: fc.constant(null),
  bands: fc.constant(DEFAULT_BANDS),
});

const bandsArbitrary: fc.Arbitrary<BandScheme> = fc.constantFrom(
  DEFAULT_BANDS,
  { by: 'rate', names: ['合格', '待提高'], cuts: [60] },
  { by: 'rate', names: ['优', '良', '中', '差一点', '起步'], cuts: [60, 40, 33, 1] },
  { by: 'share', names: ['A', 'B', 'C', 'D', 'E'], cuts: [15, 30, 30, 20] },
  { by: 'share', names: ['A', 'B'], cuts: [50] },
);

/** Everything a school can choose, thresholds in the unit that goes with them. */
export const policyArbitrary: fc.Arbitrary<AwardRule> = fc
  .record({
    rule: ruleArbitrary,
    measure: fc.constantFrom('places' as const, 'percentile' as const, 't' as const, 'band' as const),
    thresholdUnit: fc.constantFrom(null, null, 'places' as const, 'percentile' as const, 't' as const),
    rankAmong: fc.constantFrom('cohort' as const, 'everyone' as const),
    ranksIn: fc.constantFrom('together' as const, 'class' as const),
    prizesIn: fc.constantFrom('together' as const, 'class' as const),
    weights: fc.oneof(
      fc.constant(null),
      fc.dictionary(fc.constantFrom(...SUBJECTS), fc.constantFrom(0, 50, 100, 120, 150)),
    ),
    bands: bandsArbitrary,
    part: fc.constantFrom(0.1, 0.5, 3.3, 12.5, 20),
  })
  .map(({ rule, part, ...policy }) => {
    const unit = thresholdUnitOf({ ...rule, ...policy });
    const threshold = unit === 'percentile' || unit === 't' ? part : rule.threshold;
    return { ...rule, ...policy, threshold, weights: rule.total === 'stated' ? null : policy.weights };
  });

/** The same tabs with their rows, and their subject columns, in another order. */
export function reorderedArbitrary<T extends AwardInput>(input: T): fc.Arbitrary<AwardInput> {
  const shuffle = <U>(items: readonly U[]): fc.Arbitrary<U[]> =>
    fc.shuffledSubarray([...items], { minLength: items.length });
  const exam = (record: ExamRecord): fc.Arbitrary<ExamRecord> =>
    fc
      .record({ students: shuffle(record.students), columns: shuffle(record.subjects.map((_, at) => at)) })
      .map(({ students, columns }) => ({
        ...record,
        subjects: columns.map((at) => record.subjects[at]!),
        students: students.map((student) => ({ ...student, marks: columns.map((at) => student.marks[at]!) })),
      }));
  const archive = input.archive;
  return fc.record({
    baseline: exam(input.baseline),
    current: exam(input.current),
    archive:
      archive === null
        ? fc.constant(null)
        : shuffle(archive.students).map((students) => ({ ...archive, students })),
  });
}
