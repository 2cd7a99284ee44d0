import { realpathSync } from 'node:fs';
import path from 'node:path';
import { openFiles, readFileWhole, saveXlsx, speakLosses, writeFileWhole } from '../files/index.js';
import { makeSample } from '../sample/index.js';
import type { Language } from './protocol.js';
import type { OpenedSource } from './session.js';
import { documentKey } from './stateFolder.js';
import { SERVER_WORDS } from './words.js';

export interface SourceToOpen {
  /** Under which its autosaved work is kept. */
  key: string;
  open(): Promise<OpenedSource>;
}

/** What `npm start` was asked to open: the named files, or the sample. */
export function sourceOf(files: readonly string[], language: Language): SourceToOpen {
  if (files.length === 0) {
    return { key: documentKey(['sample', language]), open: () => openSample(language) };
  }
  const paths = files.map(realPath);
  return { key: documentKey(paths), open: () => openPaths(paths, language) };
}

async function openSample(language: Language): Promise<OpenedSource> {
  const words = SERVER_WORDS[language];
  return {
    title: words.sampleTitle,
    sample: true,
    target: null,
    folder: null,
    suggestion: words.sampleFileName,
    snapshot: makeSample(language),
    sources: [],
    contents: [],
    notices: [],
    toXlsx: (snapshot) => saveXlsx(snapshot),
    write: writeFileWhole,
  };
}

async function openPaths(paths: readonly string[], language: Language): Promise<OpenedSource> {
  const words = SERVER_WORDS[language];
  const files = await Promise.all(
    paths.map(async (file) => ({ path: file, name: path.basename(file), ...(await readFileWhole(file)) })),
  );
  const { snapshot, report, originals } = await openFiles(files);
  const losses = speakLosses(
    report.files.flatMap((file) => file.losses),
    language,
  );
  const first = files[0] as (typeof files)[number];
  const suggestion = `${path.parse(first.name).name}-${words.copySuffix}.xlsx`;
  const notices = losses === '' ? [] : [losses];
  if (!report.fullyRead) notices.push(words.willSaveAs(suggestion));
  return {
    title: files.map((file) => file.name).join(' + '),
    sample: false,
    target: report.fullyRead ? first.path : null,
    folder: path.dirname(first.path),
    suggestion,
    snapshot,
    sources: files.map((file) => ({ path: file.path, stamp: file.stamp })),
    contents: files.map((file) => file.bytes),
    notices,
    toXlsx: async (edited, startedFrom) => {
      if (startedFrom === null) return saveXlsx(edited, originals);
      const before = startedFrom.map((bytes, index) => ({ name: files[index]?.name ?? first.name, bytes }));
      return saveXlsx(edited, (await openFiles(before)).originals);
    },
    write: writeFileWhole,
  };
}

/** The file's own path, however it was reached: two names of one file are one document. */
function realPath(file: string): string {
  const full = path.resolve(file);
  try {
    return realpathSync.native(full);
  } catch (error) {
    // Opening it says in words that it is not there.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return full;
    throw error;
  }
}
