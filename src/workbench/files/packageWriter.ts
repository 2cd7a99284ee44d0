import {
  type Relationship,
  readRelationships,
  relationshipsPath,
  resolvePath,
  targetOfType,
} from './relationships.js';
import type { XlsxPackage } from './xlsxPackage.js';
import { decodeXml, escapeAttribute, findElement, findElements, withoutPrefix } from './xml.js';
import { pack, unpack, writeZip, type ZipPart } from './zip.js';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const CONTENT_TYPES = '[Content_Types].xml';
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook being saved. Parts nobody touches keep their packed bytes. */
export class PackageWriter {
  readonly workbookPath: string;
  /** Namespace of relationship types and ids: strict files have their own. */
  readonly relationBase: string;
  private readonly parts: Map<string, ZipPart>;
  private readonly texts = new Map<string, string>();

  constructor(parts: Map<string, ZipPart>, workbookPath: string) {
    this.parts = parts;
    this.workbookPath = workbookPath;
    this.relationBase = (this.text(workbookPath) ?? '').includes('purl.oclc.org/ooxml')
      ? STRICT
      : TRANSITIONAL;
  }

  static from(xlsx: XlsxPackage): PackageWriter {
    return new PackageWriter(new Map(xlsx.parts), xlsx.workbookPath);
  }

  paths(): string[] {
    return [...new Set([...this.parts.keys(), ...this.texts.keys()])];
  }

  text(path: string): string | null {
    const written = this.texts.get(path);
    if (written !== undefined) return written;
    const part = this.parts.get(path);
    return part === undefined ? null : decodeXml(unpack(part, path));
  }

  setText(path: string, text: string): void {
    this.texts.set(path, text);
  }

  remove(path: string): void {
    this.texts.delete(path);
    this.parts.delete(path);
    const types = this.text(CONTENT_TYPES);
    const entry = findElements(types ?? '', 'Override').find(
      ({ attributes }) => attributes.PartName === `/${path}`,
    );
    if (types !== null && entry !== undefined) {
      this.setText(CONTENT_TYPES, types.slice(0, entry.start) + types.slice(entry.end));
    }
  }

  relationships(path: string): Relationship[] {
    return readRelationships(this.text(relationshipsPath(path)), path, this.parts);
  }

  workbookPart(type: string): string | null {
    return targetOfType(this.relationships(this.workbookPath), type);
  }

  /** Adds a part beside the workbook part, with its content type and relationship; returns its path. */
  addWorkbookPart(file: string, type: string, contentType: string): string {
    const path = resolvePath(this.workbookPath, file);
    const relations = relationshipsPath(this.workbookPath);
    const xml = withoutPrefix(this.text(relations) ?? EMPTY_RELATIONSHIPS, 'Relationships');
    const id = freeId(findElements(xml, 'Relationship').map(({ attributes }) => attributes.Id ?? ''));
    const entry = `<Relationship Id="${id}" Type="${this.relationBase}/${type}" Target="${escapeAttribute(file)}"/>`;
    this.setText(relations, closeWith(xml, 'Relationships', entry));
    const types = withoutPrefix(this.text(CONTENT_TYPES) ?? '', 'Types');
    const override = `<Override PartName="/${escapeAttribute(path)}" ContentType="${contentType}"/>`;
    this.setText(CONTENT_TYPES, closeWith(types, 'Types', override));
    return path;
  }

  addSheetPart(): string {
    const taken = new Set(this.paths().map((path) => path.toLowerCase()));
    let number = 1;
    while (taken.has(resolvePath(this.workbookPath, `worksheets/sheet${number}.xml`).toLowerCase())) number++;
    const path = this.addWorkbookPart(
      `worksheets/sheet${number}.xml`,
      'worksheet',
      `${MAIN_TYPE}.worksheet+xml`,
    );
    this.setText(path, '');
    return path;
  }

  /** Takes a part away together with the workbook's relationship to it. */
  removeWorkbookPart(path: string): void {
    const relations = relationshipsPath(this.workbookPath);
    const xml = withoutPrefix(this.text(relations) ?? EMPTY_RELATIONSHIPS, 'Relationships');
    const entry = this.relationships(this.workbookPath).find((relation) => relation.target === path);
    if (entry !== undefined) this.setText(relations, xml.slice(0, entry.start) + xml.slice(entry.end));
    this.remove(path);
  }

  /** Takes relationships of a part away, and the parts that only they led to. */
  removeRelationships(path: string, ids: readonly string[]): void {
    const relations = relationshipsPath(path);
    const entries = this.relationships(path).filter((relation) => ids.includes(relation.id));
    let xml = withoutPrefix(this.text(relations) ?? EMPTY_RELATIONSHIPS, 'Relationships');
    for (const { start, end } of entries.reverse()) xml = xml.slice(0, start) + xml.slice(end);
    this.setText(relations, xml);
    for (const { target, external } of entries) if (!external) this.remove(target);
  }

  /** Removes what nothing refers to any more, after a sheet has gone. */
  removeUnreachable(): void {
    const reached = new Set<string>([CONTENT_TYPES]);
    const visit = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      reached.add(relationshipsPath(path));
      for (const relation of this.relationships(path)) if (!relation.external) visit(relation.target);
    };
    visit('');
    for (const path of this.paths()) if (!reached.has(path)) this.remove(path);
  }

  /** A workbook without macros: its main part must say so, or Excel refuses an .xlsx. */
  removeMacros(): void {
    const macros = this.workbookPart('vbaProject');
    if (macros !== null) this.removeWorkbookPart(macros);
    const types = this.text(CONTENT_TYPES) ?? '';
    const plain = types.replace(
      /application\/vnd\.ms-excel\.(?:sheet|template)\.macroEnabled\.main\+xml|application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.template\.main\+xml/g,
      `${MAIN_TYPE}.sheet.main+xml`,
    );
    if (plain !== types) this.setText(CONTENT_TYPES, plain);
    if (macros !== null) this.removeUnreachable();
  }

  toBytes(): Uint8Array {
    const encoder = new TextEncoder();
    // The content types come first: some readers look at nothing else to tell what the archive is.
    const order = [CONTENT_TYPES, ...this.paths().filter((path) => path !== CONTENT_TYPES)];
    const out = new Map<string, ZipPart>();
    for (const path of order) {
      const text = this.texts.get(path);
      const part = text === undefined ? this.parts.get(path) : pack(encoder.encode(text));
      if (part !== undefined) out.set(path, part);
    }
    return writeZip(out);
  }
}

const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

function closeWith(xml: string, root: string, entry: string): string {
  const element = findElement(xml, root);
  if (element === null) return xml;
  const tag = element.tag.replace(/\s*\/?>$/, '>');
  return `${xml.slice(0, element.start)}${tag}${element.inner}${entry}</${root}>`;
}

function freeId(taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`rId${number}`)) number++;
  return `rId${number}`;
}
