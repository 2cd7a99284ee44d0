import { expect, test } from 'vitest';
import { createHost } from '../../../src/workbench/realm/createHost.js';
import { bundleSelftest } from '../../conformance/selftestBuild.js';
import { createTestHost } from '../testHost.js';

test('the services agree with every behaviour in a page’s realm too', () => {
  const { options, dispose } = createTestHost(bundleSelftest());
  const host = createHost(options);
  const findings = host.run('runSelftest', []) as Array<{ name: string; result: string; seen: string }>;
  expect(findings.filter(({ result }) => result !== 'agrees')).toEqual([]);
  expect(findings.length).toBeGreaterThan(50);
  host.dispose();
  dispose();
});
