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
  readonly link: Link | undefined;
  /** The structure type of the text, such as `Lbl`. */
  readonly role?: string;
  /** The language (BCP 47) where it differs from the document's. */
  readonly lang: string | undefined;
  /** The colour of a dotted line below it, which shows a link without being loud. */
  readonly underline?: string | undefined;
  readonly hyphenate: boolean;
  readonly noWrap: boolean;
  /** The names of what is found here: `entity:belarus`, `source:x`. */
  readonly places: readonly string[] | undefined;
  /** The note that this run is the mark of. */
  readonly note: NoteNode | undefined;
  /** The text in the margin beside its line. */
  readonly aside?: AsideNode;
  /** The node whose page number replaces this run once pages are final. */
  readonly pageOf: TextNode | undefined;
};

/** A link, which is one object for all its text. */
export type Link = {
  /** An address, or the id of a place in the document. */
  readonly to: string;
  readonly outside: boolean;
  readonly title: string | undefined;
  text: string;
  /** The language of its whole text, where it differs from the document's. */
  lang: string | undefined;
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
export function collect(inlines: Inline, styles: StyleStack, fontOf: FontOf): Segment[] {
  const segments: Segment[] = [];
  let link: Link | undefined;
  read(inlines, undefined, undefined);
  return segments;

  function read(inline: Inline, node: StyledInline | undefined, role: string | undefined): void {
    if (isList(inline)) {
      for (const part of inline) read(part, node, role);
    } else if (typeof inline === "object" && inline !== null) {
      const pushed = styles.autopush(inline);
      read(inline.text, inline, inline.role ?? role);
      styles.pop(pushed);
    } else if (inline !== undefined && inline !== null && inline !== "") {
      add(node?._pageRef ? pagePlaceholder : String(inline), node, role);
    }
  }

  function add(text: string, node: StyledInline | undefined, role: string | undefined): void {
    const found = runOf(styles, node, fontOf);
    link = continued(link, found.link, text);
    const run = shared({ ...found, link, ...(role !== undefined && { role }) });
    const acronyms = styles.getProperty("acronyms");
    if (!acronyms) {
      segments.push({ text, run });
      return;
    }
    const small = shared({ ...run, features: [...(run.features ?? []), ...acronyms] });
    let last = 0;
    for (const { 0: word, index } of text.matchAll(acronym)) {
      if (index > last) segments.push({ text: text.slice(last, index), run });
      segments.push({ text: word, run: small });
      last = index + word.length;
    }
    if (last < text.length) segments.push({ text: text.slice(last), run });
  }
}

/** Runs that are only a style, by their font: all text of a style has the same. */
const styles = new WeakMap<PdfFont, Run[]>();

/** Whether a run is only a style, which other text can share. */
export const isStyle = ({ link, places, note, aside, pageOf }: Run): boolean =>
  !link && !places && !note && !aside && !pageOf;

function shared(run: Run): Run {
  if (!isStyle(run)) return run;
  const known = styles.get(run.font) ?? [];
  styles.set(run.font, known);
  const same = known.find(
    (other) =>
      other.size === run.size &&
      other.colour === run.colour &&
      other.lang === run.lang &&
      other.role === run.role &&
      other.spacing === run.spacing &&
      other.rise === run.rise &&
      other.underline === run.underline &&
      other.hyphenate === run.hyphenate &&
      other.noWrap === run.noWrap &&
      other.features?.join() === run.features?.join(),
  );
  if (!same) known.push(run);
  return same ?? run;
}

/** The link of a text that follows another with the same target is the same link. */
function continued(before: Link | undefined, link: Link | undefined, text: string): Link | undefined {
  if (!before || !link || before.to !== link.to || before.title !== link.title) return link && { ...link, text };
  before.text += text;
  if (before.lang !== link.lang) before.lang = undefined;
  return before;
}

const isList = (inline: Inline): inline is readonly Inline[] => Array.isArray(inline);

function runOf(styles: StyleStack, node: StyledInline | undefined, fontOf: FontOf): Run {
  const get = <K extends keyof StyleProperties>(name: K): StyleProperties[K] | undefined =>
    styles.getProperty(name) ?? undefined;
  const address = get("link");
  const to = address ?? get("linkToDestination");
  const lang = get("lang");
  return {
    font: fontOf(get("font") ?? "Roboto", get("bold") ?? false, get("italics") ?? false),
    size: get("fontSize") ?? 12,
    features: get("fontFeatures"),
    colour: get("color") ?? "#000000",
    spacing: get("characterSpacing") ?? 0,
    rise: get("rise") ?? 0,
    link:
      to === undefined ? undefined : { to, outside: address !== undefined, title: get("linkTitle"), text: "", lang },
    lang,
    underline: get("underline"),
    hyphenate: address === undefined && (get("hyphenate") ?? true),
    noWrap: get("noWrap") ?? false,
    places: node?.places,
    note: node?.note,
    ...(node?.aside && { aside: node.aside }),
    pageOf: get("_tocItemRef") ?? get("_pageRef")?._nodeRef,
  };
}
