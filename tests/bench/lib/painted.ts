import type { Page } from 'playwright-core';

/**
 * Presses keys one after the other, each when the page has been painted after the one before.
 *
 * @returns milliseconds from each key to the painted page
 */
export async function keysToPaint(page: Page, keys: readonly string[]): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    // What is posted while a frame is made ready comes after it has been painted.
    const painted = new MessageChannel();
    let pressed = 0;
    painted.port1.onmessage = () => times.push(performance.now() - pressed);
    document.addEventListener(
      'keydown',
      (event) => {
        pressed = event.timeStamp;
        requestAnimationFrame(() => painted.port2.postMessage(null));
      },
      true,
    );
  });
  const times = () => page.evaluate(() => (window as unknown as { times: number[] }).times.length);
  for (const [at, key] of keys.entries()) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    while ((await times()) <= at) await page.waitForTimeout(5);
  }
  return page.evaluate(() => (window as unknown as { times: number[] }).times);
}
