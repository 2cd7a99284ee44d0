/** Short ways to write down a school for a test of pairing. */
import type { Helper, StandingPair } from '../../../src/core/pairing/helper.js';
import type { SupportedStudent } from '../../../src/core/pairing/proposal.js';
import type { Peer } from '../../../src/core/pairing/strongPeers.js';
import type { PairingInput } from '../../../src/core/pairing/suggestPairs.js';

export const DAY = '2026-11-28';

export function child(name: string, className: string | null, ...weakSubjects: string[]): SupportedStudent {
  return { ids: {}, name, className, weakSubjects };
}

export function teacher(name: string, subjects: string[], more: Partial<Helper> = {}): Helper {
  return { name, kind: 'teacher', subjects, classes: [], cap: null, ...more };
}

export function leader(name: string, more: Partial<Helper> = {}): Helper {
  return { name, kind: 'class', subjects: [], classes: [], cap: null, ...more };
}

export function peer(name: string, className: string, strong: Record<string, number>): Peer {
  return {
    ids: {},
    name,
    className,
    strong: Object.entries(strong).map(([subject, percentile]) => ({ subject, percentile })),
  };
}

export function pair(
  kind: StandingPair['kind'],
  helper: string,
  student: Pick<SupportedStudent, 'name' | 'className'>,
  subjects: string[] = [],
  more: Partial<StandingPair> = {},
): StandingPair {
  return {
    ids: {},
    name: student.name,
    className: student.className,
    kind,
    helper,
    subjects,
    goal: null,
    from: null,
    to: null,
    tab: '结对帮扶',
    row: 2,
    ...more,
  };
}

export function input(more: Partial<PairingInput>): PairingInput {
  return {
    day: DAY,
    students: [],
    pairs: [],
    helpers: [],
    peers: [],
    examClasses: ['八(1)班', '八(2)班'],
    caps: { class: 2, teacher: 3, peer: 1 },
    ...more,
  };
}
