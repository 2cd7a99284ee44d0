import { defineConfig } from 'vitest/config';

/** The end-to-end tests: a real browser on the built workbench. One file at a time: each starts its own browser. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts', 'tests/sidebar/pages.test.ts', 'tests/sidebar/*Page.test.ts'],
    globalSetup: ['tests/e2e/build.ts'],
    fileParallelism: false,
    // A browser on a machine with other work may lose a frame or a key; what fails twice is a fault. The report names it.
    retry: 1,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    // A loaded machine takes its time: what a page comes to show is waited for, never read once.
    expect: { poll: { timeout: 20_000 } },
  },
});
