/** What the add-on's page and the workbench say to one another over their port. */
export type FromFrame =
  | { kind: 'run'; id: number; functionName: string; args: unknown[] }
  | { kind: 'close' }
  | { kind: 'size'; width?: number; height?: number }
  | { kind: 'focus-editor' }
  | { kind: 'key'; key: FrameKey };

export type ToFrame =
  | { kind: 'result'; id: number; value: unknown }
  | { kind: 'error'; id: number; name: string; message: string };

/** Keys that mean something to the workbench wherever the focus is. */
export type FrameKey = 'save' | 'escape' | 'next-region';

export const HANDSHAKE = 'bangfu:port';

type Handler = ((value: unknown, userObject?: unknown) => void) | null;

/**
 * Runs inside the add-on's page, before its own scripts: `google.script.run` and `google.script.host`.
 * Its source text is put into the page, so it uses nothing from outside.
 */
export function frameShim(handshake: string, functionNames: string[], origin: string): void {
  const MAX_CONCURRENT = 10; // calls; more wait, as at Google
  interface Call {
    functionName: string;
    args: unknown[];
    success: Handler;
    failure: Handler;
    userObject: unknown;
  }
  const running = new Map<number, Call>();
  const queued: Array<{ id: number; call: Call }> = [];
  const unsent: unknown[] = [];
  let port: MessagePort | null = null;
  let lastId = 0;

  function post(message: unknown): void {
    if (port) port.postMessage(message);
    else unsent.push(message);
  }

  function startNext(): void {
    while (running.size < MAX_CONCURRENT) {
      const next = queued.shift();
      if (!next) return;
      running.set(next.id, next.call);
      post({ kind: 'run', id: next.id, functionName: next.call.functionName, args: next.call.args });
    }
  }

  function receive(event: MessageEvent): void {
    const message = event.data as
      | { kind: 'result'; id: number; value: unknown }
      | { kind: 'error'; id: number; name: string; message: string };
    const call = running.get(message.id);
    if (!call) return;
    running.delete(message.id);
    startNext();
    if (message.kind === 'result') {
      if (call.success) call.success(message.value, call.userObject);
      return;
    }
    const error = new Error(message.message);
    error.name = message.name;
    if (call.failure) call.failure(error, call.userObject);
    else console.error('Uncaught', error);
  }

  window.addEventListener('message', function take(event) {
    if (event.source !== window.parent || event.data !== handshake || port) return;
    const given = event.ports[0];
    if (!given) return;
    window.removeEventListener('message', take);
    event.stopImmediatePropagation();
    port = given;
    port.onmessage = receive;
    for (const message of unsent.splice(0)) port.postMessage(message);
  });

  function makeRunner(success: Handler, failure: Handler, userObject: unknown): Record<string, unknown> {
    const runner: Record<string, unknown> = {
      withSuccessHandler: (handler: Handler) => makeRunner(handler, failure, userObject),
      withFailureHandler: (handler: Handler) => makeRunner(success, handler, userObject),
      withUserObject: (object: unknown) => makeRunner(success, failure, object),
    };
    for (const functionName of functionNames) {
      runner[functionName] = (...args: unknown[]) => {
        let copy: unknown[];
        try {
          copy = structuredClone(args);
        } catch {
          throw new TypeError('Failed due to illegal value in property: 0');
        }
        lastId += 1;
        queued.push({ id: lastId, call: { functionName, args: copy, success, failure, userObject } });
        startNext();
      };
    }
    return runner;
  }

  window.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's') {
      event.preventDefault();
      post({ kind: 'key', key: 'save' });
    } else if (event.key === 'F6') {
      event.preventDefault();
      post({ kind: 'key', key: 'next-region' });
    } else if (event.key === 'Escape' && !event.defaultPrevented) {
      post({ kind: 'key', key: 'escape' });
    }
  });

  Object.defineProperty(window, 'google', {
    value: {
      script: {
        run: makeRunner(null, null, undefined),
        host: {
          origin,
          close: () => post({ kind: 'close' }),
          setHeight: (height: number) => post({ kind: 'size', height }),
          setWidth: (width: number) => post({ kind: 'size', width }),
          editor: { focus: () => post({ kind: 'focus-editor' }) },
        },
      },
    },
  });
}
