import { PDFDocument } from "../pdfmake.ts";
import { type SmallObject, writeObjectStreams } from "./object-streams.ts";
import { type Archive, type Metadata, xmp } from "./xmp.ts";

/** A PDF file with the metadata of PDF/A and PDF/UA and with compressed objects. */
export class Document extends PDFDocument {
  readonly #metadata: Metadata;
  readonly #archive: Archive;
  // pdfkit's constructor calls methods of this class before fields have values, so these are only declared.
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

  /** Labels the pages: the cover by name, the others by their number. */
  labelPages(cover: string): void {
    this._root.data.PageLabels = {
      Nums: [0, { P: new String(cover) }, 1, { S: "D", St: 2 }],
    };
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
    const write = ref.finalize.bind(ref);
    ref.finalize = () => {
      if (ref.buffer.length > 0) return write();
      this.held = [];
      write();
      this.small ??= [];
      // An object is written in three parts: its header, its body, its end.
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
    else writeObjectStreams(this, this.small ?? []);
  }
}

function countCollapsed({ children, options, outlineData }: PdfOutline): void {
  if (children.length > 0 && !options.expanded) outlineData.Count = -children.length;
  for (const child of children) countCollapsed(child);
}
