import type { ICellData, Nullable, ObjectMatrix } from '@univerjs/presets';

export type CellMatrix = ObjectMatrix<Nullable<ICellData>>;

/** Blank cells that get one look over one style. */
interface Group {
  look: ICellData['s'];
  before: string | undefined;
  /** Row and column in turn. */
  places: number[];
}

/**
 * The engine takes microseconds to lay a style over another. It is asked once for each pair of a look and a blank cell's
 * style; the other cells of that kind take over what came of it.
 */
export class Looks {
  /** By the new style, as the very object, and the old one's identifier. */
  readonly #groups = new Map<ICellData['s'], Map<string | undefined, Group>>();
  #last: Group | null = null;

  /** Notes a cell that is to look as an earlier one will; false for the first of its kind and where the cell is not blank. */
  isKnown(look: ICellData['s'], old: Nullable<ICellData>, row: number, column: number): boolean {
    const before = old?.s ?? undefined;
    if ((old && !isBlank(old)) || typeof before === 'object') return false;
    // Most cells are as the one before.
    let group = this.#last;
    if (group === null || group.look !== look || group.before !== before) group = this.#groupOf(look, before);
    this.#last = group;
    const { places } = group;
    places.push(row, column);
    return places.length > 2;
  }

  #groupOf(look: ICellData['s'], before: string | undefined): Group {
    const ofLook = this.#groups.get(look) ?? new Map<string | undefined, Group>();
    if (ofLook.size === 0) this.#groups.set(look, ofLook);
    const group = ofLook.get(before) ?? { look, before, places: [] };
    ofLook.set(before, group);
    return group;
  }

  /** Gives each noted cell the style that the engine gave the first of its kind. */
  repeat(matrix: CellMatrix): void {
    for (const ofLook of this.#groups.values()) {
      for (const { places } of ofLook.values()) {
        const style = matrix.getValue(places[0]!, places[1]!)?.s;
        for (let at = 2; at < places.length; at += 2) restyle(matrix, places[at]!, places[at + 1]!, style);
      }
    }
  }
}

/** Whether a cell's look is no matter of its value or of its rich text. */
function isBlank(cell: ICellData): boolean {
  return cell.v === undefined && !cell.p;
}

function restyle(matrix: CellMatrix, row: number, column: number, style: ICellData['s']): void {
  const cell = matrix.getValue(row, column);
  if (!cell) {
    if (style !== undefined) matrix.setValue(row, column, { s: style });
  } else if (style !== undefined) {
    cell.s = style;
  } else {
    delete cell.s;
    if (Object.keys(cell).length === 0) matrix.realDeleteValue(row, column);
  }
}
