import { expect, test } from 'vitest';
import { createHost } from '../../../src/workbench/realm/createHost.js';
import { bundleSelftest } from '../../conformance/selftestBuild.js';
import { createTestHost, silentUi } from '../testHost.js';

test('the services agree with every behaviour in a page’s realm too, where writes can be undone', () => {
  const { options, dispose } = createTestHost(bundleSelftest(), { ui: silentUi() });
  const host = createHost(options);
  const findings = host.run('runSelftest', []) as Array<{ name: string; result: string; seen: string }>;
  expect(findings.filter(({ result }) => result !== 'agrees')).toEqual([]);
  expect(findings.length).toBeGreaterThan(50);
  host.dispose();
  dispose();
});
