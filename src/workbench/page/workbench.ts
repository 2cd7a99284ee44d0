import type { Host, KeyValueStore, MenuEntry } from '../host.js';
import { createHost } from '../realm/createHost.js';
import type { DocumentState, ReadOnlyReason, Stores } from '../server/protocol.js';
import { soleLock } from '../soleLock.js';
import { AddonUi } from './addonUi.js';
import { DocumentSaver } from './documentSaver.js';
import { byId } from './element.js';
import { type Grid, openGrid } from './grid.js';
import { Keeper, type KeepState } from './keeper.js';
import { MenuBar } from './menuBar.js';
import { Notices } from './notices.js';
import { Runner } from './runner.js';
import { adoptionOfSample } from './sample.js';
import { Selections } from './selections.js';
import type { ServerClient } from './serverClient.js';
import { changesDocument, selectsCells } from './serviceCalls.js';
import { Sidebar } from './sidebar.js';
import { Toasts } from './toasts.js';
import { TopBar } from './topBar.js';
import { PAGE_WORDS, type PageWords } from './words.js';

const EXTENSIONS: ReadonlySet<string> = new Set(['扩展程序', 'Extensions']);

export interface WorkbenchOptions {
  server: ServerClient;
  document: DocumentState & { readOnly: ReadOnlyReason };
  window: string;
}

/** The page: the grid, the add-on that runs on it, and the keeping and saving of what they change. */
export class Workbench {
  readonly #options: WorkbenchOptions;
  readonly #words: PageWords;
  readonly #grid: Grid;
  readonly #selections: Selections;
  readonly #host: Host;
  readonly #runner: Runner;
  readonly #keeper: Keeper;
  readonly #saver: DocumentSaver;
  readonly #bar: TopBar;
  readonly #notices: Notices;
  readonly #toasts: Toasts;
  readonly #menu: MenuBar;
  readonly #sidebar: Sidebar;
  readonly #labels = new Map<string, string>();
  #keeping: KeepState = 'kept';
  #unsaved: boolean;
  #everSaved = false;
  #changedInRun = false;
  #shownBefore = '';
  #selectedInRun = false;
  #keptFormulas = 0;
  #gone = false;

  constructor(options: WorkbenchOptions) {
    this.#options = options;
    const { document: opened, server, window: name } = options;
    const words = PAGE_WORDS[opened.language];
    this.#words = words;
    this.#unsaved = opened.unsaved;
    document.documentElement.lang = opened.language;
    const menu = new MenuBar(words.menuBar, (entry) => this.#runMenu(entry));
    this.#menu = menu;
    this.#sidebar = new Sidebar(byId('sidebar'), words);
    this.#bar = new TopBar(byId('bar'), menu.node, words, () => this.#save());
    this.#bar.setTitle(opened.title);
    this.#notices = new Notices(byId('notices'), words);
    this.#toasts = new Toasts(byId('toasts'), words);
    byId('grid').setAttribute('aria-label', words.gridLabel);
    this.#grid = openGrid(
      byId('grid'),
      opened,
      opened.language,
      opened.readOnly === null,
      () => this.#runner.inside,
    );
    this.#selections = new Selections(
      this.#grid.univerAPI,
      () => this.#runner.inside,
      () => this.#selectedInRun,
    );
    this.#keeper = new Keeper({
      server,
      window: name,
      seq: opened.seq,
      snapshot: () => this.#grid.snapshot(),
      stores: opened.stores,
      onState: (state, error) => this.#showKeeping(state, error),
      onLostRole: () => location.reload(),
    });
    const ui = new AddonUi({
      words,
      toasts: this.#toasts,
      sidebar: this.#sidebar,
      setMenu: (title, entries) => {
        this.#learnLabels(entries);
        // Google hangs an add-on's menu under its own "Extensions"; here it is the only menu and carries its name.
        menu.setMenu(EXTENSIONS.has(title) ? words.addonMenu : title, entries);
      },
      functionNames: () => this.#host.functionNames,
      publish: (html) => server.frame(html),
      run: (functionName, args) => this.#runner.run(functionName, args),
      focusGrid: () => this.#grid.focus(),
      save: () => this.#save(),
      focusNextRegion: () => this.#focusNextRegion(),
    });
    this.#host = createHost({
      univerAPI: this.#grid.univerAPI,
      code: opened.addon.code,
      pages: opened.addon.pages,
      ui,
      userLocale: opened.language === 'en' ? 'en' : 'zh_CN',
      spreadsheetLocale: opened.language === 'en' ? 'en_US' : 'zh_CN',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      stores: this.#keyValueStores(opened.stores),
      lock: soleLock(),
      onServiceCall: (name) => {
        if (changesDocument(name)) this.#changedInRun = true;
        if (selectsCells(name)) this.#selectedInRun = true;
      },
    });
    this.#runner = new Runner({
      host: this.#host,
      onBusy: (functionName) => this.#showBusy(functionName),
      onStart: () => {
        this.#shownBefore = this.#grid.shownSheet();
      },
      onRan: () => this.#afterRun(),
      onIdle: () => this.#afterRuns(),
    });
    this.#saver = new DocumentSaver({
      server,
      window: name,
      words,
      keepAll: async () => {
        await this.#grid.finishEditing();
        await this.#runner.idle();
        await this.#keeper.keepAll();
      },
      onSaving: () => this.#bar.setSaving(),
      onDone: (saved) => this.#showSaved(saved),
      onDownloaded: (message) => {
        this.#markSaved();
        this.#toasts.show(message, '', 8);
      },
      onError: (message) => this.#toasts.error(message, words.save),
    });
  }

  /** Makes the add-on's menu; a fresh sample is adopted, so that its awards are one click away. */
  async start(): Promise<void> {
    const { document: opened } = this.#options;
    this.#showNotices();
    this.#listenToKeys();
    if (opened.readOnly === null) this.#listen();
    else this.#bar.setReadOnly();
    // The grid stays usable when the add-on fails.
    const told = (error: unknown): void => this.#toasts.error(messageOf(error));
    await this.#runner.run('onOpen', [{ authMode: 'LIMITED', user: { email: '' } }]).catch(told);
    if (opened.readOnly !== null) return;
    this.#showState();
    if (opened.sample && opened.seq === 0) await this.#adoptSample().catch(told);
  }

  async #adoptSample(): Promise<void> {
    await this.#runner.runAll(adoptionOfSample(this.#options.document.language));
    await this.#runner.idle();
    this.#grid.showFirstSheet();
  }

  /** The server has stopped: nothing can be kept any more. */
  serverGone(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#notices.show(this.#words.serverGone);
  }

  #listen(): void {
    this.#grid.onChange((entry) => {
      if (this.#runner.inside) {
        this.#changedInRun = true;
        return;
      }
      this.#unsaved = true;
      this.#keeper.record(entry);
    });
    window.addEventListener('pagehide', () => this.#keeper.closing());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && this.#keeper.pending) this.#keeper.closing();
    });
    window.addEventListener('beforeunload', (event) => {
      if (this.#keeper.losesWhenClosed) event.preventDefault();
    });
  }

  /** Before the grid, which takes every key of the page for itself. */
  #listenToKeys(): void {
    const onKey = (event: KeyboardEvent): void => {
      const isSave = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's';
      if (!isSave && event.key !== 'F6') return;
      event.preventDefault();
      event.stopPropagation();
      if (isSave) this.#save();
      else this.#focusNextRegion();
    };
    window.addEventListener('keydown', onKey, { capture: true });
  }

  /** Menu, sidebar, grid and round again: the grid keeps Tab for its cells. */
  #focusNextRegion(): void {
    if (this.#menu.node.contains(document.activeElement)) {
      if (!this.#sidebar.focus()) this.#grid.focus();
    } else if (this.#sidebar.hasFocus) this.#grid.focus();
    else this.#menu.focus();
  }

  #runMenu(entry: MenuEntry): void {
    if (!entry.functionName) return;
    if (this.#options.document.readOnly !== null) {
      this.#toasts.show(this.#words.otherWindowMenu, '', 6);
      return;
    }
    const { functionName } = entry;
    this.#grid
      .finishEditing()
      .then(() => this.#runner.run(functionName, []))
      .catch((error: unknown) => this.#toasts.error(messageOf(error)));
  }

  /** At once: an edit that the teacher makes next must not reach the server before what it was made on. */
  #afterRun(): void {
    this.#selections.restore(this.#grid.shownSheet(), this.#selectedInRun);
    this.#selectedInRun = false;
    if (!this.#changedInRun) return;
    this.#unsaved = true;
    this.#keeper.recordRun();
  }

  #afterRuns(): void {
    this.#grid.leaveHiddenSheet(this.#shownBefore);
    this.#showKeptFormulas();
    // Once more, now that the formulas are computed.
    this.#afterRun();
    if (this.#changedInRun) this.#selections.refresh(this.#grid.unitId, this.#grid.shownSheet());
    this.#changedInRun = false;
    this.#grid.fitRows();
  }

  #showKeptFormulas(): void {
    const kept = this.#host.keptFormulas();
    if (kept.length <= this.#keptFormulas) return;
    this.#keptFormulas = kept.length;
    const first = kept[kept.length - 1] as (typeof kept)[number];
    this.#notices.show(this.#words.keptFormula(kept.length, first.sheetName, first.formula));
  }

  #save(): void {
    if (this.#options.document.readOnly === null) void this.#saver.save();
  }

  #showSaved(saved: { title: string; message: string } | null): void {
    if (saved) {
      this.#markSaved();
      this.#bar.setTitle(saved.title);
      this.#toasts.show(saved.message, '', 4);
    }
    this.#showState();
  }

  #markSaved(): void {
    this.#unsaved = this.#keeper.pending;
    this.#everSaved = true;
  }

  #showKeeping(state: KeepState, error: Error | null): void {
    this.#keeping = state;
    this.#showState();
    if (error && !this.#gone) this.#toasts.show(this.#words.cannotKeep(error.message), '', 6);
  }

  #showState(): void {
    this.#bar.setState(this.#keeping, this.#unsaved, this.#everSaved);
  }

  #showBusy(functionName: string | null): void {
    const label = functionName === null ? undefined : this.#labels.get(functionName);
    const text = label === undefined ? this.#words.working : this.#words.running(label);
    this.#bar.setBusy(functionName === null ? null : text);
  }

  #showNotices(): void {
    const { document: opened } = this.#options;
    const words = this.#words;
    if (opened.readOnly === 'other-window') this.#notices.show(words.otherWindow);
    if (this.#grid.unreplayed > 0) this.#notices.show(words.unreplayed(this.#grid.unreplayed));
    const mayDiscard = opened.restored && opened.readOnly === null;
    opened.notices.forEach((message, i) => {
      const last = i === opened.notices.length - 1;
      const label = opened.sample ? words.discardSample : words.discard;
      if (mayDiscard && last) this.#notices.show(message, { label, run: () => this.#discard() });
      else this.#notices.show(message);
    });
  }

  #discard(): void {
    if (!window.confirm(this.#words.discardQuestion)) return;
    const { server, window: name } = this.#options;
    server.discard(name).then(
      () => location.reload(),
      (error: unknown) => this.#toasts.error(messageOf(error)),
    );
  }

  #learnLabels(entries: readonly MenuEntry[]): void {
    for (const entry of entries) {
      if (entry.functionName && entry.caption) this.#labels.set(entry.functionName, entry.caption);
      if (entry.children) this.#learnLabels(entry.children);
    }
  }

  #keyValueStores(stores: Stores): Record<keyof Stores, KeyValueStore> {
    const store = (name: keyof Stores): KeyValueStore => ({
      read: () => ({ ...stores[name] }),
      write: (all) => {
        stores[name] = { ...all };
        this.#keeper.storesChanged();
      },
    });
    return { user: store('user'), document: store('document'), script: store('script') };
  }
}

function messageOf(error: unknown): string {
  return String((error as { message?: unknown } | null)?.message ?? error);
}
