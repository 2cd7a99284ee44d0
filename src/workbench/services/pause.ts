/** Suspends the caller without giving up its turn, as a script's sleep does. */
export function pause(milliseconds: number): void {
  if (typeof window === 'undefined') {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
    return;
  }
  // A page's main thread may not wait on memory.
  const end = Date.now() + milliseconds;
  while (Date.now() < end);
}
