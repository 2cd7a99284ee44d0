import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

test('dist/ holds the script, the pages and the manifest, and clasp would push exactly these', () => {
  const files = readdirSync('dist').sort();
  expect(files).toEqual(['Code.js', 'appsscript.json', 'print.html', 'sidebar.html']);
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

describe.each([
  ['sidebar', 512],
  ['print', 64],
])('the page %s', (name, kilobytes) => {
  const file = `dist/${name}.html`;

  test(`is one self-contained file of at most ${kilobytes} KB`, () => {
    expect(statSync(file).size).toBeLessThanOrEqual(kilobytes * 1024);
    const html = readFileSync(file, 'utf8');
    expect(html).not.toMatch(/<(?:script|img|iframe|audio|video)[^>]+src=/i);
    expect(html).not.toMatch(/<link\b/i);
    const [style] = /<style>[\s\S]*?<\/style>/.exec(html)!;
    expect(style).not.toMatch(/@import|url\((?!["']?data:)/i);
  });

  test('calls no network', () => {
    const html = readFileSync(file, 'utf8');
    for (const way of [
      'fetch(',
      'XMLHttpRequest',
      'WebSocket',
      'EventSource',
      'sendBeacon',
      'importScripts',
    ]) {
      expect(html.includes(way), way).toBe(false);
    }
  });
});
