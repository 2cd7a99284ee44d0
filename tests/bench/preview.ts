/** How long the panel computes when a teacher changes a setting, 1,000 students. */
import { DEFAULT_RULE } from '../../src/core/awardRule.js';
import { groupRows, previewAwards } from '../../src/sidebar/awards/preview.js';
import { FakeAddon } from '../sidebar/harness/fakeAddon.js';
import { milliseconds } from './lib/measure.js';

const data = new FakeAddon({ language: 'zh-CN', students: 1000 }).readAwardData();
const time = milliseconds(15, (run) => {
  const preview = previewAwards(data, { ...DEFAULT_RULE, shares: [10 + run, 30, 50] });
  if ('outcome' in preview) groupRows(preview.outcome.rows);
});
console.log(`preview of 1,000 students: ${time.toFixed(1)} ms (at most 50)`);
