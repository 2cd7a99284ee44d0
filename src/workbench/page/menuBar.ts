import type { MenuEntry } from '../host.js';
import { element } from './element.js';

/**
 * The add-on's menu, by the WAI-ARIA menu bar pattern: arrows move, Enter opens or runs, Escape closes, a letter
 * jumps to the next entry that begins with it.
 */
export class MenuBar {
  readonly node: HTMLElement;
  readonly #run: (entry: MenuEntry) => void;

  constructor(label: string, run: (entry: MenuEntry) => void) {
    this.#run = run;
    this.node = element('div', { role: 'menubar', 'aria-label': label, class: 'menubar' });
    this.node.addEventListener('keydown', (event) => this.#onKey(event));
    document.addEventListener('pointerdown', (event) => {
      if (!this.node.contains(event.target as Node)) this.#closeAll();
    });
    // The grid is drawn on iframes and canvases that swallow pointer events of the document.
    window.addEventListener('blur', () => this.#closeAll());
  }

  setMenu(title: string, entries: readonly MenuEntry[]): void {
    const holder = this.#entryNode({ caption: title, children: [...entries] }, true);
    this.node.replaceChildren(holder);
    const first = holder.querySelector<HTMLElement>('[role=menuitem]');
    if (first) first.tabIndex = 0;
  }

  focus(): void {
    this.node.querySelector<HTMLElement>('.menu-top > [role=menuitem]')?.focus();
  }

  #entryNode(entry: MenuEntry, top: boolean): HTMLElement {
    if (entry.caption === null) return element('div', { role: 'separator' });
    const item = element('div', { role: 'menuitem', tabindex: '-1', class: 'menu-item' }, entry.caption);
    const holder = element('div', { role: 'none', class: top ? 'menu-top' : 'menu-holder' }, item);
    if (entry.children) {
      item.setAttribute('aria-haspopup', 'menu');
      item.setAttribute('aria-expanded', 'false');
      const menu = element('div', { role: 'menu', 'aria-label': entry.caption, class: 'menu', hidden: true });
      menu.append(...entry.children.map((child) => this.#entryNode(child, false)));
      holder.append(menu);
      item.addEventListener('click', () => this.#toggle(item));
      if (!top) holder.addEventListener('pointerenter', () => this.#open(item, null));
    } else {
      item.addEventListener('click', () => this.#choose(item, entry));
    }
    if (!top) item.addEventListener('pointerenter', () => this.#hover(item));
    return holder;
  }

  #choose(item: HTMLElement, entry: MenuEntry): void {
    this.#closeAll();
    // Focus goes back to the bar; the function may move it on to a page of its own.
    this.node.querySelector<HTMLElement>('.menu-top > [role=menuitem]')?.focus();
    item.blur();
    this.#run(entry);
  }

  #toggle(item: HTMLElement): void {
    if (item.getAttribute('aria-expanded') === 'true' && isTop(item)) this.#close(item);
    else this.#open(item, 'first');
  }

  #hover(item: HTMLElement): void {
    for (const other of siblings(item)) if (other !== item) this.#close(other);
    item.focus();
  }

  #open(item: HTMLElement, focus: 'first' | 'last' | null): void {
    const menu = menuOf(item);
    if (!menu) return;
    for (const other of siblings(item)) if (other !== item) this.#close(other);
    item.setAttribute('aria-expanded', 'true');
    menu.hidden = false;
    const items = itemsOf(menu);
    const target = focus === 'first' ? items[0] : focus === 'last' ? items[items.length - 1] : null;
    target?.focus();
  }

  #close(item: HTMLElement): void {
    const menu = menuOf(item);
    if (!menu || menu.hidden) return;
    for (const child of itemsOf(menu)) this.#close(child);
    menu.hidden = true;
    item.setAttribute('aria-expanded', 'false');
  }

  #closeAll(): void {
    for (const top of this.node.querySelectorAll<HTMLElement>('.menu-top > [role=menuitem]'))
      this.#close(top);
  }

  #onKey(event: KeyboardEvent): void {
    const item = event.target as HTMLElement;
    if (event.key === 'Tab') this.#closeAll();
    if (item.getAttribute('role') !== 'menuitem' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!this.#move(item, event.key)) return;
    event.preventDefault();
    // The grid listens for keys on the whole page.
    event.stopPropagation();
  }

  /** Does what a key means on an item; false when it means nothing. */
  #move(item: HTMLElement, key: string): boolean {
    const items = siblings(item);
    const at = items.indexOf(item);
    const top = isTop(item);
    const to = (index: number): void => items[(index + items.length) % items.length]?.focus();
    if (key === 'Enter' || key === ' ') item.click();
    else if (key === 'ArrowDown') top ? this.#open(item, 'first') : to(at + 1);
    else if (key === 'ArrowUp') top ? this.#open(item, 'last') : to(at - 1);
    else if (key === 'Home') to(0);
    else if (key === 'End') to(-1);
    else if (key === 'ArrowRight') top ? to(at + 1) : this.#open(item, 'first');
    else if (key === 'ArrowLeft') top ? to(at - 1) : this.#closeParent(item, false);
    else if (key === 'Escape') this.#closeParent(item, true);
    else if (key.length === 1 && key !== ' ') jumpTo(items, at, key);
    else return false;
    return true;
  }

  #closeParent(item: HTMLElement, alsoTop: boolean): void {
    const parent = item.closest('[role=menu]')?.previousElementSibling;
    if (!(parent instanceof HTMLElement) || (isTop(parent) && !alsoTop)) {
      if (isTop(item)) this.#close(item);
      return;
    }
    this.#close(parent);
    parent.focus();
  }
}

function isTop(item: HTMLElement): boolean {
  return item.parentElement?.classList.contains('menu-top') ?? false;
}

function menuOf(item: HTMLElement): HTMLElement | null {
  const next = item.nextElementSibling;
  return next instanceof HTMLElement && next.getAttribute('role') === 'menu' ? next : null;
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>(':scope > [role=none] > [role=menuitem]')];
}

/** The items of the same menu, or of the bar. */
function siblings(item: HTMLElement): HTMLElement[] {
  const group = item.parentElement?.parentElement;
  return group ? itemsOf(group) : [item];
}

function jumpTo(items: HTMLElement[], at: number, letter: string): void {
  const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  const starts = (item: HTMLElement): boolean =>
    (item.textContent ?? '').toLowerCase().startsWith(letter.toLowerCase());
  order.find(starts)?.focus();
}
