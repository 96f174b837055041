import { PDFDocument } from "../pdfmake-parts.ts";
import { packed, type SmallObject } from "./object-streams.ts";
import { xmp } from "./xmp.ts";

/** What every page of the file says of itself. */
export type Metadata = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** Stands for the time the file was made, so that the same input gives the same bytes. */
  readonly date: Date;
  /** BCP 47. */
  readonly language: string;
  readonly creator: string;
};

/** Which archival standard the file keeps: A-3a with tags, attachments and PDF/UA-1, or plain A-1b. */
export type Archive = "PDF/A-3a" | "PDF/A-1b";

/** A PDF file that says what it is (PDF/A, PDF/UA) and packs its objects. */
export class Document extends PDFDocument {
  readonly #metadata: Metadata;
  readonly #archive: Archive;
  // Used while pdfkit's own constructor runs, before any field of this class has a value.
  declare private small: SmallObject[] | undefined;
  declare private held: (Uint8Array | string)[] | undefined;

  constructor(fonts: unknown, metadata: Metadata, archive: Archive) {
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
          Producer: creator,
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

  /** The catalog's entry for the labels of pages: the cover has a name, the others their number. */
  labelPages(cover: string): void {
    this._root.data.PageLabels = {
      Nums: [0, { P: new String(cover) }, 1, { S: "D", St: 2 }],
    };
  }

  // pdfkit does not escape what it writes here, and leaves out the date of change, which PDF/A wants.
  override _addInfo(): void {
    this.appendXML(xmp(this.#metadata, this.#archive));
  }

  // pdfkit counts neither the bookmarks that are shown at first nor those folded away (ISO 32000, 12.3.3).
  override endOutline(): void {
    countFolded(this.outline);
    const shown = this.outline.children.reduce(
      (sum, { options, children }) => sum + 1 + (options.expanded ? children.length : 0),
      0,
    );
    this.outline.outlineData.Count = shown;
    super.endOutline();
  }

  // Objects without a stream are held back and written together, compressed; PDF 1.4 does not know that.
  override ref(data?: Record<string, unknown>): PdfRef {
    const ref = super.ref(data);
    if (this.version < 1.5) return ref;
    const write = ref.finalize.bind(ref);
    ref.finalize = () => {
      if (ref.buffer.length > 0) return write();
      this.held = [];
      write();
      this.small ??= [];
      // What is written of an object: its head, its body, its end.
      this.small.push({ id: ref.id, body: String(this.held[1]) });
      this.held = undefined;
    };
    return ref;
  }

  override _write(data: Uint8Array | string): void {
    if (this.held) this.held.push(data);
    else super._write(data);
  }

  override _finalize(): void {
    this.held = undefined;
    if (this.version < 1.5) super._finalize();
    else packed(this, this.small ?? []);
  }
}

function countFolded({ children, options, outlineData }: PdfOutline): void {
  if (children.length > 0 && !options.expanded) outlineData.Count = -children.length;
  for (const child of children) countFolded(child);
}
