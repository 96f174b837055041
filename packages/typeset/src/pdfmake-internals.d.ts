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
  layoutRun: import("./paragraph/harfbuzz.ts").LayoutRun;
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
  data: Record<string, unknown>;
  buffer: readonly Uint8Array[] | Uint8Array;
  end(): void;
  finalize: (this: PdfRef) => void;
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
  outline?: OutlineEntry | undefined;
  /** The nodes around it that are notified of their pages. */
  readonly within?: readonly LayoutNode[] | undefined;
  /** pdfmake corrects the page of this node when it moves a block. */
  _node?: TextNode | undefined;
};

/** A line of this package, or one of pdfmake's own: the number of a list item, which keeps its inlines. */
type PlacedLine = Placed & {
  readonly inlines: readonly MarkerInline[];
  /** Whether no column may end after it. */
  readonly keepsNext?: boolean;
  getHeight(): number;
};

/** The number of a list item. */
type MarkerInline = { element?: PdfElement };

/** A drawing: the node itself. */
type PlacedDrawing = Placed & {
  readonly _element?: PdfElement | "artifact" | undefined;
  readonly _width: number;
  readonly _height: number;
};

/** A rule, or the background of a table cell. */
type PlacedVector = Omit<Placed, "x" | "y"> & (Line | Rectangle | Ellipse | OtherShape);
type Line = {
  readonly type: "line";
  x1: number;
  x2: number;
  y1: number;
  y2: number;
  readonly lineWidth: number;
  readonly lineColor: string;
};
type Rectangle = {
  readonly type: "rect";
  x: number;
  y: number;
  readonly w: number;
  readonly h: number;
  readonly lineWidth?: number;
  readonly color?: string;
  /** Set on the background of a cell that pdfmake puts before everything else on the page. */
  readonly _isFillColorFromUnbreakable?: boolean;
};
/** The bullet of a list item. */
type Ellipse = { readonly type: "ellipse"; x: number; y: number };
type OtherShape = { readonly type: "polyline" };

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

type Size = { readonly width: number; readonly height: number };
type Margins = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

type LayoutPage = { readonly items: PageItem[]; readonly pageSize: Size; readonly pageMargins: Margins };

/** A position in the flow of text, and the room from there. */
type Column = { x: number; y: number; page: number; availableWidth: number; availableHeight: number };

type Context = Column & {
  readonly pages: LayoutPage[];
  /** The columns that are being filled, from the outermost: where they started, and where the longest has ended. */
  readonly snapshots: (Column & { bottomMost?: Column })[];
  readonly pageMargins: Margins;
  getCurrentPage(): LayoutPage | null;
  moveDown(offset: number): void;
};

/** Items that are placed together: an unbreakable block, or the head of a table that is repeated on each page. */
type Fragment = { readonly items: PageItem[]; readonly height: number; readonly xOffset?: number };

type Position = { pageNumber: number; top: number };

type PageOrientation = "portrait" | "landscape";

/** A node of the document during layout: each has one kind of content. */
type LayoutNode =
  | TextNode
  | TableNode
  | ContentsNode
  | BulletedNode
  | NumberedNode
  | StackNode
  | DeferredNode
  | ColumnsNode
  | SvgNode
  | ImageNode
  | CanvasNode
  | SpannedNode;

type ContentKey =
  | "text"
  | "table"
  | "toc"
  | "ul"
  | "ol"
  | "stack"
  | "columns"
  | "svg"
  | "image"
  | "canvas"
  | "_span"
  | "deferred";

/** A node with one kind of content, and no other. */
type NodeWith<Key extends ContentKey, Content> = NodeProperties &
  Content & { readonly [Other in Exclude<ContentKey, Key>]?: undefined };

/** The properties of every node: of pdfmake, and of this package. */
type NodeProperties = {
  readonly id?: string;
  pageBreak?: "before" | "after" | undefined;
  readonly pageOrientation?: PageOrientation;
  readonly unbreakable?: boolean;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** The number or the bullet of a list item. */
  readonly listMarker?: { readonly _inlines?: readonly MarkerInline[]; readonly canvas?: readonly PlacedVector[] };
  /** The kind of mark of a list. */
  readonly type?: string;
  readonly positions?: Position[];
  /** pdfmake sets it on every node, for a second layout. */
  resetXY?: (() => void) | undefined;
  readonly _margin?: readonly [left: number, top: number, right: number, bottom: number] | null;
  _minWidth: number;
  _maxWidth: number;

  // Properties of a definition that this package adds: see `TypesetDocument`.
  readonly heading?: 1 | 2 | 3;
  readonly keepWithNext?: boolean;
  readonly alternative?: string;
  readonly artifact?: boolean;
  readonly role?: string;
  readonly lang?: string;
  readonly summary?: string;
  readonly decimal?: boolean;
  readonly places?: readonly string[];
  readonly placed?: (first: number, last: number) => void;
  readonly stretch?: number;

  // What this package adds while it works.
  _paragraph?: import("./paragraph/prepare.ts").Paragraph | undefined;
  _setting?: import("./paragraph/set-paragraph.ts").Setting | undefined;
  _element?: PdfElement | "artifact" | undefined;
  within?: readonly LayoutNode[];
};

type TextNode = NodeWith<
  "text",
  {
    readonly text: Inline;
    readonly tocItem?: unknown;
    readonly outlineText?: string;
    readonly _pageRef?: PageReference;
  }
>;

/** Part of a text: words, or words with a style of their own. */
type Inline = string | number | boolean | null | undefined | StyledInline | readonly Inline[];

type StyledInline = {
  readonly text: Inline;
  readonly role?: string;
  readonly places?: readonly string[];
  /** The note that this text is the mark of. */
  readonly note?: NoteNode;
  /** The text in the margin beside the line of this one. */
  readonly aside?: AsideNode;
  readonly _pageRef?: PageReference;
};

/** The node that a page number refers to. */
type PageReference = { readonly _nodeRef: TextNode };

/** The text of a note, before it is measured. */
type NoteNode = { readonly id?: string; readonly text: Inline; _noteElement?: PdfElement };

/** A text in the margin, before it is measured; `left` is its distance from the left of the text area. */
type AsideNode = NoteNode & { readonly left: number; readonly width: number };

type TableNode = NodeWith<"table", { readonly table: LayoutTable }>;

type LayoutTable = {
  body: LayoutNode[][];
  readonly widths: { _minWidth: number; _maxWidth: number }[];
  readonly headerRows?: number;
  readonly headerColumns?: number;
  readonly keepWithHeaderRows?: number;
  readonly dontBreakRows?: boolean;
};

/** A row of a table, or parallel columns. */
type TableRow = { readonly cells: readonly LayoutNode[]; readonly tableNode?: TableNode; readonly rowIndex?: number };

type ContentsNode = NodeWith<"toc", { readonly toc: { readonly title?: LayoutNode; readonly _table?: TableNode } }>;
type BulletedNode = NodeWith<"ul", { readonly ul: readonly LayoutNode[] }>;
type NumberedNode = NodeWith<"ol", { readonly ol: readonly LayoutNode[] }>;
type StackNode = NodeWith<
  "stack",
  { stack: readonly LayoutNode[]; readonly columnCount?: number; readonly columnGap?: number }
>;

/** A node whose content is made once everything before it is laid out. */
type DeferredNode = NodeWith<
  "stack" | "deferred",
  { stack: readonly LayoutNode[]; readonly deferred: DeferredContent }
>;
type DeferredContent = (places: import("./layout/places.ts").PlacesSoFar) => unknown;

type ColumnsNode = NodeWith<"columns", { columns: readonly LayoutNode[]; readonly _gap?: number }>;
type SvgNode = NodeWith<"svg", { readonly svg: string }>;
type ImageNode = NodeWith<"image", { readonly image: unknown }>;
type CanvasNode = NodeWith<"canvas", { readonly canvas: readonly PlacedVector[] }>;

/** A cell of a table that another cell covers. */
type SpannedNode = NodeWith<"_span", { readonly _span: true }>;

/** A node that is not measured yet. */
type PreparedNode = { readonly positions?: undefined };

/** Where the styles of a definition come from. */
type Styles = Readonly<Record<string, object>>;

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
  readonly _tocItemRef: TextNode;
  readonly _pageRef: PageReference;
  // Added by this package: see `TypesetDocument`.
  readonly acronyms: readonly string[];
  readonly rise: number;
  readonly underline: string;
  readonly balanced: import("./paragraph/break-lines.ts").Balanced;
  readonly linkTitle: string;
  readonly lang: string;
  readonly hyphenate: boolean;
  readonly leading: number;
};

/** The files of the fonts, by family. */
type Fonts = Readonly<Record<string, FontFamily>>;
type FontFamily = {
  readonly normal: string;
  readonly italics?: string;
  readonly bold?: string;
  readonly bolditalics?: string;
};

/** The rules and the room between the cells of a table: see pdfmake's documentation. */
type TableLayouts = Readonly<Record<string, object>>;

/** Measures drawings. */
type SvgMeasure = { measureSVG(svg: string): Size };

/** The content of the head or foot of a page. */
type PageContent = (page: number) => unknown;

type StyleStack = {
  clone(): StyleStack;
  push(item: string | object): void;
  pop(count?: number): void;
  autopush(item: object): number;
  getProperty<K extends keyof StyleProperties>(name: K): StyleProperties[K] | null | undefined;
};

declare module "pdfmake/js/PDFDocument.js" {
  class PDFDocument {
    constructor(
      fonts: Fonts,
      images: object,
      patterns: object,
      attachments: object,
      options: Record<string, unknown>,
      virtualfs: null,
      localAccessPolicy: (path: string) => boolean,
    );
    readonly page: {
      readonly fonts: Record<string, PdfRef>;
      readonly dictionary: PdfRef;
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
    getStructTreeRoot(): PdfRef;
    endMarkings(): void;
    addStructure(element: PdfElement): this;
    link(x: number, y: number, w: number, h: number, url: string, options: Record<string, unknown>): this;
    goTo(x: number, y: number, w: number, h: number, name: string, options: Record<string, unknown>): this;
    addNamedDestination(name: string, fit: "XYZ", x: number, y: number, zoom: null): void;
    file(data: Uint8Array, options: Record<string, unknown>): void;
    readonly _font: PdfFont;
    font(file: string, family?: string | number | null, size?: number): this;
    provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
    getFontFile(family: string, bold: boolean, italics: boolean): string;
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
    constructor(pageSize: Size, pageMargins: Margins, svgMeasure: SvgMeasure);
    readonly pageSize: Size;
    readonly pageMargins: Margins;
    readonly svgMeasure: SvgMeasure;
    readonly tableLayouts: TableLayouts;
    writer: InstanceType<typeof import("pdfmake/js/PageElementWriter.js").default.default>;
    docPreprocessor: InstanceType<typeof import("pdfmake/js/DocPreprocessor.js").default.default>;
    docMeasure: InstanceType<typeof import("pdfmake/js/DocMeasure.js").default.default>;
    linearNodeList: LayoutNode[];
    registerTableLayouts(layouts: TableLayouts): void;
    processNode(node: LayoutNode, isVerticalAlignmentAllowed?: boolean): void;
    processLeaf(node: TextNode): void;
    processRow(row: TableRow): object;
    processVerticalContainer(node: StackNode | DeferredNode): void;
    addHeadersAndFooters(header: PageContent | undefined, footer: PageContent | undefined): void;
  }
  const module: { default: typeof LayoutBuilder };
  export default module;
}

declare module "pdfmake/js/DocPreprocessor.js" {
  class DocPreprocessor {
    preprocessDocument(node: unknown): PreparedNode;
    preprocessNode(node: unknown): PreparedNode;
  }
  const module: { default: typeof DocPreprocessor };
  export default module;
}

declare module "pdfmake/js/DocMeasure.js" {
  class DocMeasure {
    constructor(
      document: object,
      styles: Styles,
      defaultStyle: object,
      svgMeasure: SvgMeasure,
      tableLayouts: TableLayouts,
    );
    readonly pdfDocument: InstanceType<typeof import("pdfmake/js/PDFDocument.js").default.default>;
    readonly styleStack: StyleStack;
    measureDocument(node: PreparedNode): LayoutNode;
    measureNode(node: PreparedNode): LayoutNode;
    measureLeaf(node: TextNode): TextNode;
    measureTable(node: TableNode): TableNode;
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
    addPage(size: Size, orientation: PageOrientation | null, margins: Margins): void;
    addLine(line: PlacedLine, dontUpdateContextPosition?: boolean, index?: number): Position | false;
    addSVG(node: SvgNode, index?: number): Position | false;
    addFragment(block: Fragment, useX?: boolean, useY?: boolean, dontMove?: boolean): boolean;
    moveToNextPage(orientation?: PageOrientation): void;
    addVector(
      vector: PlacedVector,
      ignoreX?: boolean,
      ignoreY?: boolean,
      index?: number | null,
      page?: number,
    ): Position | undefined;
    pushContext(width: number, height: number): void;
    popContext(): void;
    repeatables: Fragment[];
    pushToRepeatables(head: Fragment): void;
  }
  const module: { default: typeof PageElementWriter };
  export default module;
}

declare module "pdfmake/js/Renderer.js" {
  class Renderer {
    constructor(document: object);
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
  const module: { default: new () => SvgMeasure };
  export default module;
}

declare module "pdfmake/js/tableLayouts.js" {
  const module: { tableLayouts: TableLayouts };
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
