/** The properties of text that is set in one face, in one size and for one purpose. */
export type Run = {
  readonly font: PdfFont;
  readonly size: number;
  /** OpenType features, such as `sups`. */
  readonly features: readonly string[] | undefined;
  readonly colour: string;
  /** Letter spacing in points. */
  readonly spacing: number;
  /** Points by which the letters are raised above the baseline. */
  readonly rise: number;
  /** The target of a link: an address, or the id of a place in the document. */
  readonly link: { readonly to: string; readonly outside: boolean; readonly title: string | undefined } | undefined;
  /** The language (BCP 47) where it differs from the document's. */
  readonly lang: string | undefined;
  readonly hyphenate: boolean;
  readonly noWrap: boolean;
  /** The names of what is found here: `entity:belarus`, `source:x`. */
  readonly places: readonly string[] | undefined;
  /** The note that this run is the mark of. */
  readonly note: LayoutNode | undefined;
  /** The node whose page number replaces this run once pages are final. */
  readonly pageOf: LayoutNode | undefined;
};

/** A piece of text and its properties. */
export type Segment = { readonly text: string; readonly run: Run };

/** Acronyms such as NATO, which are set in small capitals where a style says so. */
const acronym = /(?<![\p{L}\p{N}])\p{Lu}{3,}(?=s?(?![\p{L}\p{N}]))/gu;

/** Reserves the room of a page number in running text: most documents have fewer than a hundred pages. */
const pagePlaceholder = "00";

type FontOf = (family: string, bold: boolean, italics: boolean) => PdfFont;

/**
 * Collects the segments of a text node: each inline with all styles that apply to it, nested inlines included.
 *
 * @param inlines the node's `text`: a string, an inline, or an array of both
 * @param styles the styles that apply to the node, its own included
 * @param fontOf returns the font of a family and style
 */
export function collect(inlines: unknown, styles: StyleStack, fontOf: FontOf): Segment[] {
  const segments: Segment[] = [];
  read(inlines, undefined);
  return segments;

  function read(inline: unknown, node: LayoutNode | undefined): void {
    if (Array.isArray(inline)) {
      for (const part of inline) read(part, node);
    } else if (isNode(inline)) {
      const pushed = styles.autopush(inline);
      read(inline.text, inline);
      styles.pop(pushed);
    } else if (inline !== undefined && inline !== null && inline !== "") {
      add(node?._pageRef ? pagePlaceholder : String(inline), node);
    }
  }

  function add(text: string, node: LayoutNode | undefined): void {
    const run = runOf(styles, node, fontOf);
    const acronyms = styles.getProperty("acronyms");
    if (!acronyms) {
      segments.push({ text, run });
      return;
    }
    const small = { ...run, features: [...(run.features ?? []), ...acronyms] };
    let last = 0;
    for (const { 0: word, index } of text.matchAll(acronym)) {
      if (index > last) segments.push({ text: text.slice(last, index), run });
      segments.push({ text: word, run: small });
      last = index + word.length;
    }
    if (last < text.length) segments.push({ text: text.slice(last), run });
  }
}

const isNode = (inline: unknown): inline is LayoutNode => typeof inline === "object" && inline !== null;

function runOf(styles: StyleStack, node: LayoutNode | undefined, fontOf: FontOf): Run {
  const get = <K extends keyof StyleProperties>(name: K): StyleProperties[K] | undefined =>
    styles.getProperty(name) ?? undefined;
  const address = get("link");
  const to = address ?? get("linkToDestination");
  return {
    font: fontOf(get("font") ?? "Roboto", get("bold") ?? false, get("italics") ?? false),
    size: get("fontSize") ?? 12,
    features: get("fontFeatures"),
    colour: get("color") ?? "#000000",
    spacing: get("characterSpacing") ?? 0,
    rise: get("rise") ?? 0,
    link: to === undefined ? undefined : { to, outside: address !== undefined, title: get("linkTitle") },
    lang: get("lang"),
    hyphenate: address === undefined && (get("hyphenate") ?? true),
    noWrap: get("noWrap") ?? false,
    places: node?.places,
    note: node?.note,
    pageOf: get("_tocItemRef") ?? get("_pageRef")?._nodeRef,
  };
}
