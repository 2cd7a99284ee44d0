import { describe, expect, test } from 'vitest';
import { createTestHost } from '../workbench/testHost.js';
import { bundleSelftest } from './selftestBuild.js';

const code = bundleSelftest();
const listing = createTestHost(code);
const names = listing.run('listBehaviours', []) as string[];
listing.dispose();

describe('the workbench agrees that', () => {
  test.each(names)('%s', (name) => {
    const host = createTestHost(code);
    const finding = host.run('checkBehaviour', [name]) as { result: string; seen: string };
    expect(`${finding.result} ${finding.seen}`.trim()).toBe('agrees');
    host.dispose();
  });
});

test('no two behaviours have the same name', () => {
  expect(new Set(names).size).toBe(names.length);
});
