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
