import type { ServiceContext } from './context.js';
import { MetadataLocationType, MetadataVisibility } from './enumeration.js';
import {
  entriesAt,
  type MetadataPlace,
  metadataOfSpreadsheet,
  type Placed,
  type StoredMetadata,
  setEntries,
} from './metadataStore.js';
import type { Range } from './range.js';
import { Service } from './service.js';
import type { Sheet } from './sheet.js';
import type { Spreadsheet } from './spreadsheet.js';

export class MetadataFinder extends Service {
  private readonly tests: Array<(placed: Placed) => boolean> = [];
  private intersecting = false;

  constructor(
    context: ServiceContext,
    private readonly candidates: (intersecting: boolean) => Placed[],
  ) {
    super(context, 'DeveloperMetadataFinder');
  }

  withKey(key: string): this {
    this.tests.push(({ entry }) => entry.key === key);
    return this;
  }

  withValue(value: string): this {
    this.tests.push(({ entry }) => entry.value === value);
    return this;
  }

  withId(id: number): this {
    this.tests.push(({ entry }) => entry.id === id);
    return this;
  }

  withVisibility(visibility: unknown): this {
    this.tests.push(({ entry }) => entry.visibility === String(visibility));
    return this;
  }

  withLocationType(locationType: unknown): this {
    this.tests.push(({ place }) => place.type === String(locationType));
    return this;
  }

  onIntersectingLocations(): this {
    this.intersecting = true;
    return this;
  }

  find(): DeveloperMetadata[] {
    return this.candidates(this.intersecting)
      .filter((placed) => this.tests.every((test) => test(placed)))
      .map(({ entry }) => new DeveloperMetadata(this.context, entry.id));
  }
}

export class DeveloperMetadata extends Service {
  constructor(
    context: ServiceContext,
    private readonly id: number,
  ) {
    super(context, 'DeveloperMetadata');
  }

  getId(): number {
    return this.id;
  }

  getKey(): string {
    return this.placed().entry.key;
  }

  getValue(): string | null {
    return this.placed().entry.value;
  }

  getVisibility(): unknown {
    return MetadataVisibility[this.placed().entry.visibility];
  }

  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.context, this.placed().place);
  }

  setKey(key: string): this {
    return this.change({ key });
  }

  setValue(value: string | null): this {
    return this.change({ value });
  }

  setVisibility(visibility: unknown): this {
    return this.change({ visibility: String(visibility) === 'PROJECT' ? 'PROJECT' : 'DOCUMENT' });
  }

  moveToSpreadsheet(): this {
    return this.moveTo({ type: 'SPREADSHEET' });
  }

  moveToSheet(sheet: Sheet): this {
    return this.moveTo({ type: 'SHEET', sheetId: sheet.grid.sheetId });
  }

  moveToRow(row: Range): this {
    return this.moveTo({ type: 'ROW', sheetId: row.grid.sheetId, index: row.area.startRow });
  }

  moveToColumn(column: Range): this {
    return this.moveTo({ type: 'COLUMN', sheetId: column.grid.sheetId, index: column.area.startColumn });
  }

  remove(): void {
    const { place } = this.placed();
    setEntries(
      this.context,
      place,
      entriesAt(this.context, place).filter(({ id }) => id !== this.id),
    );
  }

  private readonly placed = (): Placed => {
    const found = metadataOfSpreadsheet(this.context).find(({ entry }) => entry.id === this.id);
    if (found === undefined) throw new Error('The developer metadata no longer exists.');
    return found;
  };

  private readonly change = (change: Partial<StoredMetadata>): this => {
    const { place } = this.placed();
    setEntries(
      this.context,
      place,
      entriesAt(this.context, place).map((entry) => (entry.id === this.id ? { ...entry, ...change } : entry)),
    );
    return this;
  };

  private readonly moveTo = (place: MetadataPlace): this => {
    const { entry } = this.placed();
    this.remove();
    setEntries(this.context, place, [...entriesAt(this.context, place), entry]);
    return this;
  };
}

class DeveloperMetadataLocation extends Service {
  constructor(
    context: ServiceContext,
    private readonly place: MetadataPlace,
  ) {
    super(context, 'DeveloperMetadataLocation');
  }

  getLocationType(): unknown {
    return MetadataLocationType[this.place.type];
  }

  getSpreadsheet(): Spreadsheet | null {
    return this.place.type === 'SPREADSHEET' ? this.context.spreadsheet : null;
  }

  getSheet(): Sheet | null {
    return this.place.type === 'SPREADSHEET' ? null : this.context.spreadsheet.sheetOf(this.place.sheetId);
  }

  getRow(): Range | null {
    const { place } = this;
    if (place.type !== 'ROW') return null;
    return this.context.spreadsheet.sheetOf(place.sheetId).wholeRows(place.index, 1);
  }

  getColumn(): Range | null {
    const { place } = this;
    if (place.type !== 'COLUMN') return null;
    return this.context.spreadsheet.sheetOf(place.sheetId).wholeColumns(place.index, 1);
  }
}
