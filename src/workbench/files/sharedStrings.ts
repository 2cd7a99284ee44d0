import { encodeXString, escapeXml, findElement, findElements, textOfRuns } from './xml.js';

/** The shared strings of a workbook being saved: the file's own, in place, and new ones behind them. */
export class SharedStrings {
  private readonly xml: string;
  private readonly places = new Map<string, number>();
  private readonly added: string[] = [];
  private readonly first: number;

  constructor(xml: string | null) {
    this.xml =
      xml ??
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>';
    const items = findElements(this.xml, 'si');
    this.first = items.length;
    items.forEach((item, index) => {
      // Text with runs of its own is not the same as plain text.
      if (item.inner.includes('<r>') || item.inner.includes('<r ') || item.inner.includes('<rPh')) return;
      const text = textOfRuns(item.inner);
      if (!this.places.has(text)) this.places.set(text, index);
    });
  }

  /** Whether there is anything to write that the file did not have. */
  get changed(): boolean {
    return this.added.length > 0;
  }

  indexOf(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const index = this.first + this.added.length;
    this.places.set(text, index);
    const kept = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : '';
    this.added.push(`<si><t${kept}>${escapeXml(encodeXString(text))}</t></si>`);
    return index;
  }

  toXml(): string {
    const root = findElement(this.xml, 'sst');
    if (root === null) return this.xml;
    const total = this.first + this.added.length;
    const tag = root.tag
      .replace(/\s(?:count|uniqueCount)="[^"]*"/g, '')
      .replace(/\s*\/?>$/, ` uniqueCount="${total}">`);
    return `${this.xml.slice(0, root.start)}${tag}${root.inner}${this.added.join('')}</sst>`;
  }
}
