import { ensureBuilt } from '../../scripts/fresh.mjs';

/** Builds what is out of date, once for all files. */
export default async function setup(): Promise<void> {
  await ensureBuilt();
}
