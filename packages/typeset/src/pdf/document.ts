import { layoutOf } from "../paragraph/harfbuzz.ts";
import { PDFDocument, producer } from "../pdfmake.ts";
import { type ObjectStream, packObjects, perStream, type SmallObject, writeObjectStreams } from "./object-streams.ts";
import { type Archive, type Metadata, xmp } from "./xmp.ts";

/** The structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const standardTypes = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure
  Formula Form`.split(/\s+/),
);

/** Structure types of PDF 2.0, with the type of PDF 1.7 that readers who do not know them use. */
const mappedTypes: Readonly<Record<string, string>> = { Title: "P" };

/** A PDF file with the metadata of PDF/A and PDF/UA and with compressed objects. */
export class Document extends PDFDocument {
  readonly #metadata: Metadata;
  readonly #archive: Archive;
  readonly #roleMap: Record<string, string> = {};
  readonly #identified = new Map<string, PdfRef>();
  // pdfkit's constructor calls methods of this class before fields have values, so these are only declared.
  declare private small: SmallObject[] | undefined;
  declare private streams: ObjectStream[] | undefined;
  declare private held: (Uint8Array | string)[] | undefined;
  declare private writeRef: PdfRef["finalize"] | undefined;
  declare private finalizeRef: PdfRef["finalize"] | undefined;

  constructor(fonts: Fonts, metadata: Metadata, archive: Archive) {
    const { title, author, subject, keywords, date, creator, language } = metadata;
    super(
      fonts,
      {},
      {},
      {},
      {
        pdfVersion: archive === "PDF/A-1b" ? "1.4" : "1.7",
        subset: archive,
        tagged: archive !== "PDF/A-1b",
        displayTitle: true,
        lang: language,
        compress: true,
        autoFirstPage: false,
        bufferPages: false,
        fontLayoutCache: true,
        font: null,
        info: {
          Title: title,
          Author: author,
          Subject: subject,
          Keywords: keywords,
          Creator: creator,
          Producer: producer,
          CreationDate: date,
          ModDate: date,
        },
      },
      null,
      () => true,
    );
    this.#metadata = metadata;
    this.#archive = archive;
  }

  /** Whether the file has a structure tree. */
  get tagged(): boolean {
    return this.#archive !== "PDF/A-1b";
  }

  /** @throws Error if the type is not a structure type */
  override struct(type: string, options: Record<string, unknown> = {}): PdfElement {
    const mapped = mappedTypes[type];
    if (mapped !== undefined) this.#roleMap[type] = mapped;
    else if (!standardTypes.has(type)) throw new Error(`\`${type}\` is not a structure type. Use one of PDF 1.7.`);
    const element = super.struct(type, options);
    if (type === "Link") keepPages(element.dictionary);
    return element;
  }

  /** Gives an element an ID, by which others refer to it. */
  identify(element: PdfElement, id: string): void {
    element.dictionary.data.ID = new String(id);
    this.#identified.set(id, element.dictionary);
  }

  override endMarkings(): void {
    if (this.tagged) {
      const { data } = this.getStructTreeRoot();
      if (Object.keys(this.#roleMap).length > 0) data.RoleMap = this.#roleMap;
      const sorted = [...this.#identified].sort(([a], [b]) => (a < b ? -1 : 1));
      if (sorted.length > 0) data.IDTree = { Names: sorted.flatMap(([id, element]) => [new String(id), element]) };
    }
    super.endMarkings();
  }

  // pdfkit maps the glyph of unknown characters to U+0000, which PDF/UA forbids.
  override font(file: string, family?: string | number | null, size?: number): this {
    super.font(file, family, size);
    this._font.unicode[0] = [0xfffd];
    return this;
  }

  /** Labels the pages: the cover by name, the others by their number. */
  labelPages(cover: string): void {
    this._root.data.PageLabels = {
      Nums: [0, { P: new String(cover) }, 1, { S: "D", St: 2 }],
    };
  }

  // pdfkit shapes text with fontkit, which takes ten times as long as HarfBuzz.
  override provideFont(family: string, bold: boolean, italics: boolean): PdfFont {
    const font = super.provideFont(family, bold, italics);
    font.layoutRun = layoutOf(this.getFontFile(family, bold, italics));
    return font;
  }

  // pdfkit does not escape the texts that it writes here, and omits the modification date, which PDF/A requires.
  override _addInfo(): void {
    this.appendXML(xmp(this.#metadata, this.#archive));
  }

  // pdfkit counts neither the bookmarks shown at first nor the collapsed ones (ISO 32000, 12.3.3).
  override endOutline(): void {
    countCollapsed(this.outline);
    const shown = this.outline.children.reduce(
      (sum, { options, children }) => sum + 1 + (options.expanded ? children.length : 0),
      0,
    );
    this.outline.outlineData.Count = shown;
    super.endOutline();
  }

  // Objects without a stream are held back and written together, compressed, which PDF 1.4 does not support.
  override ref(data?: Record<string, unknown>): PdfRef {
    const ref = super.ref(data);
    if (this.version < 1.5) return ref;
    // There are thousands of them: one function serves all.
    this.writeRef ??= ref.finalize;
    this.finalizeRef ??= finalizer(this, this.writeRef);
    ref.finalize = this.finalizeRef;
    return ref;
  }

  /** Holds back an object without a stream; an object is written in three parts: its header, its body, its end. */
  hold(id: number, write: () => void): void {
    this.held = [];
    write();
    this.small ??= [];
    this.small.push({ id, body: String(this.held[1]) });
    this.held = undefined;
    if (this.small.length === perStream) this.packSmall();
  }

  private packSmall(): void {
    this.streams ??= [];
    if (this.small && this.small.length > 0) this.streams.push(packObjects(this.small));
    this.small = [];
  }

  override _write(data: Uint8Array | string): void {
    if (this.held) this.held.push(data);
    else super._write(data);
  }

  override _finalize(): void {
    this.held = undefined;
    if (this.version < 1.5) {
      super._finalize();
      return;
    }
    this.packSmall();
    writeObjectStreams(this, this.streams ?? []);
  }
}

/** The method of an object that holds it back if it has no stream. */
const finalizer = (document: Document, write: PdfRef["finalize"]): PdfRef["finalize"] =>
  function (this: PdfRef) {
    if (this.buffer.length > 0) {
      write.call(this);
      return;
    }
    document.hold(this.id, () => write.call(this));
    // Of an annotation that is written, its element only needs the page.
    if (this.data.Type === "Annot") this.data = { P: this.data.P };
  };

function countCollapsed({ children, options, outlineData }: PdfOutline): void {
  if (children.length > 0 && !options.expanded) outlineData.Count = -children.length;
  for (const child of children) countCollapsed(child);
}

/** pdfkit records the page that is current when an element ends as that of all its annotations. */
function keepPages(link: PdfRef): void {
  const end = link.end.bind(link);
  link.end = () => {
    const kids = Array.isArray(link.data.K) ? link.data.K : [];
    for (const kid of kids) if (kid.Type === "OBJR") kid.Pg = kid.Obj.data.P;
    end();
  };
}
