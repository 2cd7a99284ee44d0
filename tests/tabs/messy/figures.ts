import { type Judgement, judge, type Verdict } from './judge.js';
import { messyTab } from './messy.js';
import type { MessyTab } from './truth.js';

/** How many tabs were read how, of one shape or of all. */
export type Figures = Record<Verdict, number>;

export interface Judged {
  index: number;
  tab: MessyTab;
  judgement: Judgement;
}

export interface Measured {
  all: Figures;
  byShape: Map<string, Figures>;
  /** Those that are not fully right. */
  faulty: Judged[];
}

/** Reads the tabs 0 … count − 1 of a seed and compares each reading with the truth. */
export function measure(seed: number, count: number): Measured {
  const measured: Measured = { all: none(), byShape: new Map(), faulty: [] };
  for (let index = 0; index < count; index++) {
    const tab = messyTab(seed, index);
    const judgement = judge(tab);
    const { verdict } = judgement;
    const shape = measured.byShape.get(tab.shape) ?? none();
    measured.byShape.set(tab.shape, shape);
    shape[verdict]++;
    measured.all[verdict]++;
    if (verdict !== 'right') measured.faulty.push({ index, tab, judgement });
  }
  return measured;
}

function none(): Figures {
  return { right: 0, asked: 0, wrong: 0 };
}
