/** Pairs of an invented class, kept as the add-on keeps them, for tests of the page 结对. */
import type {
  EndedPair,
  EndPairRequest,
  EndPairResult,
  HelperToSave,
  Language,
  PairingData,
  PairingSuggestion,
  PairView,
  SavePairsRequest,
  SavePairsResult,
  SuggestRequest,
} from '../../../src/addon/api.js';
import { type PairingWords, pairingWordsOf } from '../../../src/locale/pairingWords.js';

const DAY = '2026-11-23';
const TAB = '结对帮扶';
const exam = (name: string, date: string) => ({ name, date, term: null, kind: null });
const TREND = {
  subject: '英语',
  before: { exam: exam('期初', '2026-08-30'), percentile: 20 },
  latest: { exam: exam('期中', '2026-11-10'), percentile: 35 },
  change: 15,
};
const NAMES = ['张三', '李雨桐', '<img src=x onerror=alert(1)>', '=1+1'];

export class FakePairing {
  private readonly words: PairingWords;
  private readonly pairs: PairView[];
  private readonly helpers = new Map<string, HelperToSave>();

  constructor(
    language: Language,
    private readonly archive: boolean,
  ) {
    this.words = pairingWordsOf(language);
    this.pairs = [
      {
        ...this.view(NAMES[0]!, 'teacher', '甲老师', '英语', 2),
        records: 4,
        lastContact: '2026-11-20',
        trend: TREND,
      },
      { ...this.view(NAMES[1]!, 'peer', '孙静', '数学', 3), together: ['李四 孙静'] },
      {
        ...this.view(NAMES[1]!, 'class', '王主任', null, 4),
        to: '2026-06-30',
        from: '2026-03-01',
        ended: true,
      },
    ];
  }

  private view(
    name: string,
    kind: PairView['kind'],
    helper: string,
    subject: string | null,
    row: number,
  ): PairView {
    return {
      student: { name, class: '八(1)班', ids: {} },
      kind,
      helper,
      subjects: subject === null ? [] : [subject],
      goal: null,
      from: '2026-09-01',
      to: null,
      ended: false,
      tab: TAB,
      row,
      cell: `A${row}`,
      together: [],
      records: 0,
      lastContact: null,
      trend: null,
    };
  }

  read(): PairingData {
    const present = this.pairs.filter(({ ended }) => !ended);
    return {
      day: DAY,
      tables: [{ tab: TAB, corrections: {}, displayIds: false }],
      hasArchive: this.archive,
      students: NAMES.map((name) => ({ name, class: '八(1)班', ids: {}, weakSubjects: ['数学'] })),
      pairs: [...present, ...this.pairs.filter(({ ended }) => ended)],
      loads: [
        {
          name: '甲老师',
          kind: 'teacher',
          className: null,
          subjects: ['英语'],
          classes: ['八(1)班'],
          load: 6,
          cap: 5,
        },
        {
          name: '孙静',
          kind: 'peer',
          className: '八(1)班',
          subjects: ['数学'],
          classes: [],
          load: 1,
          cap: 1,
        },
        ...[...this.helpers.values()].map(({ name, kind, subjects, classes, cap }) => ({
          name,
          kind,
          className: null,
          subjects,
          classes,
          load: 0,
          cap: cap ?? 5,
        })),
      ],
      helpersTab: this.helpers.size === 0 ? null : '帮扶人',
    };
  }

  suggest(request: SuggestRequest): PairingSuggestion {
    const { reason, unplaced } = this.words;
    return {
      day: DAY,
      exam: request.exam ?? null,
      strength: request.strength ?? 70,
      pairs: NAMES.slice(1).map((name, at) => ({
        student: { name, class: '八(1)班', ids: {} },
        kind: 'teacher',
        helper: '丙老师',
        subject: '数学',
        reasons: [reason['weak-subject']({ code: 'weak-subject', subject: '数学', place: 1 })],
        load: at + 1,
        cap: 5,
      })),
      unplaced: [
        {
          student: { name: NAMES[0]!, class: '八(1)班', ids: {} },
          kind: 'peer',
          subject: null,
          why: 'none-strong',
          message: unplaced['none-strong'](null),
        },
      ],
      notes: request.exam === null ? [this.words.noExam] : [],
    };
  }

  save({ pairs }: SavePairsRequest): SavePairsResult {
    const isNew = pairs.filter(
      ({ student, helper }) =>
        !this.pairs.some(
          (pair) => pair.student.name === student.name && pair.helper === helper && !pair.ended,
        ),
    );
    const first = this.pairs.length + 2;
    isNew.forEach(({ student, kind, helper, subject, from }, at) => {
      this.pairs.push({ ...this.view(student.name, kind, helper, subject ?? null, first + at), from });
    });
    return {
      tab: TAB,
      added: isNew.length,
      cell: isNew.length === 0 ? null : `A${first}`,
      skipped: pairs
        .filter((pair) => !isNew.includes(pair))
        .map(({ student, helper }) => ({
          name: student.name,
          helper,
          why: 'there',
          message: this.words.skipped.there,
        })),
      undo:
        isNew.length === 0
          ? null
          : {
              tab: TAB,
              filled: true,
              rows: isNew.map((_, at) => ({ row: first + at, cells: {}, kept: {} })),
            },
      report: this.words.added(isNew.length, TAB),
    };
  }

  undoSave(rows: number): { tab: string; removed: number; kept: string[]; report: string } {
    this.pairs.splice(this.pairs.length - rows, rows);
    return { tab: TAB, removed: rows, kept: [], report: this.words.removed(rows, TAB) };
  }

  end({ pair, to }: EndPairRequest): EndPairResult {
    Object.assign(this.pairs.find(({ row }) => row === pair.row)!, { to, ended: to < DAY });
    return {
      tab: TAB,
      cell: `I${pair.row}`,
      undo: { pair, was: '', is: to },
      report: this.words.ended(pair.student.name, pair.helper, to),
    };
  }

  undoEnd({ pair }: EndedPair): { tab: string; cell: string; report: string } {
    Object.assign(this.pairs.find(({ row }) => row === pair.row)!, { to: null, ended: false });
    return { tab: TAB, cell: `I${pair.row}`, report: this.words.reopened(pair.student.name, pair.helper) };
  }

  saveHelper(helper: HelperToSave): { tab: string; report: string } {
    this.helpers.set(helper.name, helper);
    return { tab: '帮扶人', report: this.words.helperSaved(helper.name, '帮扶人') };
  }
}
