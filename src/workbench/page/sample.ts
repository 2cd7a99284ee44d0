import { sampleTabs } from '../sample/index.js';
import type { Language } from '../server/protocol.js';

/**
 * The calls that adopt the sample's tabs, as a teacher would with the panel, so that the awards are one click away.
 */
export function adoptionOfSample(language: Language): Array<readonly [string, readonly unknown[]]> {
  return sampleTabs(language).map((request) => ['adoptTab', [request]] as const);
}
