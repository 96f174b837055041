import type { Run } from "./run.ts";

/** Words of capitals only, such as NATO: set in small capitals where a style asks for it. */
const acronym = /(?<![\p{L}\p{N}])\p{Lu}{3,}(?=s?(?![\p{L}\p{N}]))/gu;

/** What keeps the place of a page number in running text: most documents have less than a hundred pages. */
const pagePlaceholder = "00";

/** A stretch of text and how it is set. */
export type Stretch = { readonly text: string; readonly run: Run };

/**
 * Reads the inlines of a text node: every inline with all styles that apply to it, those of nested inlines included.
 *
 * @param inlines the node's `text`: a string, an inline, or an array of both
 * @param styles the styles in force, the node's own included
 * @param fontOf gives the font of a family and cut
 */
export function runs(
  inlines: unknown,
  styles: StyleStack,
  fontOf: (family: string, bold: boolean, italics: boolean) => PdfFont,
): Stretch[] {
  const stretches: Stretch[] = [];
  read(inlines, undefined);
  return stretches;

  function read(inline: unknown, node: LaidNode | undefined): void {
    if (Array.isArray(inline)) {
      for (const part of inline) read(part, node);
    } else if (typeof inline === "object" && inline !== null) {
      const pushed = styles.autopush(inline);
      read((inline as LaidNode).text, inline as LaidNode);
      styles.pop(pushed);
    } else if (inline !== undefined && inline !== null && inline !== "") {
      add(node?._pageRef ? pagePlaceholder : String(inline), node);
    }
  }

  function add(text: string, node: LaidNode | undefined): void {
    const run = runOf(styles, node, fontOf);
    const acronyms = styles.getProperty("acronyms") as readonly string[] | undefined;
    if (!acronyms) {
      stretches.push({ text, run });
      return;
    }
    const small = { ...run, features: [...(run.features ?? []), ...acronyms] };
    let last = 0;
    for (const { 0: word, index } of text.matchAll(acronym)) {
      if (index > last) stretches.push({ text: text.slice(last, index), run });
      stretches.push({ text: word, run: small });
      last = index + word.length;
    }
    if (last < text.length) stretches.push({ text: text.slice(last), run });
  }
}

function runOf(
  styles: StyleStack,
  node: LaidNode | undefined,
  fontOf: (family: string, bold: boolean, italics: boolean) => PdfFont,
): Run {
  const get = <T>(name: string): T | undefined => (styles.getProperty(name) as T | null | undefined) ?? undefined;
  const link = get<string>("link");
  const inside = get<string>("linkToDestination");
  return {
    font: fontOf(get<string>("font") ?? "Roboto", get<boolean>("bold") ?? false, get<boolean>("italics") ?? false),
    size: get<number>("fontSize") ?? 12,
    features: get<readonly string[]>("fontFeatures"),
    colour: get<string>("color") ?? "#000000",
    spacing: get<number>("characterSpacing") ?? 0,
    rise: get<number>("rise") ?? 0,
    link:
      link !== undefined || inside !== undefined
        ? { to: (link ?? inside) as string, outside: link !== undefined, title: get<string>("linkTitle") }
        : undefined,
    lang: get<string>("lang"),
    hyphenate: link === undefined && (get<boolean>("hyphenate") ?? true),
    noWrap: get<boolean>("noWrap") ?? false,
    places: node?.places,
    note: node?.note,
    pageOf: get<LaidNode>("_tocItemRef") ?? get<{ _nodeRef: LaidNode }>("_pageRef")?._nodeRef,
  };
}
