import { expect, test } from 'vitest';
import type { PaperChoices } from '../../src/addon/api.js';
import { chosenChildren, jobOf, newDraft } from '../../src/sidebar/print/printDraft.js';

const choices: PaperChoices = {
  schooling: 'compulsory',
  school: '向阳学校',
  signatory: '',
  runs: [{ id: 'r1', at: '', baseline: '', current: '', subject: null }],
  terms: [],
  run: 'r1',
  term: null,
  kind: 'slips',
  children: [
    { at: 4, name: '张文', class: '八(1)班', prize: 1 },
    { at: 0, name: '李明', class: '八(2)班', prize: null },
    { at: 2, name: '王博', class: null, prize: 3 },
  ],
};
const names = (more: Partial<ReturnType<typeof newDraft>>) =>
  chosenChildren(choices.children, { ...newDraft('slips'), ...more }).map(({ name }) => name);

test('all, a class, one child, and those with a prize are chosen', () => {
  expect(names({})).toEqual(['张文', '李明', '王博']);
  expect(names({ who: 'class' })).toEqual(['张文']);
  expect(names({ who: 'class', class: '八(2)班' })).toEqual(['李明']);
  expect(names({ who: 'one', child: 0 })).toEqual(['李明']);
  expect(names({ who: 'one' })).toEqual([]);
  expect(names({ prizesOnly: true })).toEqual(['张文', '王博']);
  expect(names({ prizesOnly: true, who: 'one', child: 0 })).toEqual(['李明']);
});

test('the job says the same to the add-on, with the names as typed or as they are kept', () => {
  const draft = { ...newDraft('slips'), who: 'class', showRanks: true, signatory: ' 八年级组 ' } as const;
  expect(jobOf(choices, draft)).toMatchObject({
    run: 'r1',
    class: '八(1)班',
    students: null,
    school: '向阳学校',
    signatory: '八年级组',
    // In compulsory schooling there are none to show.
    showRanks: false,
  });
  expect(jobOf({ ...choices, schooling: 'senior' }, draft)?.showRanks).toBe(true);
  expect(jobOf({ ...choices, run: null }, draft)).toBeNull();
});
