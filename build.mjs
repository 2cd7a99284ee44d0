/**
 * Builds the add-on into dist/ (exactly the files that Google gets) and the workbench into build/.
 *
 *   node build.mjs              dist/ and build/
 *   node build.mjs --addon      dist/ only
 *   node build.mjs --workbench  build/ only
 *   node build.mjs --selftest   build/selftest/: a small Apps Script project of its own
 */

import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(root, ...parts);

/** Apps Script's parser and library stop here: no `#private`, no static class fields. */
const APPS_SCRIPT_TARGET = 'es2019';
const BUNDLE_NAME = 'BangfuBundle';

/**
 * One script file for Apps Script: the bundle as an IIFE, and one real top-level function for each export of the
 * entry. A menu, a trigger and `google.script.run` find only those.
 */
export async function buildAppsScript(entry) {
  const shared = {
    entryPoints: [entry],
    bundle: true,
    write: false,
    target: APPS_SCRIPT_TARGET,
    charset: 'utf8',
    inject: [at('src/addon/intrinsics.ts')],
  };
  // The metafile lists the exports of an esm build only.
  const esm = await build({
    ...shared,
    format: 'esm',
    metafile: true,
    logLevel: 'silent',
    outfile: 'entry.js',
  });
  const names = Object.values(esm.metafile.outputs)[0].exports;
  const iife = await build({ ...shared, format: 'iife', globalName: BUNDLE_NAME, logLevel: 'warning' });
  const code = iife.outputFiles[0].text;
  assertFunctions(code, names);
  const functions = names
    .slice()
    .sort()
    .map((name) => `function ${name}() {\n  return ${BUNDLE_NAME}.${name}.apply(this, arguments);\n}\n`);
  return { source: `${code}\n${functions.join('\n')}`, names };
}

function assertFunctions(code, names) {
  if (names.length === 0) throw new Error('The entry exports nothing.');
  const realm = vm.createContext({});
  vm.runInContext(code, realm);
  for (const name of names) {
    if (!/^[A-Za-z$][\w$]*$/.test(name) || name.endsWith('_')) {
      throw new Error(`Apps Script cannot call an export named "${name}".`);
    }
    if (vm.runInContext(`typeof ${BUNDLE_NAME}.${name}`, realm) !== 'function') {
      throw new Error(`The export "${name}" is not a function.`);
    }
  }
}

/** One self-contained page: script and style inside, nothing fetched. */
async function buildPage(entry, template) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    outdir: 'page',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
  const text = (extension) =>
    result.outputFiles.find((file) => file.path.endsWith(extension))?.text.trim() ?? '';
  // A closing tag inside a string of the script would end the script element.
  const script = text('.js').replaceAll('</script', '<\\/script');
  const html = await readFile(template, 'utf8');
  return html.replace('/* style */', () => text('.css')).replace('/* script */', () => script);
}

async function buildAddon() {
  await rm(at('dist'), { recursive: true, force: true });
  await mkdir(at('dist'), { recursive: true });
  const { source } = await buildAppsScript(at('src/addon/entry.ts'));
  await writeFile(at('dist/Code.js'), source);
  const pages = {
    'sidebar.html': buildPage(at('src/sidebar/main.tsx'), at('src/sidebar/sidebar.html')),
    'print.html': buildPage(at('src/sidebar/paper/main.tsx'), at('src/sidebar/paper/print.html')),
  };
  for (const [name, page] of Object.entries(pages)) await writeFile(at('dist', name), await page);
  await cp(at('appsscript.json'), at('dist/appsscript.json'));
}

async function buildWorkbench() {
  await mkdir(at('build'), { recursive: true });
  const shared = { bundle: true, charset: 'utf8', logLevel: 'warning', sourcemap: false };
  // Univer's ESM needs a bundler in Node: one of its dependencies is CommonJS.
  const node = build({
    ...shared,
    entryPoints: { action: at('src/workbench/action/main.ts'), start: at('src/workbench/server/main.ts') },
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outdir: at('build'),
    outExtension: { '.js': '.cjs' },
  });
  const page = build({
    ...shared,
    entryPoints: { workbench: at('src/workbench/page/main.ts') },
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    minify: true,
    outdir: at('build/page'),
    loader: { '.woff2': 'dataurl', '.png': 'dataurl', '.svg': 'dataurl' },
  });
  await Promise.all([node, page]);
  await cp(at('src/workbench/page/index.html'), at('build/page/index.html'));
}

async function buildSelftest() {
  const out = at('build/selftest');
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const { source } = await buildAppsScript(at('src/conformance/selftest.ts'));
  await writeFile(path.join(out, 'Code.js'), source);
  for (const name of ['appsscript.json', '.clasp.json']) {
    await cp(at('src/conformance', name), path.join(out, name));
  }
}

async function main() {
  const flags = new Set(process.argv.slice(2));
  const all = flags.size === 0;
  const jobs = [];
  if (all || flags.has('--addon')) jobs.push(buildAddon());
  if (all || flags.has('--workbench')) jobs.push(buildWorkbench());
  if (flags.has('--selftest')) jobs.push(buildSelftest());
  await Promise.all(jobs);
}

if (existsSync(process.argv[1]) && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main();
}
