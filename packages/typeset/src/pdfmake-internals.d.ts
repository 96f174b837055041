/**
 * The inner parts of pdfmake and pdfkit that this package builds on, as far as it uses them.
 * They are no public API: the versions are pinned, and `pdfmake-parts.test.ts` fails when they move.
 */

type EventSource = { addListener(name: string, listener: (...args: never[]) => void): void };

/** A font as pdfkit embeds it. */
type PdfFont = {
  readonly id: string;
  readonly ascender: number;
  readonly descender: number;
  readonly capHeight: number;
  readonly scale: number;
  readonly widths: (number | null)[];
  readonly unicode: (number[] | null)[];
  readonly subset: { includeGlyph(id: number): number };
  readonly name: string;
  layoutRun(text: string, features?: readonly string[]): GlyphRun;
  lineHeight(size: number): number;
  ref(): PdfRef;
};

type GlyphRun = {
  readonly glyphs: readonly { readonly id: number; readonly codePoints: number[]; readonly advanceWidth: number }[];
  readonly positions: readonly { readonly xAdvance: number; readonly advanceWidth: number }[];
  readonly advanceWidth: number;
};

type PdfRef = {
  readonly id: number;
  // biome-ignore lint/suspicious/noExplicitAny: a PDF dictionary holds values of every kind
  data: Record<string, any>;
  buffer: readonly Uint8Array[] | Uint8Array;
  offset: number;
  finalize(): void;
  write(chunk: Uint8Array | string): void;
  end(chunk?: Uint8Array | string): void;
};

/** Content of a structure element on a page. */
type PdfContent = { readonly push: (content: PdfContent) => void };

/** A structure element. */
type PdfElement = {
  readonly dictionary: PdfRef;
  add(child: PdfElement | PdfContent): PdfElement;
  end(): void;
};

type PdfOutline = {
  addItem(title: string, options?: { expanded?: boolean; top?: number }): PdfOutline;
  readonly children: PdfOutline[];
  readonly options: { readonly expanded?: boolean };
  readonly dictionary: PdfRef;
  outlineData: Record<string, unknown>;
};

type PageItem = {
  type:
    | "line"
    | "vector"
    | "svg"
    | "image"
    | "attachment"
    | "beginClip"
    | "endClip"
    | "beginVerticalAlignment"
    | "endVerticalAlignment";
  // biome-ignore lint/suspicious/noExplicitAny: what is placed differs by type
  item: any;
};

type LaidPage = {
  readonly items: PageItem[];
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly pageMargins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
};

type Column = { page: number; availableHeight: number };

type Context = EventSource & {
  x: number;
  y: number;
  page: number;
  readonly pages: LaidPage[];
  /** The columns that are being filled, from the outermost: where they started, and where the longest has ended. */
  readonly snapshots: readonly (Column & { bottomMost?: Column })[];
  availableWidth: number;
  availableHeight: number;
  readonly pageMargins: LaidPage["pageMargins"];
  getCurrentPage(): LaidPage | null;
  getCurrentPosition(): Position;
  moveDown(offset: number): void;
};

type Position = { pageNumber: number; top: number };

/** A node of the document while it is laid out: pdfmake's properties, and those of this package. */
// biome-ignore lint/suspicious/noExplicitAny: pdfmake adds properties of every kind while it works
type LaidNode = Record<string, any>;

type StyleStack = {
  clone(): StyleStack;
  push(item: unknown): void;
  pop(count?: number): void;
  autopush(item: unknown): number;
  getProperty(name: string): unknown;
};

declare module "pdfmake/js/PDFDocument.js" {
  class PDFDocument {
    constructor(
      fonts: unknown,
      images: unknown,
      patterns: unknown,
      attachments: unknown,
      options: Record<string, unknown>,
      virtualfs: null,
      localAccessPolicy: (path: string) => boolean,
    );
    readonly page: {
      readonly dictionary: PdfRef;
      readonly width: number;
      readonly height: number;
      readonly fonts: Record<string, PdfRef>;
    };
    readonly _root: PdfRef;
    readonly _info: PdfRef;
    readonly _id: Buffer;
    _offset: number;
    readonly _offsets: (number | null)[];
    readonly info: Record<string, unknown>;
    readonly version: number;
    readonly outline: PdfOutline;
    readonly subset?: number;
    readonly subset_conformance?: string;
    ref(data?: Record<string, unknown>): PdfRef;
    _write(data: Uint8Array | string): void;
    _refEnd(ref: PdfRef): void;
    _finalize(): void;
    push(chunk: Uint8Array | null): boolean;
    _addInfo(): void;
    appendXML(xml: string): void;
    endOutline(): void;
    addPage(options: { size: readonly [number, number] }): this;
    addContent(operators: string): this;
    markContent(tag: string, options?: Record<string, unknown>): this;
    markStructureContent(tag: string): PdfContent;
    endMarkedContent(): this;
    struct(type: string, options?: Record<string, unknown>): PdfElement;
    addStructure(element: PdfElement): this;
    link(x: number, y: number, w: number, h: number, url: string, options: Record<string, unknown>): this;
    goTo(x: number, y: number, w: number, h: number, name: string, options: Record<string, unknown>): this;
    addNamedDestination(name: string, fit: "XYZ", x: number, y: number, zoom: null): void;
    file(data: Uint8Array, options: Record<string, unknown>): void;
    provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
    _normalizeColor(colour: string): readonly number[] | null;
    on(event: "data", listener: (chunk: Uint8Array) => void): this;
    on(event: "end", listener: () => void): this;
    on(event: "error", listener: (error: Error) => void): this;
    end(): void;
  }
  const module: { default: typeof PDFDocument };
  export default module;
}

declare module "pdfmake/js/LayoutBuilder.js" {
  class LayoutBuilder {
    constructor(pageSize: unknown, pageMargins: unknown, svgMeasure: unknown);
    readonly pageSize: { width: number; height: number };
    readonly pageMargins: LaidPage["pageMargins"];
    readonly svgMeasure: unknown;
    readonly tableLayouts: Record<string, unknown>;
    nestedLevel: number;
    writer: unknown;
    docPreprocessor: { preprocessDocument(node: unknown): LaidNode; preprocessNode(node: unknown): LaidNode };
    docMeasure: { measureDocument(node: LaidNode): LaidNode; measureNode(node: LaidNode): LaidNode };
    linearNodeList: LaidNode[];
    registerTableLayouts(layouts: unknown): void;
    processNode(node: LaidNode, isVerticalAlignmentAllowed?: boolean): void;
    processLeaf(node: LaidNode): void;
    addHeadersAndFooters(header: unknown, footer: unknown): void;
  }
  const module: { default: typeof LayoutBuilder };
  export default module;
}

declare module "pdfmake/js/DocPreprocessor.js" {
  class DocPreprocessor {
    preprocessDocument(node: unknown): LaidNode;
    preprocessNode(node: unknown): LaidNode;
  }
  const module: { default: typeof DocPreprocessor };
  export default module;
}

declare module "pdfmake/js/DocMeasure.js" {
  class DocMeasure {
    constructor(document: unknown, styles: unknown, defaultStyle: unknown, svgMeasure: unknown, tableLayouts: unknown);
    readonly pdfDocument: InstanceType<typeof import("pdfmake/js/PDFDocument.js").default.default>;
    readonly styleStack: StyleStack;
    measureDocument(node: LaidNode): LaidNode;
    measureNode(node: LaidNode): LaidNode;
    measureLeaf(node: LaidNode): LaidNode;
    measureTable(node: LaidNode): LaidNode;
  }
  const module: { default: typeof DocMeasure };
  export default module;
}

declare module "pdfmake/js/DocumentContext.js" {
  const module: { default: new () => Context };
  export default module;
}

declare module "pdfmake/js/PageElementWriter.js" {
  class PageElementWriter {
    constructor(context: Context);
    transactionLevel: number;
    context(): Context;
    addListener(name: string, listener: (...args: never[]) => void): void;
    addPage(size: unknown, orientation: unknown, margins: unknown): void;
    addLine(line: unknown, dontUpdateContextPosition?: boolean, index?: number): Position | false;
    addSVG(node: LaidNode, index?: number): Position | false;
    addCanvas(node: LaidNode, index?: number): Position[] | false;
    addVector(
      vector: LaidNode,
      ignoreX?: boolean,
      ignoreY?: boolean,
      index?: number,
      page?: number,
    ): Position | undefined;
    addFragment(
      block: { items: PageItem[]; height: number },
      useX?: boolean,
      useY?: boolean,
      dontMove?: boolean,
    ): boolean;
    moveToNextPage(orientation?: unknown): void;
    beginUnbreakableBlock(width?: number, height?: number): void;
    commitUnbreakableBlock(x?: number, y?: number): void;
  }
  const module: { default: typeof PageElementWriter };
  export default module;
}

declare module "pdfmake/js/Renderer.js" {
  class Renderer {
    constructor(document: unknown);
    renderLine(line: unknown, x: number, y: number): void;
    renderVector(vector: LaidNode): void;
    renderSVG(svg: LaidNode): void;
    beginVerticalAlignment(item: LaidNode): void;
    endVerticalAlignment(item: LaidNode): void;
  }
  const module: { default: typeof Renderer };
  export default module;
}

declare module "pdfmake/js/SVGMeasure.js" {
  const module: { default: new () => unknown };
  export default module;
}

declare module "pdfmake/js/tableLayouts.js" {
  const module: { tableLayouts: Record<string, unknown> };
  export default module;
}

declare module "pdfmake/js/standardPageSizes.js" {
  const module: { default: Record<string, readonly [number, number]> };
  export default module;
}

declare module "linebreak" {
  class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number; required: boolean } | null;
  }
  export default LineBreaker;
}

declare module "hyphen/en-gb/index.js" {
  const module: { hyphenateSync(text: string, options?: { minWordLength?: number; hyphenChar?: string }): string };
  export default module;
}
