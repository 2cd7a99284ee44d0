import type { RankScope } from '../../../src/tabs/reading.js';
import type { ExamPlan, Written } from './examPlan.js';
import { type Child, type IdStyle, idStyle } from './people.js';
import type { Random } from './random.js';
import { BLANK, type Cell, cell } from './sheet.js';
import type { ColumnTruth } from './truth.js';

/** A column of a messy tab, not yet placed. */
export interface PlannedColumn {
  /** Header texts, upper row first; in a header of two rows a lone one belongs to both. */
  header: string[];
  truth: ColumnTruth;
  cell(child: Child): Cell;
  /** The subject whose marks it holds, `total`, or what a row that is no student writes there. */
  holds: 'label' | 'class' | 'serial' | 'total' | 'mark' | 'other';
  points?: number;
}

export interface ExamColumns {
  identity: PlannedColumn[];
  rest: PlannedColumn[];
  ids: IdStyle[];
  /** The header has two rows. */
  grouped: boolean;
}

const NONE: ColumnTruth = { field: [null] };

export type ClassPlace = 'column' | 'merged' | 'once' | 'title' | 'tab' | 'nowhere';

export function examColumns(random: Random, plan: ExamPlan, classPlace: ClassPlace): ExamColumns {
  const identity = identityColumns(random, plan, classPlace);
  const grouped = random.chance(0.25);
  const rest: PlannedColumn[] = [];
  for (const subject of plan.subjects) rest.push(...subjectColumns(random, plan, subject, grouped));
  const composite = compositeColumn(random, plan);
  if (composite !== null) rest.push(composite);
  rest.push(...totalColumns(random, plan, grouped));
  for (const word of random.some(plan.words.unread, random.pick([0, 0, 0, 1, 2]))) {
    rest.push({ header: [word], truth: NONE, cell: () => unreadCell(random, word), holds: 'other' });
  }
  const status = statusColumn(random, plan);
  if (status !== null) rest.push(status);
  if (random.chance(0.05)) {
    const subject = ['日语', '音乐', '科学', '信息技术', '美术'].find((one) => !plan.subjects.includes(one))!;
    const header = random.pick(plan.words.subjects[subject]!);
    plan.mess.push('an empty score column');
    rest.push({ header: [header], truth: { field: ['score'], subject }, cell: () => BLANK, holds: 'other' });
  }
  return { ...identity, rest, grouped };
}

function identityColumns(
  random: Random,
  plan: ExamPlan,
  classPlace: ClassPlace,
): { identity: PlannedColumn[]; ids: IdStyle[] } {
  const { words } = plan;
  const name: PlannedColumn = {
    header: [random.pick(words.name)],
    truth: { field: ['name'] },
    cell: (child) => cell(child.name),
    holds: 'label',
  };
  const kinds = random.some(
    ['studentId', 'examId', 'registryId', 'nationalId'] as const,
    random.pick([0, 1, 1, 1, 2]),
  );
  const ids = kinds.map((kind) => idStyle(random, kind));
  const columns: PlannedColumn[] = ids.map((style) => ({
    header: [random.pick(words.ids[style.kind])],
    truth: { field: [style.kind] },
    cell: (child) => style.write(child).cell,
    holds: 'other',
  }));
  for (const { what } of ids) plan.mess.push(`ID ${what}`);
  columns.splice(random.int(0, columns.length), 0, name);
  if (classPlace === 'column' || classPlace === 'merged' || classPlace === 'once') {
    const asNumber = plan.classes.every((text) => /^\d+$/.test(text)) && random.chance(0.5);
    columns.splice(classPlace === 'column' ? random.int(0, columns.length) : 0, 0, {
      header: [random.pick(words.class)],
      truth: { field: ['class'] },
      cell: ({ className }) => cell(asNumber ? Number(className) : className),
      holds: 'class',
    });
  }
  if (random.chance(0.12)) {
    const header = random.pick(words.grade);
    const value = plan.english ? 'Grade 8' : random.pick(['八年级', '2024级', '初二']);
    columns.push({ header: [header], truth: { field: ['grade'] }, cell: () => cell(value), holds: 'other' });
  }
  if (random.chance(0.1)) {
    const value = plan.english ? 'Hill School' : random.pick(['育才中学', '第三中学']);
    columns.unshift({
      header: [random.pick(words.school)],
      truth: { field: ['school'] },
      cell: () => cell(value),
      holds: 'other',
    });
  }
  if (random.chance(0.4)) {
    const header = random.pick(words.serial);
    columns.unshift({ header: [header], truth: NONE, cell: ({ index }) => cell(index + 1), holds: 'serial' });
  }
  return { identity: columns, ids };
}

function subjectColumns(random: Random, plan: ExamPlan, subject: string, grouped: boolean): PlannedColumn[] {
  const { words } = plan;
  const named = random.pick(words.subjects[subject] ?? [subject]);
  const points = plan.full[subject]!;
  const stated = plan.fullFrom === 'header' && plan.stated.has(subject);
  const withPoints = (header: string) => (stated ? random.pick(words.fullMark)(header, points) : header);
  const truth: ColumnTruth = { field: ['score'], subject, ...(stated ? { fullMark: points } : {}) };
  const marks = (child: Child) => plan.marks.get(child)![subject]!.cell;
  const beside = random.chance(grouped ? 0.85 : 0.2)
    ? random.some(words.ranks.slice(0, 2), random.int(1, 2))
    : [];
  const rankCells = ranksOf(plan, (child) => plan.marks.get(child)![subject]!);
  const rank = (scope: RankScope, header: string[]): PlannedColumn => ({
    header,
    truth: { field: ['rank'], subject, scope },
    cell: rankCells,
    holds: 'other',
  });
  const scaledWord = random.chance(0.08) ? random.pick(words.scaled) : null;
  const scaled = (header: string[]): PlannedColumn => ({
    header,
    truth: { field: ['scaled'], subject },
    cell: (child) => scaledCell(plan, child, subject, scaledWord!),
    holds: 'other',
  });
  if (grouped) {
    const upper = withPoints(named);
    if (beside.length === 0 && scaledWord === null) {
      return [{ header: [upper], truth, cell: marks, holds: 'mark', points }];
    }
    return [
      { header: [upper, random.pick(words.scoreBelow)], truth, cell: marks, holds: 'mark', points },
      ...(scaledWord === null ? [] : [scaled([upper, scaledWord])]),
      ...beside.map(([scope, texts]) => rank(scope, [upper, random.pick(texts)])),
    ];
  }
  const whole = words.subjects[subject]?.[0] ?? subject;
  const full = stated || named.length === 1 ? named : random.pick(words.scoreOf)(named);
  return [
    { header: [withPoints(full)], truth, cell: marks, holds: 'mark', points },
    ...(scaledWord === null ? [] : [scaled([`${whole}${plan.english ? ' ' : ''}${scaledWord}`])]),
    ...beside.map(([scope, texts]) => rank(scope, [random.pick(words.rankOf)(named, random.pick(texts))])),
  ];
}

function scaledCell(plan: ExamPlan, child: Child, subject: string, word: string): Cell {
  const { mark } = plan.marks.get(child)![subject]!;
  if (typeof mark !== 'number') return BLANK;
  const step = Math.min(4, Math.floor((1 - mark / plan.full[subject]!) * 5));
  return cell(/等级|grade|level/i.test(word) ? 'ABCDE'[Math.max(0, step)] : 100 - step * 10);
}

function compositeColumn(random: Random, plan: ExamPlan): PlannedColumn | null {
  const sets: ReadonlyArray<readonly [string, readonly string[]]> = [
    ['文综', ['政治', '历史', '地理']],
    ['理综', ['物理', '化学', '生物']],
    ['语数外', ['语文', '数学', '英语']],
  ];
  const possible = sets.filter(([, parts]) => parts.every((part) => plan.subjects.includes(part)));
  if (plan.english || possible.length === 0 || !random.chance(0.2)) return null;
  const [header, parts] = random.pick(possible);
  plan.mess.push('a composite beside its parts');
  return {
    header: [header],
    truth: { field: ['score', 'total', null], subject: header === '语数外' ? '语数英' : header },
    cell: (child) => {
      const marks = parts.map((part) => plan.marks.get(child)![part]!.mark);
      return cell(marks.reduce<number>((sum, mark) => sum + (typeof mark === 'number' ? mark : 0), 0));
    },
    holds: 'other',
  };
}

function totalColumns(random: Random, plan: ExamPlan, grouped: boolean): PlannedColumn[] {
  const { words, totals } = plan;
  if (totals === null) return [];
  const header = random.pick(words.total);
  const ranks = random.some(words.ranks, random.pick([0, 1, 1, 2, 3]));
  const cells = ranksOf(plan, (child) => totals.get(child)!);
  const under = grouped && ranks.length > 0 && random.chance(0.5);
  return [
    {
      header: under ? [header, random.pick(words.scoreBelow)] : [header],
      truth: { field: ['total'] },
      cell: (child) => totals.get(child)!.cell,
      holds: 'total',
    },
    ...ranks.map(([scope, texts]): PlannedColumn => {
      const word = random.pick(texts);
      return {
        header: under ? [header, word] : [word],
        truth: { field: ['rank'], scope },
        cell: cells,
        holds: 'other',
      };
    }),
  ];
}

function ranksOf(plan: ExamPlan, of: (child: Child) => Written): (child: Child) => Cell {
  return (child) => {
    const { mark } = of(child);
    if (typeof mark !== 'number') return BLANK;
    const better = plan.children.filter((other) => {
      const theirs = of(other).mark;
      return typeof theirs === 'number' && theirs > mark;
    });
    return cell(better.length + 1);
  };
}

/** A column that says of whole rows that the child was not there, or only remarks. */
function statusColumn(random: Random, plan: ExamPlan): PlannedColumn | null {
  if (!random.chance(0.3)) return null;
  const remarks = plan.english ? ['new', 'improved', ''] : ['借读', '进步大', '数学缺考', '转入', '', ''];
  const absent = random
    .some(plan.children, random.pick([0, 0, 1, 2]))
    .filter((_, index) => index < plan.children.length / 4);
  const tick = random.chance(0.3);
  for (const child of absent) {
    plan.said.set(child, 'absent');
    const marks = plan.marks.get(child)!;
    for (const subject of plan.subjects) marks[subject] = { cell: BLANK, mark: 'absent' };
    if (plan.totals !== null) plan.totals.set(child, { cell: random.pick([BLANK, cell(0)]), mark: 'absent' });
  }
  if (absent.length > 0) plan.mess.push('absent by a status column');
  const word = plan.english ? 'absent' : random.pick(['缺考', '病假', '休学']);
  const text = (child: Child): string => {
    if (plan.said.has(child))
      return tick ? random.pick(plan.english ? ['Yes', 'Y', '1'] : ['是', '√', '1']) : word;
    if (tick) return plan.english ? 'No' : random.pick(['否', '']);
    return random.pick(remarks);
  };
  return {
    header: [random.pick(tick ? plan.words.absentTick : plan.words.remark)],
    truth: { field: absent.length > 0 ? ['status'] : ['status', null] },
    cell: (child) => cell(text(child)),
    holds: 'other',
  };
}

function unreadCell(random: Random, word: string): Cell {
  if (/性别|Gender|Sex/.test(word)) return cell(random.pick(/[a-z]/.test(word) ? ['M', 'F'] : ['男', '女']));
  if (/平均|Average|Percentage/.test(word)) return cell(random.int(400, 900) / 10);
  if (/进退|变化|Change|分差/.test(word)) return cell(random.int(-20, 20));
  if (/上次|Previous|考场|座位/.test(word)) return cell(random.int(1, 60));
  if (/Birth/.test(word)) return cell(new Date(Date.UTC(2011, random.int(0, 11), random.int(1, 28))));
  if (/民族/.test(word)) return cell('汉族');
  if (/签名/.test(word)) return BLANK;
  return cell(random.pick(['城东', '河西村', '']));
}
