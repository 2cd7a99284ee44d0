import type { IWorkbookData } from '@univerjs/core';

const LONGEST_IN_FILE = 31;

/** A tab's name without what Excel, WPS or Google refuse; `fallback` when nothing is left. */
export function safeTabName(name: string, fallback: string): string {
  const clean = name
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are refused in names
    .replace(/[\u0000-\u001f]/g, ' ')
    .replace(/[[\]:*?/\\]/g, '_')
    .replace(/^'+|'+$/g, '')
    .trim();
  return clean === '' ? fallback : clean;
}

/** Names are the same to a spreadsheet whatever their case. */
const sameKey = (name: string) => name.toLowerCase();

/** Hands out tab names: one that is taken becomes `<file> <tab>`, then `<file> <tab> 2` and so on. */
export class TabNames {
  private readonly taken = new Set<string>();

  /** @param file the file's name without its extension */
  take(tab: string, file: string): string {
    const clean = safeTabName(tab, 'Sheet');
    const second = safeTabName(`${file} ${clean}`, clean);
    let name = clean;
    for (let round = 1; this.taken.has(sameKey(name)); round++) {
      name = round === 1 ? second : `${second} ${round}`;
    }
    this.taken.add(sameKey(name));
    return name;
  }
}

/** Name of each tab, by sheet id, as an .xlsx can hold it: at most 31 characters, none forbidden, all different. */
export function namesForFile(snapshot: IWorkbookData): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const fits = (name: string) => name.length <= LONGEST_IN_FILE && name === safeTabName(name, '');
  const order = snapshot.sheetOrder.filter((id) => snapshot.sheets[id] !== undefined);
  // Names that fit keep themselves, whatever the others become.
  for (const id of order) {
    const name = snapshot.sheets[id]?.name ?? '';
    if (fits(name) && !taken.has(sameKey(name))) {
      taken.add(sameKey(name));
      names.set(id, name);
    }
  }
  for (const id of order) {
    if (names.has(id)) continue;
    const clean = safeTabName(snapshot.sheets[id]?.name ?? '', 'Sheet');
    let name = clean.slice(0, LONGEST_IN_FILE).trim();
    for (let number = 2; taken.has(sameKey(name)); number++) {
      const end = ` ${number}`;
      name = clean.slice(0, LONGEST_IN_FILE - end.length).trim() + end;
    }
    taken.add(sameKey(name));
    names.set(id, name);
  }
  return names;
}

export function withoutExtension(file: string): string {
  const base = file.replace(/^.*[\\/]/, '');
  return base.replace(/\.[^.]+$/, '') || base;
}
