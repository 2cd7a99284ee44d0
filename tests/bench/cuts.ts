/** How long it takes from a key on a cut of the prizes to the painted page, 1,000 students, in a browser. */
import { pageCatalogueOf } from '../../src/locale/pageWords.js';
import { builtSidebar, goTo, openBrowser, openPanel } from '../sidebar/harness/panelPage.js';
import { median } from './lib/measure.js';
import { keysToPaint } from './lib/painted.js';

const KEYS = Array.from({ length: 24 }, (_, at) => (at % 3 === 2 ? 'ArrowLeft' : 'ArrowRight'));

async function main(): Promise<void> {
  const browser = await openBrowser();
  const { page, addon, close } = await openPanel(browser, builtSidebar(), {
    language: 'zh-CN',
    students: 1000,
  });
  await goTo(page, pageCatalogueOf('zh-CN').words.nav.awards);
  await page.getByRole('slider', { name: '一等奖到这里' }).focus();
  const calls = addon.calls.length;
  const all = await keysToPaint(page, KEYS);
  if (addon.calls.length > calls) throw new Error('A change of the shares asked the server.');
  await close();
  await browser.close();
  console.log(
    `a change of the shares to the painted page, 1,000 students: median of ${all.length} ${median(all).toFixed(1)} ms, longest ${Math.max(...all).toFixed(1)} ms (at most 50), no call of the server`,
  );
}

void main();
