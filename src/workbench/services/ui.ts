import type { MenuEntry, UiHost } from '../host.js';
import type { ServiceContext } from './context.js';
import { Button, ButtonSet } from './enumeration.js';
import type { HtmlOutput } from './htmlService.js';
import { Service } from './service.js';

type Buttons = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
const DIALOG = { width: 600, height: 400 };

/** Menus, alerts, the sidebar and dialogs. */
export class Ui extends Service {
  override readonly constants = { Button, ButtonSet };

  constructor(
    context: ServiceContext,
    private readonly host: UiHost,
  ) {
    super(context, 'Ui');
  }

  createMenu(caption: string): Menu {
    return new Menu(this.context, this.host, caption);
  }

  /** Google hangs an add-on's menu under Extensions, named after the project. */
  createAddonMenu(): Menu {
    const caption = this.context.options.userLocale.startsWith('zh') ? '扩展程序' : 'Extensions';
    return new Menu(this.context, this.host, caption);
  }

  showSidebar(userInterface: HtmlOutput): void {
    this.host.showSidebar(userInterface.getContent(), userInterface.getTitle());
  }

  showModalDialog(userInterface: HtmlOutput, title: string): void {
    this.host.showDialog(userInterface.getContent(), title, userInterface.size(DIALOG), true);
  }

  showModelessDialog(userInterface: HtmlOutput, title: string): void {
    this.host.showDialog(userInterface.getContent(), title, userInterface.size(DIALOG), false);
  }

  /** `alert(prompt)`, `(prompt, buttons)`, `(title, prompt, buttons)`. */
  alert(...args: unknown[]): unknown {
    const { title, message, buttons } = dialogArguments(args);
    this.context.lock.release();
    return buttonOf(this.host.alert(title, message, buttons));
  }

  prompt(...args: unknown[]): PromptResponse {
    const { title, message, buttons } = dialogArguments(args);
    this.context.lock.release();
    return new PromptResponse(this.context, this.host.prompt(title, message, buttons));
  }
}

function dialogArguments(args: readonly unknown[]): { title: string; message: string; buttons: Buttons } {
  const last = args[args.length - 1];
  const given = Object.values(ButtonSet).some((set) => set === last);
  const texts = given ? args.slice(0, -1) : args;
  const buttons = given ? (String(last) as Buttons) : 'OK';
  return texts.length > 1
    ? { title: String(texts[0]), message: String(texts[1]), buttons }
    : { title: '', message: String(texts[0] ?? ''), buttons };
}

function buttonOf(name: string): unknown {
  const button = Object.entries(Button).find(([known]) => known === name)?.[1];
  if (button === undefined) throw new Error(`Unknown button: ${name}`);
  return button;
}

class PromptResponse extends Service {
  constructor(
    context: ServiceContext,
    private readonly answer: { button: string; text: string },
  ) {
    super(context, 'PromptResponse');
  }

  getResponseText(): string {
    return this.answer.text;
  }

  getSelectedButton(): unknown {
    return buttonOf(this.answer.button);
  }
}

class Menu extends Service {
  private readonly entries: MenuEntry[] = [];

  constructor(
    context: ServiceContext,
    private readonly host: UiHost,
    private readonly caption: string,
  ) {
    super(context, 'Menu');
  }

  addItem(caption: string, functionName: string): this {
    this.entries.push({ caption: String(caption), functionName: String(functionName) });
    return this;
  }

  addSeparator(): this {
    this.entries.push({ caption: null });
    return this;
  }

  addSubMenu(menu: Menu): this {
    this.entries.push({ caption: menu.caption, children: menu.entries });
    return this;
  }

  addToUi(): void {
    this.host.setMenu(this.caption, this.entries);
  }
}
