import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

test('dist/ holds the script, the page and the manifest, and clasp would push exactly these', () => {
  const files = readdirSync('dist').sort();
  expect(files).toEqual(['Code.js', 'appsscript.json', 'sidebar.html']);
  const out = execFileSync(
    process.execPath,
    ['node_modules/@google/clasp/build/src/index.js', 'show-file-status', '--json'],
    {
      encoding: 'utf8',
    },
  );
  const status = JSON.parse(out) as { filesToPush: string[]; untrackedFiles: string[] };
  expect(status.filesToPush.map((file) => file.replace(/^dist[\\/]/, '')).sort()).toEqual(files);
});

test('the sidebar is one self-contained file of at most 512 KB', () => {
  expect(statSync('dist/sidebar.html').size).toBeLessThanOrEqual(512 * 1024);
  const html = readFileSync('dist/sidebar.html', 'utf8');
  expect(html).not.toMatch(/<(?:script|img|iframe|audio|video)[^>]+src=/i);
  expect(html).not.toMatch(/<link\b/i);
  expect(html).not.toMatch(/@import|url\((?!["']?data:)/i);
});

test('the sidebar calls no network', () => {
  const html = readFileSync('dist/sidebar.html', 'utf8');
  for (const way of ['fetch(', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'importScripts']) {
    expect(html.includes(way), way).toBe(false);
  }
});
