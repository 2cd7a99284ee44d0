import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WindowRole } from '../../../src/workbench/server/protocol.js';
import { WindowRoles } from '../../../src/workbench/server/windowRoles.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function openWindow(roles: WindowRoles, wanted: string | null = null) {
  const told: WindowRole[] = [];
  const close = roles.open(wanted, (role) => told.push(role));
  return { told, close, name: told[0]!.window };
}

test('the first window writes, the second reads', () => {
  const roles = new WindowRoles(1000);
  const first = openWindow(roles);
  const second = openWindow(roles);
  expect([first.told[0]!.role, second.told[0]!.role]).toEqual(['writer', 'reader']);
  expect(roles.mayWrite(first.name)).toBe(true);
  expect(roles.mayWrite(second.name)).toBe(false);
});

test('the second takes over when the first has closed', () => {
  const roles = new WindowRoles(1000);
  const first = openWindow(roles);
  const second = openWindow(roles);
  first.close();
  vi.advanceTimersByTime(1000);
  expect(second.told.at(-1)?.role).toBe('writer');
  expect(roles.mayWrite(second.name)).toBe(true);
  expect(roles.mayWrite(first.name)).toBe(false);
});

test('the last changes of a closing window are still taken', () => {
  const roles = new WindowRoles(1000);
  const first = openWindow(roles);
  first.close();
  vi.advanceTimersByTime(900);
  expect(roles.mayWrite(first.name)).toBe(true);
});

test('a window that reloads stays the writer', () => {
  const roles = new WindowRoles(1000);
  const first = openWindow(roles);
  const second = openWindow(roles);
  first.close();
  vi.advanceTimersByTime(500);
  const again = openWindow(roles, first.name);
  vi.advanceTimersByTime(5000);
  expect(again.told.map(({ role }) => role)).toEqual(['writer']);
  expect(second.told.map(({ role }) => role)).toEqual(['reader']);
});

test("a duplicated tab that carries its original's name is another window", () => {
  const roles = new WindowRoles(1000);
  const first = openWindow(roles);
  const copy = openWindow(roles, first.name);
  expect(copy.told[0]!.role).toBe('reader');
  expect(copy.name).not.toBe(first.name);
});

test('a reader that closes changes nothing', () => {
  const roles = new WindowRoles(1000);
  const first = openWindow(roles);
  openWindow(roles).close();
  vi.advanceTimersByTime(5000);
  expect(roles.mayWrite(first.name)).toBe(true);
});

test('when all have closed the next window writes', () => {
  const roles = new WindowRoles(1000);
  openWindow(roles).close();
  vi.advanceTimersByTime(5000);
  expect(openWindow(roles).told[0]!.role).toBe('writer');
});
