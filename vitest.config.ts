import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Vitest keeps one core free, which on a small machine is half of them.
    maxWorkers: '100%',
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: [
      'tests/e2e/**',
      'tests/bundle/**',
      'tests/action/**',
      'tests/sidebar/pages.test.ts',
      'tests/sidebar/*Page.test.ts',
    ],
    testTimeout: 180_000,
    hookTimeout: 60_000,
    // Univer's ESM imports a CommonJS package by name, which Node refuses; vite's transform does not mind.
    server: { deps: { inline: [/@univerjs/] } },
  },
});
