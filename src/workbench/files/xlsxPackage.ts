import { FileError } from './fileError.js';
import {
  type Relationship,
  readRelationships,
  relationshipsPath,
  targetOfType,
  withUsualNames,
} from './relationships.js';
import {
  decodeXml,
  findElement,
  findElements,
  isTrue,
  readAttributes,
  textOfRuns,
  withoutPrefix,
} from './xml.js';
import { readZip, unpack, ZipError, type ZipPart } from './zip.js';

/** One `<sheet>` of the workbook part. */
export interface SheetEntry {
  name: string;
  state: 'visible' | 'hidden' | 'veryHidden';
  relationId: string;
  /** Path of its part within the archive. */
  path: string;
  /** False for chart sheets and macro sheets. */
  isGrid: boolean;
}

/** An opened .xlsx: its parts, and where the main ones are. */
export class XlsxPackage {
  readonly file: string;
  readonly parts: Map<string, ZipPart>;
  readonly workbookPath: string;
  private readonly texts = new Map<string, string>();

  constructor(file: string, bytes: Uint8Array) {
    this.file = file;
    try {
      this.parts = withUsualNames(readZip(bytes));
    } catch (error) {
      throw asFileError(error, file);
    }
    const main = this.relationships('').find((relation) => relation.type.endsWith('/officeDocument'));
    const fallback = this.parts.has('xl/workbook.xml') ? 'xl/workbook.xml' : null;
    const path = main?.target ?? fallback;
    if (path === null || path === undefined || !this.parts.has(path)) {
      if (this.parts.has('content.xml') && this.parts.has('mimetype')) {
        throw new FileError('OPEN_DOCUMENT', file);
      }
      throw new FileError('NOT_A_WORKBOOK', file);
    }
    if (path.endsWith('.bin')) throw new FileError('BINARY_XLSB', file);
    this.workbookPath = path;
  }

  /** Text of a part, unpacked once; null when there is none. Throws `FileError`. */
  text(path: string): string | null {
    const known = this.texts.get(path);
    if (known !== undefined) return known;
    const part = this.parts.get(path);
    if (part === undefined) return null;
    try {
      const text = decodeXml(unpack(part, path)).replace(/<!--[\s\S]*?-->/g, '');
      // Sheets are large and read once or twice; only the small parts are worth keeping.
      if (text.length < 1 << 20) this.texts.set(path, text);
      return text;
    } catch (error) {
      throw asFileError(error, this.file);
    }
  }

  /** Relationships of a part (of the archive itself for `''`), with targets as paths within the archive. */
  relationships(path: string): Relationship[] {
    return readRelationships(this.text(relationshipsPath(path)), path, this.parts);
  }

  /** The part that the workbook relates to by that type, e.g. `styles`. */
  workbookPart(type: string): string | null {
    return targetOfType(this.relationships(this.workbookPath), type);
  }

  workbookXml(): string {
    return withoutPrefix(this.text(this.workbookPath) ?? '', 'workbook');
  }

  sheets(): SheetEntry[] {
    const relations = new Map(
      this.relationships(this.workbookPath).map((relation) => [relation.id, relation]),
    );
    const list = findElement(this.workbookXml(), 'sheets')?.inner ?? '';
    return findElements(list, 'sheet').flatMap(({ attributes }) => {
      const relationId =
        Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? '';
      const relation = relations.get(relationId);
      if (relation === undefined || !this.parts.has(relation.target)) {
        throw new FileError('DAMAGED', this.file, `sheet ${attributes.name ?? ''} is missing`);
      }
      const state =
        attributes.state === 'hidden' || attributes.state === 'veryHidden' ? attributes.state : 'visible';
      return [
        {
          name: attributes.name ?? '',
          state,
          relationId,
          path: relation.target,
          isGrid: relation.type.endsWith('/worksheet'),
        },
      ];
    });
  }

  /** Text of a worksheet part. Throws `FileError` when it is cut off: half a tab must not pass for a whole one. */
  sheetXml(path: string): string {
    const xml = withoutPrefix(this.text(path) ?? '', 'worksheet');
    if (!/<\/worksheet>\s*$/.test(xml) && !/<worksheet\b[^>]*\/>\s*$/.test(xml)) {
      throw new FileError('DAMAGED', this.file, `${path} is cut off`);
    }
    return xml;
  }

  sharedStrings(): string[] {
    const path = this.workbookPart('sharedStrings');
    const xml = path === null ? null : this.text(path);
    if (xml === null) return [];
    return findElements(withoutPrefix(xml, 'sst'), 'si').map((item) => textOfRuns(item.inner));
  }

  usesDate1904(): boolean {
    const properties = /<workbookPr\b[^>]*>/.exec(this.workbookXml());
    return properties !== null && isTrue(readAttributes(properties[0]).date1904);
  }
}

function asFileError(error: unknown, file: string): unknown {
  if (!(error instanceof ZipError)) return error;
  return error.failure === 'too-large'
    ? new FileError('TOO_LARGE', file)
    : new FileError('DAMAGED', file, error.message, { cause: error });
}
