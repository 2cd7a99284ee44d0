import { defineConfig } from 'vitest/config';

/** The end-to-end tests: a real browser on the built workbench. One file at a time: each starts its own browser. */
export default defineConfig({
  test: {
    include: [
      'tests/e2e/**/*.test.ts',
      'tests/sidebar/pages.test.ts',
      'tests/sidebar/checkPage.test.ts',
      'tests/sidebar/studentsPage.test.ts',
      'tests/sidebar/screeningPage.test.ts',
      'tests/sidebar/todayPage.test.ts',
    ],
    globalSetup: ['tests/e2e/build.ts'],
    fileParallelism: false,
    testTimeout: 180_000,
    // A second, the usual, is short on a machine that does other things too.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 120_000,
    // A loaded machine takes its time: what a page comes to show is waited for, never read once.
    expect: { poll: { timeout: 10_000 } },
  },
});
