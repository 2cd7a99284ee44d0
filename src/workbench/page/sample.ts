import type { DocumentState } from '../server/protocol.js';

interface TabReading {
  role: string | null;
  confidence: number;
}

/** Below this the add-on asks a person. */
const SURE = 0.8;

/**
 * Adopts the sample's tabs as a teacher would, through the add-on's own functions: what it recognises for certain
 * becomes an exam or the archive, and the rest is left alone.
 */
export async function prepareSample(
  { snapshot }: DocumentState,
  run: (functionName: string, args: readonly unknown[]) => Promise<unknown>,
): Promise<void> {
  for (const id of snapshot.sheetOrder) {
    const tab = snapshot.sheets[id]?.name;
    const reading = (await run('inspectTab', [{ tab }])) as TabReading;
    if (reading.role === null || reading.confidence < SURE) continue;
    await run('adoptTab', [{ tab, role: reading.role }]);
  }
}
