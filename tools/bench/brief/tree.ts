/** The names under which engines look up the fonts. */
export const faces = { Serif: "Source Serif 4", Sans: "Source Sans 3" } as const;

/** How letters and lines look: the result of all styles at one place. */
export type Look = {
  /** Letters only, so that every engine accepts it as the name of a style: `lookB`. */
  readonly name: string;
  readonly font: "Serif" | "Sans";
  readonly size: number;
  readonly leading: number;
  readonly bold: boolean;
  readonly italics: boolean;
  readonly colour: string;
  readonly features: readonly string[];
  readonly alignment: "left" | "right" | "center" | "justify";
  readonly hyphenate: boolean;
};

/** A part of a line. `to` is an address, or `#` and the id of a place in the document. */
export type Inline =
  | { readonly kind: "text"; readonly text: string; readonly look: Look; readonly to?: string; readonly lang?: string }
  | { readonly kind: "note"; readonly look: Look; readonly content: readonly Inline[] };

/** Points at the left, the top, the right and the bottom. */
export type Margin = readonly [left: number, top: number, right: number, bottom: number];

export type Paragraph = {
  readonly kind: "paragraph";
  readonly content: readonly Inline[];
  readonly look: Look;
  readonly margin: Margin;
  readonly id?: string;
  readonly heading?: 1 | 2 | 3;
  /** Whether the contents list it. */
  readonly listed: boolean;
  readonly newPage: boolean;
};

export type Drawing = {
  readonly kind: "drawing";
  /** The name of its file without the extension. */
  readonly name: string;
  readonly svg: string;
  readonly width: number;
  readonly alternative: string;
  readonly margin: Margin;
};

export type Table = {
  readonly kind: "table";
  /** In points: of the text, and of the room beside it. */
  readonly columns: readonly { readonly width: number; readonly left: number; readonly right: number }[];
  readonly headRows: number;
  readonly rows: readonly (readonly Cell[])[];
  /** Above each row, and below the last. */
  readonly rules: readonly { readonly width: number; readonly colour: string }[];
  readonly padding: { readonly top: number; readonly bottom: number };
  readonly margin: Margin;
};

/** `span` is how many columns it takes. */
export type Cell = { readonly span: number; readonly content: readonly Block[] };

/** Blocks that stay on one page. */
export type Group = { readonly kind: "group"; readonly content: readonly Block[]; readonly margin: Margin };

/** The list of headings, with their pages. */
export type Contents = { readonly kind: "contents"; readonly look: Look; readonly chapterLook: Look };

export type Block = Paragraph | Drawing | Table | Group | Contents;

/** A document as any engine can set it: blocks of inlines, each with its look, and nothing of pdfmake's. */
export type Tree = {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** `name` starts the names of its drawings. */
  readonly page: { readonly name: string; readonly width: number; readonly height: number };
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** The look of most text. */
  readonly plain: Look;
  /** The look of heads and feet of pages, and the text of the feet. */
  readonly running: Look;
  readonly foot: string;
  readonly looks: readonly Look[];
  readonly blocks: readonly Block[];
};
