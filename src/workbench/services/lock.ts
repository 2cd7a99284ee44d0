import type { LockHost } from '../host.js';
import type { ServiceContext } from './context.js';
import { pause } from './pause.js';
import { Service } from './service.js';

const POLL_MS = 20;
const LOCK_TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

/** The document lock as one run holds it: gone at the end of the run, and while `alert` or `prompt` is open. */
export class RunLock {
  private held = false;

  constructor(private readonly host: LockHost) {}

  get isHeld(): boolean {
    return this.held;
  }

  /** Tries for this long; true when the run holds the lock. */
  take(timeoutMs: number): boolean {
    const deadline = Date.now() + timeoutMs;
    while (!this.held) {
      this.held = this.host.tryTake();
      if (this.held) break;
      const left = deadline - Date.now();
      if (left <= 0) return false;
      pause(Math.min(POLL_MS, left));
    }
    return true;
  }

  release(): void {
    if (!this.held) return;
    this.held = false;
    this.host.release();
  }
}

export class LockService extends Service {
  constructor(context: ServiceContext) {
    super(context, 'LockService');
  }

  getDocumentLock(): Lock {
    return new Lock(this.context);
  }
}

class Lock extends Service {
  constructor(context: ServiceContext) {
    super(context, 'Lock');
  }

  tryLock(timeoutInMillis: number): boolean {
    return this.context.lock.take(timeoutInMillis);
  }

  waitLock(timeoutInMillis: number): void {
    if (!this.context.lock.take(timeoutInMillis)) throw new Error(LOCK_TIMEOUT);
  }

  hasLock(): boolean {
    return this.context.lock.isHeld;
  }

  releaseLock(): void {
    this.context.lock.release();
  }
}
