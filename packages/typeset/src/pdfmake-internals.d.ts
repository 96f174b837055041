/**
 * The internals of pdfmake and pdfkit that this package builds on, as far as it uses them.
 * They are not public API: versions are exact, and `pdfmake.test.ts` fails when they change.
 */

/** A font as pdfkit embeds it. */
type PdfFont = {
  readonly id: string;
  readonly ascender: number;
  readonly descender: number;
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
};

type PdfRef = {
  readonly id: number;
  readonly data: Record<string, unknown>;
  buffer: readonly Uint8Array[] | Uint8Array;
  finalize(): void;
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
  outlineData: Record<string, unknown>;
};

/** A heading in the bookmarks. */
type OutlineEntry = { readonly level: number; readonly text: string };

/** What every item on a page has, once it is placed. */
type Placed = {
  x: number;
  y: number;
  /** The structure element it belongs to; `artifact` for what is not content, such as a repeated table head. */
  element?: PdfElement | "artifact" | undefined;
  readonly outline?: OutlineEntry | undefined;
  /** The nodes around it that are notified of their pages. */
  readonly within?: readonly LayoutNode[] | undefined;
  /** pdfmake corrects the page of this node when it moves a block. */
  _node?: LayoutNode | undefined;
};

/** A line of this package, or one of pdfmake's own: the number of a list item, which keeps its inlines. */
type PlacedLine = Placed & {
  readonly inlines: readonly { element?: PdfElement }[];
  getHeight(): number;
};

/** A drawing: the node itself. */
type PlacedDrawing = Placed & {
  readonly _element?: PdfElement | "artifact";
  readonly _width: number;
  readonly _height: number;
};

/** A rule, or the background of a table cell. */
type PlacedVector = Omit<Placed, "x" | "y"> & {
  readonly type: string;
  readonly x1?: number;
  readonly x2?: number;
  readonly y1?: number;
  readonly y2?: number;
  y?: number;
  readonly lineWidth?: number;
  readonly lineColor?: string;
};

type PageItem =
  | { readonly type: "line"; readonly item: PlacedLine }
  | { readonly type: "svg"; readonly item: PlacedDrawing }
  | { readonly type: "vector"; readonly item: PlacedVector }
  | {
      readonly type:
        | "image"
        | "attachment"
        | "beginClip"
        | "endClip"
        | "beginVerticalAlignment"
        | "endVerticalAlignment";
      readonly item: Placed;
    };

type LayoutPage = {
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

type Context = {
  y: number;
  page: number;
  readonly pages: LayoutPage[];
  /** The columns that are being filled, from the outermost: where they started, and where the longest has ended. */
  readonly snapshots: readonly (Column & { bottomMost?: Column })[];
  availableWidth: number;
  availableHeight: number;
  readonly pageMargins: LayoutPage["pageMargins"];
  getCurrentPage(): LayoutPage | null;
  moveDown(offset: number): void;
};

type Position = { pageNumber: number; top: number };

type LayoutTable = {
  readonly body: LayoutNode[][];
  readonly widths: { _minWidth: number; _maxWidth: number }[];
  readonly headerRows?: number;
  readonly headerColumns?: number;
};

/** A node of the document during layout: the properties of pdfmake and of this package that this package uses. */
type LayoutNode = {
  // The content of a node is one of these.
  readonly text?: unknown;
  readonly table?: LayoutTable;
  readonly toc?: { readonly title?: LayoutNode; readonly _table?: LayoutNode };
  readonly ul?: readonly LayoutNode[];
  readonly ol?: readonly LayoutNode[];
  stack?: readonly LayoutNode[];
  readonly columns?: readonly LayoutNode[];
  readonly svg?: string;
  readonly image?: unknown;
  readonly canvas?: unknown;

  // Other properties of pdfmake.
  readonly id?: string;
  readonly tocItem?: unknown;
  readonly outlineText?: string;
  pageBreak?: string | undefined;
  readonly pageOrientation?: unknown;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly listMarker?: { readonly _inlines?: readonly { element?: PdfElement }[] };
  readonly positions?: Position[];
  readonly _span?: boolean;
  readonly _pageRef?: { readonly _nodeRef: LayoutNode };
  _minWidth: number;
  _maxWidth: number;

  // Properties of a definition that this package adds: see `TypesetDocument`.
  readonly heading?: 1 | 2 | 3;
  readonly keepWithNext?: boolean;
  readonly note?: LayoutNode;
  readonly alternative?: string;
  readonly artifact?: boolean;
  readonly role?: string;
  readonly lang?: string;
  readonly summary?: string;
  readonly decimal?: boolean;
  readonly places?: readonly string[];
  readonly deferred?: (places: import("./layout/places.ts").PlacesSoFar) => unknown;
  readonly placed?: (first: number, last: number) => void;

  // What this package adds while it works.
  _paragraph?: import("./paragraph/prepare.ts").Paragraph;
  _setting?: import("./paragraph/set-paragraph.ts").Setting;
  _element?: PdfElement | "artifact";
  _noteElement?: PdfElement;
  within?: readonly LayoutNode[];
};

/** The style properties that this package reads. */
type StyleProperties = {
  readonly font: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italics: boolean;
  readonly fontFeatures: readonly string[];
  readonly color: string;
  readonly characterSpacing: number;
  readonly lineHeight: number;
  readonly alignment: import("./paragraph/set-paragraph.ts").Alignment;
  readonly noWrap: boolean;
  readonly link: string;
  readonly linkToDestination: string;
  readonly _tocItemRef: LayoutNode;
  readonly _pageRef: { readonly _nodeRef: LayoutNode };
  // Added by this package: see `TypesetDocument`.
  readonly acronyms: readonly string[];
  readonly rise: number;
  readonly linkTitle: string;
  readonly lang: string;
  readonly hyphenate: boolean;
  readonly leading: number;
};

type StyleStack = {
  clone(): StyleStack;
  push(item: unknown): void;
  pop(count?: number): void;
  autopush(item: unknown): number;
  getProperty<K extends keyof StyleProperties>(name: K): StyleProperties[K] | null | undefined;
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
      readonly fonts: Record<string, PdfRef>;
    };
    readonly _root: PdfRef;
    readonly _info: PdfRef;
    readonly _id: Buffer;
    _offset: number;
    readonly _offsets: (number | null)[];
    readonly version: number;
    readonly outline: PdfOutline;
    ref(data?: Record<string, unknown>): PdfRef;
    _write(data: Uint8Array | string): void;
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
    readonly pageMargins: LayoutPage["pageMargins"];
    readonly svgMeasure: unknown;
    readonly tableLayouts: Record<string, unknown>;
    writer: unknown;
    docPreprocessor: InstanceType<typeof import("pdfmake/js/DocPreprocessor.js").default.default>;
    docMeasure: InstanceType<typeof import("pdfmake/js/DocMeasure.js").default.default>;
    linearNodeList: LayoutNode[];
    registerTableLayouts(layouts: unknown): void;
    processNode(node: LayoutNode, isVerticalAlignmentAllowed?: boolean): void;
    processLeaf(node: LayoutNode): void;
    addHeadersAndFooters(header: unknown, footer: unknown): void;
  }
  const module: { default: typeof LayoutBuilder };
  export default module;
}

declare module "pdfmake/js/DocPreprocessor.js" {
  class DocPreprocessor {
    preprocessDocument(node: unknown): LayoutNode;
    preprocessNode(node: unknown): LayoutNode;
  }
  const module: { default: typeof DocPreprocessor };
  export default module;
}

declare module "pdfmake/js/DocMeasure.js" {
  class DocMeasure {
    constructor(document: unknown, styles: unknown, defaultStyle: unknown, svgMeasure: unknown, tableLayouts: unknown);
    readonly pdfDocument: InstanceType<typeof import("pdfmake/js/PDFDocument.js").default.default>;
    readonly styleStack: StyleStack;
    measureDocument(node: LayoutNode): LayoutNode;
    measureNode(node: LayoutNode): LayoutNode;
    measureLeaf(node: LayoutNode): LayoutNode;
    measureTable(node: LayoutNode): LayoutNode;
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
    addPage(size: unknown, orientation: unknown, margins: unknown): void;
    addLine(line: PlacedLine, dontUpdateContextPosition?: boolean, index?: number): Position | false;
    addSVG(node: LayoutNode, index?: number): Position | false;
    addFragment(
      block: { items: PageItem[]; height: number },
      useX?: boolean,
      useY?: boolean,
      dontMove?: boolean,
    ): boolean;
    moveToNextPage(orientation?: unknown): void;
  }
  const module: { default: typeof PageElementWriter };
  export default module;
}

declare module "pdfmake/js/Renderer.js" {
  class Renderer {
    constructor(document: unknown);
    renderLine(line: PlacedLine, x: number, y: number): void;
    renderVector(vector: PlacedVector): void;
    renderSVG(svg: PlacedDrawing): void;
    beginVerticalAlignment(item: Placed): void;
    endVerticalAlignment(item: Placed): void;
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
  const module: { default: Record<"A4" | "LETTER", readonly [number, number]> };
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
