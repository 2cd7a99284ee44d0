import type { Behaviour } from './behaviour.js';
import { rangeBehaviours } from './rangeBehaviours.js';
import { searchBehaviours } from './searchBehaviours.js';
import { serviceBehaviours } from './serviceBehaviours.js';
import { sheetBehaviours } from './sheetBehaviours.js';
import { validationBehaviours } from './validationBehaviours.js';
import { valueBehaviours } from './valueBehaviours.js';

/** Everything that the workbench takes for true of Google Sheets, in the order in which it is told. */
export const behaviours: readonly Behaviour[] = [
  ...rangeBehaviours,
  ...valueBehaviours,
  ...sheetBehaviours,
  ...validationBehaviours,
  ...searchBehaviours,
  ...serviceBehaviours,
];
