import type { PlacesSoFar } from "@unionstate/typeset";

/** Part of a line: an inline of pdfmake, with the additions of the typesetter. */
export type Inline =
  | string
  | {
      readonly text: string | readonly Inline[];
      readonly style?: string;
      readonly bold?: boolean;
      readonly italics?: boolean;
      readonly color?: string;
      readonly link?: string;
      readonly linkToDestination?: string;
      readonly linkTitle?: string;
      readonly lang?: string;
      readonly role?: string;
      readonly noWrap?: boolean;
      readonly places?: readonly string[];
      readonly note?: Node;
      readonly fontSize?: number;
      readonly font?: string;
      /** The colour of a dotted line below it. */
      readonly underline?: string | undefined;
      /** A text in the margin beside its line. */
      readonly aside?: Node & { readonly left: number; readonly width: number };
    };

/** A block: a node of pdfmake, with the additions of the typesetter. */
export type Node =
  | string
  | readonly Node[]
  | {
      readonly text?: string | readonly Inline[];
      readonly stack?: readonly Node[];
      /** The share of the space left on the page that an empty stack takes. */
      readonly stretch?: number;
      readonly columns?: readonly Node[];
      readonly ul?: readonly Node[];
      readonly ol?: readonly Node[];
      /** The mark of the items of a list; `none` for a list without marks. */
      readonly type?: "none";
      readonly table?: {
        readonly body: readonly (readonly Cell[])[];
        readonly widths: readonly (number | "*" | "auto")[];
        readonly headerRows?: number;
        readonly headerColumns?: number;
        readonly keepWithHeaderRows?: number;
        readonly dontBreakRows?: boolean;
      };
      readonly toc?: object;
      readonly svg?: string;
      /** Lines and boxes as decoration. */
      readonly canvas?: readonly object[];
      readonly alternative?: string;
      readonly artifact?: boolean;
      readonly role?: string;
      readonly heading?: 1 | 2 | 3;
      readonly keepWithNext?: boolean;
      readonly outlineText?: string;
      readonly tocItem?: boolean;
      readonly tocMargin?: readonly number[];
      readonly tocStyle?: string;
      readonly id?: string;
      readonly style?: string | readonly string[];
      readonly layout?: string;
      readonly margin?: readonly [number, number, number, number];
      readonly width?: number | "*" | "auto";
      readonly columnGap?: number;
      readonly alignment?: "left" | "right" | "center" | "justify";
      readonly pageBreak?: "before";
      readonly unbreakable?: boolean;
      readonly color?: string;
      readonly bold?: boolean;
      readonly italics?: boolean;
      readonly fontSize?: number;
      readonly leading?: number;
      readonly font?: string;
      readonly lang?: string;
      readonly places?: readonly string[];
      readonly deferred?: (places: PlacesSoFar) => Node;
    };

/** A table cell. */
export type Cell = Node & (string | { readonly colSpan?: number; readonly decimal?: boolean } | readonly Node[]);
