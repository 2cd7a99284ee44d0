import { pack, readZip, unpack, writeZip } from '../../../src/workbench/files/zip.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface FixtureSheet {
  name: string;
  /** Everything inside `<worksheet>`. */
  xml: string;
  state?: string;
  /** Relationships of the sheet: id, type's last word, target. */
  relations?: Array<[id: string, type: string, target: string]>;
}

export interface Fixture {
  sheets: FixtureSheet[];
  /** Items of the shared strings, each the inside of an `<si>`. */
  strings?: string[];
  /** The inside of `<styleSheet>`. */
  styles?: string;
  /** What stands in the workbook part behind the sheets. */
  afterSheets?: string;
  workbookProperties?: string;
  /** More parts by path, with the content type of those that need one. */
  parts?: Record<string, { text: string; type?: string }>;
}

/** An .xlsx written by hand, so that the reader meets forms that our writer never makes. */
export function fixture(given: Fixture): Uint8Array {
  const texts: Record<string, string> = {};
  const types: string[] = [];
  const relations: string[] = [];
  const add = (path: string, text: string, type: string, relation: string) => {
    texts[`xl/${path}`] = text;
    types.push(
      `<Override PartName="/xl/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
    );
    relations.push(
      `<Relationship Id="rId${relations.length + 1}" Type="${RELATIONS}/${relation}" Target="${path}"/>`,
    );
  };
  given.sheets.forEach((sheet, index) => {
    const path = `worksheets/sheet${index + 1}.xml`;
    add(
      path,
      `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${sheet.xml}</worksheet>`,
      'worksheet',
      'worksheet',
    );
    if (sheet.relations !== undefined) {
      const list = sheet.relations.map(
        ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
      );
      texts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] =
        `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
    }
  });
  if (given.strings !== undefined) {
    const items = given.strings.map((item) => `<si>${item}</si>`).join('');
    add('sharedStrings.xml', `<sst xmlns="${MAIN}">${items}</sst>`, 'sharedStrings', 'sharedStrings');
  }
  if (given.styles !== undefined) {
    add('styles.xml', `<styleSheet xmlns="${MAIN}">${given.styles}</styleSheet>`, 'styles', 'styles');
  }
  for (const [path, { text, type }] of Object.entries(given.parts ?? {})) {
    texts[path] = text;
    if (type !== undefined) types.push(`<Override PartName="/${path}" ContentType="${type}"/>`);
  }
  const sheets = given.sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 5}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  texts['xl/workbook.xml'] =
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${given.workbookProperties ?? ''}` +
    `<sheets>${sheets.join('')}</sheets>${given.afterSheets ?? ''}</workbook>`;
  texts['xl/_rels/workbook.xml.rels'] =
    `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
  texts['_rels/.rels'] =
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
  texts['[Content_Types].xml'] =
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${types.join('')}</Types>`;
  const encoder = new TextEncoder();
  return writeZip(new Map(Object.entries(texts).map(([path, text]) => [path, pack(encoder.encode(text))])));
}

/** The text of a part of a saved file; null when there is none. */
export function partOf(bytes: Uint8Array, path: string): string | null {
  const part = readZip(bytes).get(path);
  return part === undefined ? null : new TextDecoder().decode(unpack(part, path));
}

export function pathsOf(bytes: Uint8Array): string[] {
  return [...readZip(bytes).keys()];
}

/** The file with one part's text replaced. */
export function replacePart(bytes: Uint8Array, path: string, text: string): Uint8Array {
  const parts = readZip(bytes);
  parts.set(path, pack(new TextEncoder().encode(text)));
  return writeZip(parts);
}

/** The same archive as some exporters write it: every size, place and count in zip64 fields, however small. */
export function asZip64(bytes: Uint8Array): Uint8Array {
  const from = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const entries = from.getUint16(end + 10, true);
  const start = from.getUint32(end + 16, true);
  const directory: Uint8Array[] = [];
  let at = start;
  for (let i = 0; i < entries; i++) {
    const length = 46 + from.getUint16(at + 28, true);
    const record = new Uint8Array(length + 28);
    record.set(bytes.subarray(at, at + length));
    const view = new DataView(record.buffer);
    view.setUint16(30, 28, true);
    view.setUint16(length, 1, true);
    view.setUint16(length + 2, 24, true);
    [24, 20, 42].forEach((field, place) => {
      view.setBigUint64(length + 4 + 8 * place, BigInt(view.getUint32(field, true)), true);
      view.setUint32(field, 0xffffffff, true);
    });
    directory.push(record);
    at += length;
  }
  const size = directory.reduce((sum, record) => sum + record.length, 0);
  const ends = new DataView(new ArrayBuffer(56 + 20 + 22));
  ends.setUint32(0, 0x06064b50, true);
  ends.setBigUint64(4, 44n, true);
  ends.setBigUint64(32, BigInt(entries), true);
  ends.setBigUint64(40, BigInt(size), true);
  ends.setBigUint64(48, BigInt(start), true);
  ends.setUint32(56, 0x07064b50, true);
  ends.setBigUint64(64, BigInt(start + size), true);
  ends.setUint32(76, 0x06054b50, true);
  ends.setUint16(86, 0xffff, true);
  ends.setUint32(92, 0xffffffff, true);
  const whole = new Uint8Array(start + size + ends.byteLength);
  whole.set(bytes.subarray(0, start));
  let place = start;
  for (const record of directory) {
    whole.set(record, place);
    place += record.length;
  }
  whole.set(new Uint8Array(ends.buffer), place);
  return whole;
}
