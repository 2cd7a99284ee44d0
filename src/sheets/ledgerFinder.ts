import { AppError } from '../core/appError.js';
import { LEDGER_HEADERS } from '../tabs/ledgerHeaders.js';
import { LEDGER_ROLES, type LedgerRole } from '../tabs/ledgerTables.js';
import { type LedgerTable, readLedger } from '../tabs/readLedger.js';
import { makeTable, type NewColumn } from './ownTable.js';
import { Registry, type RegistryEntry } from './registry.js';
import { strayTabs } from './strayTabs.js';
import { usualRange } from './usualRange.js';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A table of the ledger as it was read, whole. */
export interface OpenLedger<Role extends LedgerRole> {
  role: Role;
  table: LedgerTable<Role>;
  values: unknown[][];
  /** What was read, from A1. */
  range: Range;
  /** Whether that is every row of the tab: then nobody need ask how many there are. */
  everyRow: boolean;
}

/** Where a table of the ledger is looked for. */
export interface LedgerPlace<Role extends LedgerRole> {
  role: Role;
  /** Where a page saw it last. */
  hint: string | null;
  /** What a new one is called, in every language. */
  names: readonly string[];
}

/** What a new table of the ledger is made of. */
export interface NewLedger {
  name: string;
  columns: readonly NewColumn[];
}

/**
 * Finds the tables of the ledger for one action: by name (two service calls, so that a save stays cheap), else where
 * the registry says, else by one search of the spreadsheet that serves every table the action asks for. The number of
 * calls grows neither with the rows nor with the tabs.
 */
export class LedgerFinder {
  private strays: Set<string> | null = null;
  private readonly searched = new Set<LedgerRole>();
  /** Tabs as they were read whole: what is not the one table may be another. */
  private readonly grids = new Map<string, Grid>();

  /** @param loaded the registry, where the action has it already: what it says comes first then */
  constructor(
    readonly spreadsheet: Spreadsheet,
    private loaded: Registry | null = null,
  ) {}

  /** Loaded when it is first asked for: most saves never need it. */
  registry(): Registry {
    this.loaded ??= Registry.load(this.spreadsheet);
    return this.loaded;
  }

  find<Role extends LedgerRole>({ role, hint, names }: LedgerPlace<Role>): OpenLedger<Role> | null {
    const tried = new Set<string>();
    const first = <Tab extends string>(tabs: readonly Tab[], read: (tab: Tab) => OpenLedger<Role> | null) => {
      for (const tab of tabs) {
        if (tried.has(tab)) continue;
        tried.add(tab);
        const open = read(tab);
        if (open !== null) return open;
      }
      return null;
    };
    const byName = (tab: string) => this.readNamed(tab, role);
    const registered = () =>
      this.registry()
        .ofRole(role)
        .map(({ tab }) => tab);
    const known = this.loaded === null ? [] : registered();
    return (
      first(hint === null ? known : [hint, ...known], byName) ??
      first(names, this.loaded === null ? byName : (tab) => this.readIfThere(tab, role)) ??
      first(registered(), byName) ??
      first([...this.straysOf(role)], (tab) => this.readIfThere(tab, role))
    );
  }

  /** The same, made and registered where there is none. The document must be locked. */
  findOrMake<Role extends LedgerRole>(place: LedgerPlace<Role>, make: () => NewLedger): OpenLedger<Role> {
    const { role } = place;
    const found = this.find(place);
    if (found !== null) return this.keep(found);
    const { name, columns } = make();
    const active = this.spreadsheet.getActiveSheet();
    const tab = makeTable(this.spreadsheet, name, columns, (taken) => this.registry().ofTab(taken) !== null);
    this.spreadsheet.setActiveSheet(active);
    this.registry().put([entryFor(role, tab)]);
    this.grids.delete(tab);
    const made = this.readNamed(tab, role);
    if (made === null) throw new AppError('REGISTERED_TAB_MISSING', { tab });
    return made;
  }

  /** What only a search has found is registered, and found without one from now on. The document must be locked. */
  keep<Role extends LedgerRole>(open: OpenLedger<Role>): OpenLedger<Role> {
    const { role, table } = open;
    if (this.strays?.has(table.tab)) this.registry().put([entryFor(role, table.tab)]);
    return open;
  }

  /** null when there is no tab of that name, or when it is no such table. */
  private readNamed<Role extends LedgerRole>(tab: string, role: Role): OpenLedger<Role> | null {
    const usual = this.grids.has(tab) ? null : usualRange(this.spreadsheet, tab);
    return (
      (usual === null ? null : asLedger(role, tab, valuesOf(usual, true))) ?? this.readIfThere(tab, role)
    );
  }

  /** The same for a tab that likely is not there: one call says so. */
  private readIfThere<Role extends LedgerRole>(tab: string, role: Role): OpenLedger<Role> | null {
    let grid = this.grids.get(tab);
    if (grid === undefined) {
      const sheet = this.spreadsheet.getSheetByName(tab);
      if (sheet === null) return null;
      grid = valuesOf(sheet.getDataRange(), false);
      this.grids.set(tab, grid);
    }
    return asLedger(role, tab, grid);
  }

  /** Looks for every table at once that the registry does not name. */
  private straysOf(role: LedgerRole): ReadonlySet<string> {
    const known = this.strays ?? new Set();
    if (this.searched.has(role)) return known;
    const registry = this.registry();
    const missing = LEDGER_ROLES.filter(
      (one) => !this.searched.has(one) && (one === role || registry.ofRole(one).length === 0),
    );
    for (const one of missing) this.searched.add(one);
    const found = strayTabs(this.spreadsheet, registry, missing.flatMap(markOf));
    this.strays = new Set([...known, ...found]);
    return this.strays;
  }
}

type Grid = Pick<OpenLedger<LedgerRole>, 'range' | 'values' | 'everyRow'>;

function valuesOf(range: Range, everyRow: boolean): Grid {
  return { range, values: range.getValues(), everyRow };
}

function asLedger<Role extends LedgerRole>(role: Role, tab: string, grid: Grid): OpenLedger<Role> | null {
  const table = readLedger({ name: tab, values: grid.values }, role);
  return table === null ? null : { role, table, ...grid };
}

/** The header words that a table of this role has and hardly anything else. */
function markOf(role: LedgerRole): readonly string[] {
  return role === 'helpers' ? LEDGER_HEADERS.helpers.places : LEDGER_HEADERS[role].id;
}

function entryFor(role: LedgerRole, tab: string): Omit<RegistryEntry, 'id'> {
  return { role, tab, exam: null, corrections: {}, displayIds: false, headers: '', content: '' };
}
