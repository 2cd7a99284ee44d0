import type { IWorkbookData } from '@univerjs/core';
import { namesOf } from './definedNames.js';
import { renameSheets, withFuturePrefixes } from './formulas.js';
import { type FileMoves, moveFormula } from './moveReferences.js';
import { isBuiltInName, type Original } from './original.js';
import type { PackageWriter } from './packageWriter.js';
import {
  type Attributes,
  escapeAttribute,
  escapeXml,
  findElement,
  findElements,
  unescapeXml,
  withoutPrefix,
} from './xml.js';

interface SheetLine {
  /** Null for a chart sheet, which the snapshot does not show. */
  id: string | null;
  path: string;
  attributes: Attributes;
}

/** What has happened to the tabs of the opened file, by the names they have in it. */
export interface SinceOpened {
  names: ReadonlyMap<string, string>;
  moves: FileMoves;
}

/** The workbook part: sheets in the snapshot's order, their states, and the defined names. */
export function writeWorkbook(
  out: PackageWriter,
  snapshot: IWorkbookData,
  base: Original | null,
  paths: ReadonlyMap<string, string>,
  fileNames: ReadonlyMap<string, string>,
  since: SinceOpened,
): void {
  const xml = withoutPrefix(out.text(out.workbookPath) ?? '', 'workbook');
  const before = linesOf(out, xml);
  const gone = (base?.sheets ?? []).filter((sheet) => !paths.has(sheet.id));
  for (const { entry } of gone) out.removeWorkbookPart(entry.path);
  const lines = orderLines(before, snapshot, paths, new Set(gone.map(({ entry }) => entry.path)));
  const relations = new Map(
    out.relationships(out.workbookPath).map((relation) => [relation.target, relation.id]),
  );
  let nextId = Math.max(0, ...before.map((line) => Number(line.attributes.sheetId ?? 0))) + 1;
  const sheets = lines.map((line) => {
    const sheet = line.id === null ? undefined : snapshot.sheets[line.id];
    const name =
      line.id === null ? (line.attributes.name ?? '') : (fileNames.get(line.id) ?? sheet?.name ?? '');
    const wasVeryHidden = line.attributes.state === 'veryHidden' ? 'veryHidden' : 'hidden';
    const hidden = line.id === null ? line.attributes.state : sheet?.hidden === 1 ? wasVeryHidden : undefined;
    const sheetId = line.attributes.sheetId ?? String(nextId++);
    const state = hidden === undefined ? '' : ` state="${hidden}"`;
    return `<sheet name="${escapeAttribute(name)}" sheetId="${sheetId}"${state} xmlns:r="${out.relationBase}" r:id="${relations.get(line.path) ?? ''}"/>`;
  });
  const names = definedNames(xml, snapshot, base, lines, before, fileNames, since);
  let text = replaceElement(xml, 'sheets', `<sheets>${sheets.join('')}</sheets>`);
  text = replaceNames(text, names);
  out.setText(out.workbookPath, fixActiveTab(text, lines, snapshot));
  const chain = out.workbookPart('calcChain');
  // The order of calculation is Excel's to find again.
  if (chain !== null) out.removeWorkbookPart(chain);
  out.removeMacros();
  if (gone.length > 0) out.removeUnreachable();
  renameElsewhere(out, since.names);
}

function linesOf(out: PackageWriter, xml: string): SheetLine[] {
  const relations = new Map(
    out.relationships(out.workbookPath).map((relation) => [relation.id, relation.target]),
  );
  return findElements(findElement(xml, 'sheets')?.inner ?? '', 'sheet').map(({ attributes }) => {
    const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? '';
    return { id: null, path: relations.get(id) ?? '', attributes };
  });
}

/** Sheets in the snapshot's order; chart sheets stay behind the sheet they stood behind. */
function orderLines(
  before: readonly SheetLine[],
  snapshot: IWorkbookData,
  paths: ReadonlyMap<string, string>,
  gone: ReadonlySet<string>,
): SheetLine[] {
  const lines: SheetLine[] = snapshot.sheetOrder.flatMap((id) => {
    const path = paths.get(id);
    if (path === undefined) return [];
    const attributes = before.find((line) => line.path === path)?.attributes ?? {};
    return [{ id, path, attributes }];
  });
  const grids = new Set(lines.map((line) => line.path));
  before.forEach((line, index) => {
    if (grids.has(line.path) || gone.has(line.path)) return;
    const previous = before[index - 1];
    const place = previous === undefined ? -1 : lines.findIndex((other) => other.path === previous.path);
    lines.splice(place + 1, 0, line);
  });
  return lines;
}

function definedNames(
  xml: string,
  snapshot: IWorkbookData,
  base: Original | null,
  lines: readonly SheetLine[],
  before: readonly SheetLine[],
  fileNames: ReadonlyMap<string, string>,
  since: SinceOpened,
): string[] {
  const placeOf = (path: string | undefined) => lines.findIndex((line) => line.path === path);
  const own = findElements(findElement(xml, 'definedNames')?.inner ?? '', 'definedName');
  const kept = own.flatMap(({ attributes, inner }) => {
    if (!isBuiltInName(attributes.name ?? '')) return [];
    const scope: Attributes = { ...attributes };
    if (attributes.localSheetId !== undefined) {
      const place = placeOf(before[Number(attributes.localSheetId)]?.path);
      if (place < 0) return [];
      scope.localSheetId = String(place);
    }
    const moved = moveFormula(unescapeXml(inner), null, since.moves);
    // A print area or a filter of deleted cells is none.
    if (moved.includes('#REF!')) return [];
    return [nameXml(scope, renameSheets(moved, since.names))];
  });
  const inSnapshot = new Map(
    [...fileNames].map(([id, name]) => [snapshot.sheets[id]?.name ?? name, name] as const),
  );
  const modelled = namesOf(snapshot).flatMap((entry) => {
    const attributes: Attributes = { name: entry.name };
    if (entry.comment) attributes.comment = entry.comment;
    if (entry.localSheetId !== undefined) {
      const place = lines.findIndex((line) => line.id === entry.localSheetId);
      if (place < 0) return [];
      attributes.localSheetId = String(place);
    }
    if (entry.hidden) attributes.hidden = '1';
    const refersTo = entry.formulaOrRefString.replace(/^=/, '');
    if (refersTo === '') return [];
    return [nameXml(attributes, withFuturePrefixes(renameSheets(refersTo, inSnapshot)))];
  });
  return base === null ? modelled : [...kept, ...modelled];
}

function nameXml(attributes: Attributes, refersTo: string): string {
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return `<definedName${list.join('')}>${escapeXml(refersTo)}</definedName>`;
}

function replaceElement(xml: string, name: string, text: string): string {
  const place = findElement(xml, name);
  return place === null ? xml : xml.slice(0, place.start) + text + xml.slice(place.end);
}

function replaceNames(xml: string, names: readonly string[]): string {
  const list = names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
  if (findElement(xml, 'definedNames') !== null) return replaceElement(xml, 'definedNames', list);
  // They stand behind the sheets, function groups and external references (§ 18.2.27).
  const after = ['externalReferences', 'functionGroups', 'sheets'].map((name) => findElement(xml, name));
  const place = after.find((element) => element !== null);
  return place == null ? xml : xml.slice(0, place.end) + list + xml.slice(place.end);
}

/** The tab a file opens on must exist and be visible. */
function fixActiveTab(xml: string, lines: readonly SheetLine[], snapshot: IWorkbookData): string {
  const visible = (line: SheetLine | undefined) =>
    line !== undefined &&
    (line.id === null ? line.attributes.state === undefined : snapshot.sheets[line.id]?.hidden !== 1);
  return xml.replace(/<workbookView\b[^>]*>/, (tag) => {
    const active = Number(/\bactiveTab="(\d+)"/.exec(tag)?.[1] ?? 0);
    if (visible(lines[active])) return tag;
    const first = Math.max(0, lines.findIndex(visible));
    const bare = tag.replace(/\s(?:activeTab|firstSheet)="[^"]*"/g, '');
    return bare.replace(/\s*(\/?>)$/, ` activeTab="${first}"$1`);
  });
}

/** Charts and pivot tables name the sheets they draw from. */
function renameElsewhere(out: PackageWriter, renamed: ReadonlyMap<string, string>): void {
  if (renamed.size === 0) return;
  for (const path of out.paths()) {
    if (/\/charts\/[^/]*\.xml$/.test(path)) {
      const xml = out.text(path) ?? '';
      out.setText(
        path,
        xml.replace(
          /(<(?:\w+:)?f>)([^<]*)(?=<)/g,
          (_, open: string, formula: string) => open + escapeXml(renameSheets(unescapeXml(formula), renamed)),
        ),
      );
    } else if (/\/pivotCacheDefinition\d*\.xml$/.test(path)) {
      const xml = out.text(path) ?? '';
      out.setText(
        path,
        xml.replace(/(<worksheetSource\b[^>]*\bsheet=")([^"]*)(?=")/g, (_, open: string, name: string) => {
          const plain = unescapeXml(name);
          return open + escapeAttribute(renamed.get(plain) ?? plain);
        }),
      );
    }
  }
}
