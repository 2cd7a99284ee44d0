import type { ServiceContext } from './context.js';
import { enumeration } from './enumeration.js';
import { Service } from './service.js';

export class HtmlService extends Service {
  override readonly constants = {
    XFrameOptionsMode: enumeration(['DEFAULT', 'ALLOWALL']),
    SandboxMode: enumeration(['IFRAME']),
  };

  constructor(context: ServiceContext) {
    super(context, 'HtmlService');
  }

  createHtmlOutput(html = ''): HtmlOutput {
    return new HtmlOutput(this.context, String(html));
  }

  createHtmlOutputFromFile(filename: string): HtmlOutput {
    const name = String(filename).replace(/\.html$/, '');
    const { pages } = this.context.options;
    if (!Object.hasOwn(pages, name)) throw new Error(`No HTML file named ${name} was found.`);
    return new HtmlOutput(this.context, pages[name] ?? '');
  }
}

/** A page to be shown in the sidebar or a dialog. */
export class HtmlOutput extends Service {
  private title = '';
  private width: number | null = null;
  private height: number | null = null;

  constructor(
    context: ServiceContext,
    private content: string,
  ) {
    super(context, 'HtmlOutput');
  }

  append(addedContent: string): this {
    this.content += addedContent;
    return this;
  }

  getContent(): string {
    return this.content;
  }

  setContent(content: string): this {
    this.content = content;
    return this;
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  getWidth(): number | null {
    return this.width;
  }

  setWidth(width: number): this {
    this.width = width;
    return this;
  }

  getHeight(): number | null {
    return this.height;
  }

  setHeight(height: number): this {
    this.height = height;
    return this;
  }

  /** Every page of the workbench is framed already, and has its tags in its own source. */
  setXFrameOptionsMode(): this {
    return this;
  }

  setSandboxMode(): this {
    return this;
  }

  readonly size = (normal: { width: number; height: number }): { width: number; height: number } => ({
    width: this.width ?? normal.width,
    height: this.height ?? normal.height,
  });
}
