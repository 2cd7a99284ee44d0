import { expect, test } from 'vitest';
import { grantedIn } from '../../src/core/honours/granted.js';
import { type AwardCells, awardCells, awardsOf } from '../../src/tabs/awardRows.js';
import { awardKindOf } from '../../src/tabs/awardWords.js';
import { readLedger } from '../../src/tabs/readLedger.js';
import { LEDGER_TABS, ledgerTab } from '../support/ledger.js';

const register = (rows: readonly AwardCells[]) =>
  readLedger({ name: LEDGER_TABS.award, values: ledgerTab('award', rows) }, 'award')!;
const ROW: AwardCells = {
  term: '八上',
  kind: '班级十星',
  title: '守纪之星',
  name: '赵明',
  class: '八(1)班',
  studentId: '0101',
  reason: '值日认真',
  state: '通过',
  decidedOn: '2026-11-20',
  id: 'a-1',
};

test.each(['zh-CN', 'en'] as const)('what is written in %s is read again as it was meant', (language) => {
  const award = {
    id: 'form-one-1',
    term: '八上',
    kind: 'contest',
    title: '口算 二等奖',
    student: { ids: { studentId: '0101' }, name: '赵明', className: '八(1)班' },
    reason: '',
    evidence: ['log-1', '2026-01-20 16:05 abc'],
    nominatedBy: '王老师',
    nominatedOn: '2026-11-20',
    state: 'nominated',
    decidedBy: '',
    decidedOn: null,
  } as const;
  const cells = awardCells({ ...award, evidence: [...award.evidence] }, language);
  expect(awardsOf(register([cells]))).toEqual([{ ...award, tab: '奖项总表', row: 2 }]);
});

test.each([
  ['阳光奖学金', 'scholarship'],
  ['Sunshine scholarship', 'scholarship'],
  ['进步奖', 'progress'],
  ['卫生红旗', null],
])('the kind of an award that a person typed is known by its usual ending: %s', (text, kind) => {
  expect(awardKindOf(text)).toBe(kind);
});

test('of a term only granted awards are given on, with no reason that tells a figure and no label', () => {
  const table = register([
    ROW,
    { ...ROW, id: 'a-2', state: '提名' },
    { ...ROW, id: 'a-3', term: '八下' },
    { ...ROW, id: 'a-4', reason: '数学 98 分', title: '后进生之星' },
    { ...ROW, id: 'a-5', kind: '卫生红旗' },
    { ...ROW, id: 'a-6', state: '撤回' },
  ]);
  const student = { ids: { studentId: '0101' }, name: '赵明', className: '八(1)班' };
  expect(grantedIn(awardsOf(table), '八 上')).toEqual([
    {
      id: 'a-1',
      term: '八上',
      kind: 'classStar',
      title: '守纪之星',
      student,
      decidedDay: '2026-11-20',
      publicReason: '值日认真',
    },
    {
      id: 'a-4',
      term: '八上',
      kind: 'classStar',
      title: '',
      student,
      decidedDay: '2026-11-20',
      publicReason: null,
    },
  ]);
});
