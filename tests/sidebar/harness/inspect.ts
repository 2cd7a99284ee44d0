/** What every page must pass, whatever is on it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Unfolds every fold. */
export async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  await expect.poll(() => page.locator('details:not(:has(.fold-body))').count()).toBe(0);
}

/** No violation of axe, and nothing wider than the panel or smaller than 13 px. */
export async function inspect(page: Page): Promise<void> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe: tool } = window as unknown as {
      axe: { run(): Promise<{ violations: Array<{ id: string; nodes: Array<{ html: string }> }> }> };
    };
    const found = await tool.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  });
  expect(violations).toEqual([]);
  const misfits = await page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('#panel *')) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || element.matches('.grid *, .unseen, .announcer, option')) continue;
      const name = `${element.tagName}.${element.className} ${element.textContent?.slice(0, 30)}`;
      if (box.left < 0 || box.right > window.innerWidth) found.push(`outside: ${name}`);
      if (
        element.scrollWidth > element.clientWidth + 1 &&
        !element.matches('.grid, select, input, svg, svg *')
      ) {
        if (element.clientWidth > 0) found.push(`cut off: ${name}`);
      }
      if (Number.parseFloat(getComputedStyle(element).fontSize) < 13) found.push(`small: ${name}`);
    }
    return found;
  });
  expect(misfits).toEqual([]);
}
