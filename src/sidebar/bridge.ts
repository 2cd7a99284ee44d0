import type { Language, SidebarApi } from '../addon/api.js';
import { ERROR_CODES, type ErrorCode } from '../core/appError.js';

export type ApiFunction = keyof SidebarApi;
export type Answer<K extends ApiFunction> = ReturnType<SidebarApi[K]>;

/**
 * A value that `google.script.run` carries whole: a Date or a function, however deep, becomes `never` and so does
 * not compile.
 */
export type Crossable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends Date | ((...args: never[]) => unknown)
    ? never
    : T extends object
      ? { [Key in keyof T]: Crossable<T[Key]> }
      : never;

type Question<K extends ApiFunction> = Parameters<SidebarApi[K]>;
/** The arguments of one call, none or one, checked to be crossable as they were written. */
export type Arguments<K extends ApiFunction, A> =
  Question<K> extends [infer Q] ? (A extends Q ? [argument: A & Crossable<A>] : [argument: Q]) : [];

/** The part of `google.script.run` that is used here. */
export interface ScriptRunner {
  withSuccessHandler(handler: (answer: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: unknown) => void): ScriptRunner;
  readonly [name: string]: unknown;
}

/** `PERMISSION_DENIED` comes from Google itself: several accounts are signed in at once. */
export type CallErrorCode = ErrorCode | 'PERMISSION_DENIED';

/** What went wrong with a call. `message` is a sentence for a person, or Google's own words. */
export class CallError extends Error {
  readonly code: CallErrorCode;

  constructor(code: CallErrorCode, message: string) {
    super(message);
    this.name = 'CallError';
    this.code = code;
  }
}

/** The reply came after the same question had been asked anew; nobody waits for it any more. */
export class StaleReply extends Error {
  constructor() {
    super('A newer question has replaced this one.');
    this.name = 'StaleReply';
  }
}

export interface Bridge {
  /**
   * Asks the add-on. Of two calls of one reading function only the newer is answered: the older one rejects with
   * `StaleReply`, even if its reply comes later. Calls that write are always answered.
   *
   * @throws CallError, StaleReply
   */
  call<K extends ApiFunction, A = Question<K>[0]>(name: K, ...args: Arguments<K, A>): Promise<Answer<K>>;
}

/** Functions that change nothing: only the latest answer is of use. */
const QUESTIONS: ReadonlySet<ApiFunction> = new Set<ApiFunction>([
  'getPanelState',
  'inspectTab',
  'proposeAdoption',
  'proposeTabs',
  'readAwardData',
  'readScreeningData',
  'proposeScreening',
  'listRuns',
  'listRecords',
  'readDrafts',
  'checkData',
  'getSettings',
  'getToday',
  'listStudents',
  'studentOfSelection',
  'readStudent',
  'readStudentMarks',
  'readPlan',
  'readEvaluation',
  'readPaperChoices',
  'readSlips',
  'readCertificates',
  'readPrintJob',
  'readHonours',
  'proposeProgress',
  'proposeContest',
]);

/** @param run gives a fresh `google.script.run`; a function, since the real one appears after the page has loaded */
export function createBridge(run: () => ScriptRunner): Bridge {
  let requests = 0;
  const latest = new Map<ApiFunction, number>();

  return {
    call<K extends ApiFunction>(name: K, ...args: readonly unknown[]): Promise<Answer<K>> {
      requests += 1;
      const id = requests;
      latest.set(name, id);
      const isStale = () => QUESTIONS.has(name) && latest.get(name) !== id;
      return new Promise<Answer<K>>((resolve, reject) => {
        const runner = run()
          .withSuccessHandler((answer) => {
            if (isStale()) reject(new StaleReply());
            else resolve(answer as Answer<K>);
          })
          .withFailureHandler((error) => {
            reject(isStale() ? new StaleReply() : readCallError(error));
          });
        const remote = runner[name];
        if (typeof remote !== 'function') throw new CallError('UNEXPECTED', `${name}?`);
        remote.apply(runner, args);
      });
    },
  };
}

/** The same, saying with each request which language the panel speaks: the add-on need not find it out. */
export function speaking(bridge: Bridge, language: Language): Bridge {
  const call = bridge.call as unknown as (name: ApiFunction, argument: object) => Promise<never>;
  return {
    call: (name: ApiFunction, ...args: readonly unknown[]) =>
      call(name, { ...(args[0] as object | undefined), language }),
  };
}

const CODED = /^(?:\w*(?:Error|Exception): )*\[([A-Z_]+)\] ?([\s\S]*)$/;
const SIGNED_IN_TWICE = /PERMISSION_DENIED/;

/** Google passes on an error's message only; the add-on writes it as `[CODE] sentence`. */
export function readCallError(error: unknown): CallError {
  const text = error instanceof Error ? error.message : String(error);
  const coded = CODED.exec(text);
  if (coded && isErrorCode(coded[1]!)) return new CallError(coded[1], coded[2]!);
  return new CallError(SIGNED_IN_TWICE.test(text) ? 'PERMISSION_DENIED' : 'UNEXPECTED', text);
}

function isErrorCode(text: string): text is ErrorCode {
  return (ERROR_CODES as readonly string[]).includes(text);
}
