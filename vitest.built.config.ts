import { defineConfig } from 'vitest/config';

/** Tests of what the build made: run after `npm run build`. */
export default defineConfig({
  test: {
    // Vitest keeps one core free, which on a small machine is half of them.
    maxWorkers: '100%',
    include: ['tests/bundle/**/*.test.ts', 'tests/action/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    server: { deps: { inline: [/@univerjs/] } },
  },
});
