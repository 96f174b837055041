/** Text of one face, size and purpose: what all its letters share. */
export type Run = {
  readonly font: PdfFont;
  readonly size: number;
  readonly features: readonly string[] | undefined;
  readonly colour: string;
  readonly spacing: number;
  /** Points by which the letters stand above the line. */
  readonly rise: number;
  /** The address or the id of the place that it leads to. */
  readonly link: { readonly to: string; readonly outside: boolean; readonly title: string | undefined } | undefined;
  /** BCP 47, where it differs from the document's. */
  readonly lang: string | undefined;
  readonly hyphenate: boolean;
  readonly noWrap: boolean;
  /** What is found at this run: `entity:belarus`, `source:x`. */
  readonly places: readonly string[] | undefined;
  /** The note that this run is the mark of. */
  readonly note: LaidNode | undefined;
  /** The node whose page number stands here once pages are known. */
  readonly pageOf: LaidNode | undefined;
};
