import type { CellArea } from '../engine/sheetGrid.js';
import { listIn, withList } from './customData.js';
import { ProtectionType } from './enumeration.js';
import type { Range } from './range.js';
import { Service } from './service.js';
import type { Sheet } from './sheet.js';

const PROTECTIONS = 'protections';

interface StoredProtection {
  id: string;
  /** Null protects the whole sheet. */
  area: CellArea | null;
  description: string;
  warningOnly: boolean;
}

/**
 * A protection as a record: who works alone owns the file, so it keeps nobody out, and it is saved with the sheet.
 */
export class Protection extends Service {
  constructor(
    private readonly sheet: Sheet,
    private readonly id: string,
  ) {
    super(sheet.context, 'Protection');
  }

  getDescription(): string {
    return this.read().description;
  }

  setDescription(description: string): this {
    return this.write({ description });
  }

  isWarningOnly(): boolean {
    return this.read().warningOnly;
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.write({ warningOnly });
  }

  canEdit(): boolean {
    return true;
  }

  getProtectionType(): unknown {
    return this.read().area === null ? ProtectionType.SHEET : ProtectionType.RANGE;
  }

  getRange(): Range {
    const { area } = this.read();
    return area === null ? this.sheet.wholeRange() : this.sheet.rangeOf(area);
  }

  remove(): void {
    store(
      this.sheet,
      stored(this.sheet).filter((entry) => entry.id !== this.id),
    );
  }

  private readonly read = (): StoredProtection => {
    const entry = stored(this.sheet).find(({ id }) => id === this.id);
    if (entry === undefined) throw new Error('The protection no longer exists.');
    return entry;
  };

  private readonly write = (change: Partial<StoredProtection>): this => {
    const entry = { ...this.read(), ...change };
    store(
      this.sheet,
      stored(this.sheet).map((other) => (other.id === this.id ? entry : other)),
    );
    return this;
  };
}

function stored(sheet: Sheet): readonly StoredProtection[] {
  return listIn<StoredProtection>(sheet.grid.facade.getCustomMetadata(), PROTECTIONS);
}

function store(sheet: Sheet, list: readonly StoredProtection[]): void {
  const { facade } = sheet.grid;
  facade.setCustomMetadata(withList(facade.getCustomMetadata(), PROTECTIONS, list));
}

export function addProtection(sheet: Sheet, range: Range | null): Protection {
  const list = stored(sheet);
  if (range === null) {
    const present = list.find(({ area }) => area === null);
    if (present !== undefined) return new Protection(sheet, present.id);
  }
  const number = list.reduce((highest, { id }) => Math.max(highest, Number(id)), 0) + 1;
  const id = String(number);
  store(sheet, [...list, { id, area: range?.area ?? null, description: '', warningOnly: false }]);
  return new Protection(sheet, id);
}

export function protectionsOf(sheet: Sheet, type: unknown): Protection[] {
  const wanted = String(type);
  return stored(sheet)
    .filter(({ area }) => (area === null ? wanted === 'SHEET' : wanted === 'RANGE'))
    .map(({ id }) => new Protection(sheet, id));
}
