import { sampleTabs } from '../sample/index.js';
import type { Language } from '../server/protocol.js';

/**
 * Adopts the sample's tabs through the add-on's own function, as a teacher would with the panel, so that the awards
 * are one click away.
 */
export async function prepareSample(
  language: Language,
  run: (functionName: string, args: readonly unknown[]) => Promise<unknown>,
): Promise<void> {
  await Promise.all(sampleTabs(language).map((request) => run('adoptTab', [request])));
}
