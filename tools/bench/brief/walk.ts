import type { TypesetDocument } from "@unionstate/typeset";
import type { Node, Cell as SourceCell, Inline as SourceInline } from "../../../apps/brief/src/content.ts";
import type { Block, Cell, Drawing, Inline, Look, Margin, Table, Tree } from "./tree.ts";

type Style = {
  readonly font?: "Serif" | "Sans" | "Source Sans 3";
  readonly fontSize?: number;
  readonly leading?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly fontFeatures?: readonly string[];
  readonly alignment?: Look["alignment"];
  readonly hyphenate?: boolean;
};
type NodeObject = Exclude<Node, string | readonly Node[]>;
type InlineObject = Exclude<SourceInline, string>;
type TableLayout = {
  readonly hLineWidth: (row: number, node: object) => number;
  readonly hLineColor?: (row: number, node: object) => string;
  readonly paddingLeft: (column: number, node: object) => number;
  readonly paddingRight: (column: number, node: object) => number;
  readonly paddingTop: (row: number, node: object) => number;
  readonly paddingBottom: (row: number, node: object) => number;
};

const inherited = [
  "font",
  "fontSize",
  "leading",
  "bold",
  "italics",
  "color",
  "fontFeatures",
  "alignment",
  "hyphenate",
] as const satisfies readonly (keyof Style)[];

/**
 * Turns a definition into blocks and inlines that every engine supports, with its styles applied.
 * Columns and lists become tables, and texts in the margin follow their line. Left out, because no other engine has
 * them: the grid, decimal alignment, small capitals for acronyms, hanging punctuation and flexible space; and rules.
 *
 * @throws Error at a node that it does not support, so that no text is lost
 */
export function walk(definition: TypesetDocument, page: Tree["page"]): Tree {
  const { metadata, margins } = definition;
  // The definition does not type its styles and layouts.
  const styles = definition.styles as Record<string, Style & { readonly margin?: Margin }>;
  const layouts = definition.tableLayouts as Record<string, TableLayout>;
  const base = definition.defaultStyle as Style;
  const looks = new Map<string, Look>();
  const ids = new Set<string>();
  let drawings = 0;
  let newPage = false;

  const blocks = block(definition.content as Node, base, page.width - margins.left - margins.right);
  const [start = ""] = ids;
  const foot = definition.footer?.({ page: 2, pages: 2, chapter: "" });
  return {
    title: metadata.title,
    author: metadata.author,
    language: metadata.language,
    page,
    margins,
    plain: lookOf(base),
    running: lookOf({ ...base, ...styles.runningHead }),
    foot: textOf(foot),
    // Links to a line of our pages have no target elsewhere, so they go to the first heading.
    blocks: withLinks(blocks, (to) => (to.startsWith("#") && !ids.has(to.slice(1)) ? `#${start}` : to)),
    looks: [...looks.values()],
  };

  function block(node: Node, style: Style, width: number): Block[] {
    if (typeof node === "string") return block({ text: node }, style, width);
    if (isList(node)) return node.flatMap((part) => block(part, style, width));
    const own = styled(style, node);
    const margin = node.margin ?? namesOf(node).map((name) => styles[name]?.margin)[0] ?? [0, 0, 0, 0];
    if (node.table) return [table(node.table, node.layout ?? "", margin, own, width)];
    if (node.svg !== undefined) return [drawing(node, margin)];
    if (node.toc)
      return [{ kind: "contents", look: lookOf(own, "contents"), chapterLook: lookOf(own, "contentsChapter") }];
    if (node.columns) return [columns(node.columns, node.columnGap ?? 0, margin, own, width)];
    if (node.ul ?? node.ol) return [list(node.ul ?? node.ol ?? [], node, margin, own, width)];
    if (node.canvas) return [];
    if (node.pageBreak === "before") newPage = true;
    if (node.stack) {
      const content = node.stack.flatMap((part) => block(part, own, width));
      return node.unbreakable || margin.some((side) => side !== 0) ? [{ kind: "group", content, margin }] : content;
    }
    if (node.text === undefined) throw new Error(`The benchmark does not support this node: ${JSON.stringify(node)}.`);
    if (node.id !== undefined) ids.add(node.id);
    const content = inlines(node.text, own, {});
    if (content.length === 0) return [];
    const startsPage = newPage;
    newPage = false;
    return [
      {
        kind: "paragraph",
        content,
        look: lookOf(own),
        margin,
        ...(node.id !== undefined && { id: node.id }),
        ...(node.heading !== undefined && { heading: node.heading }),
        listed: node.tocItem === true,
        newPage: startsPage,
      },
    ];
  }

  function inlines(text: SourceInline | readonly SourceInline[], style: Style, link: { to?: string }): Inline[] {
    if (isList(text)) return text.flatMap((part) => inlines(part, style, link));
    if (typeof text === "string") return text === "" ? [] : [{ kind: "text", text, look: lookOf(style), ...link }];
    const own = styled(style, text);
    if (text.note) return [noteOf(text.note, style)];
    const inner = inlines(text.text, own, targetOf(text) ?? link);
    const { lang, aside } = text;
    if (aside) return [...inner, ...inlines([" ", { text: textsOf(aside), style: "small" }], style, {})];
    return lang === undefined ? inner : inner.map((part) => (part.kind === "text" ? { ...part, lang } : part));
  }

  /** A note without its mark, which every engine adds. */
  function noteOf(node: Node, style: Style): Inline {
    if (typeof node === "string" || isList(node) || !isList(node.text)) throw new Error("A note is a text of inlines.");
    const own = styled({ ...base, ...style }, node);
    return { kind: "note", look: lookOf(own), content: inlines(node.text.slice(2), own, {}) };
  }

  function table(
    { body, widths, headerRows = 0 }: NonNullable<NodeObject["table"]>,
    layoutName: string,
    margin: Margin,
    style: Style,
    available: number,
  ): Table {
    const layout = layouts[layoutName];
    if (!layout) throw new Error(`The brief has no table layout \`${layoutName}\`.`);
    const node = { table: { body, widths, headerRows } };
    const sides = widths.map((_, i) => ({ left: layout.paddingLeft(i, node), right: layout.paddingRight(i, node) }));
    const fixed = widths.reduce<number>((sum, width) => sum + (typeof width === "number" ? width : 0), 0);
    const open = widths.filter((width) => typeof width !== "number").length;
    const room = available - margin[0] - margin[2] - sides.reduce((sum, { left, right }) => sum + left + right, 0);
    const share = open > 0 ? (room - fixed) / open : 0;
    const columns = sides.map((side, i) => ({ ...side, width: typeof widths[i] === "number" ? widths[i] : share }));
    return {
      kind: "table",
      columns,
      headRows: headerRows,
      rows: body.map((cells) => row(cells, columns, style)),
      rules: Array.from({ length: body.length + 1 }, (_, i) => ({
        width: layout.hLineWidth(i, node),
        colour: layout.hLineColor?.(i, node) ?? "#000000",
      })),
      padding: { top: layout.paddingTop(0, node), bottom: layout.paddingBottom(0, node) },
      margin,
    };
  }

  /** Columns side by side: a table of one row without rules. */
  function columns(nodes: readonly Node[], gap: number, margin: Margin, style: Style, available: number): Table {
    const widths = nodes.map((node) => (isObject(node) && typeof node.width === "number" ? node.width : undefined));
    const fixed = widths.reduce<number>((sum, width) => sum + (width ?? 0), gap * (nodes.length - 1));
    const share = (available - margin[0] - margin[2] - fixed) / widths.filter((width) => width === undefined).length;
    const sides = widths.map((width, i) => ({ width: width ?? share, left: i === 0 ? 0 : gap, right: 0 }));
    return plainTable([nodes], sides, margin, style);
  }

  /** A list: a table with a column of marks. */
  function list(items: readonly Node[], { ol, type }: NodeObject, margin: Margin, style: Style, width: number): Table {
    const indent = type === "none" ? 0 : 13;
    const rows = items.map((item, i) => [type === "none" ? "" : ol ? `${i + 1}.` : "•", item]);
    const room = width - margin[0] - margin[2] - indent;
    return plainTable(
      rows,
      [indent, room].map((width) => ({ width, left: 0, right: 0 })),
      margin,
      style,
    );
  }

  function plainTable(
    rows: readonly (readonly Node[])[],
    columns: Table["columns"],
    margin: Margin,
    style: Style,
  ): Table {
    return {
      kind: "table",
      columns,
      headRows: 0,
      rows: rows.map((nodes) =>
        nodes.map((node, i) => ({ span: 1, content: block(node, style, columns[i]?.width ?? 0) })),
      ),
      rules: Array.from({ length: rows.length + 1 }, () => ({ width: 0, colour: "#000000" })),
      padding: { top: 0, bottom: 0 },
      margin,
    };
  }

  function row(cells: readonly SourceCell[], columns: Table["columns"], style: Style): Cell[] {
    const found: Cell[] = [];
    for (let i = 0; i < cells.length; ) {
      const cell = cells[i] ?? "";
      const span = (typeof cell === "object" && "colSpan" in cell && cell.colSpan) || 1;
      const width = columns.slice(i, i + span).reduce((sum, column) => sum + column.width, 0);
      found.push({ span, content: block(cell, style, width) });
      i += span;
    }
    return found;
  }

  function drawing({ svg = "", width, alternative = "" }: NodeObject, margin: Margin): Drawing {
    drawings += 1;
    return {
      kind: "drawing",
      name: `${page.name}-drawing-${drawings}`,
      svg,
      width: Number(width),
      alternative,
      margin,
    };
  }

  function styled(style: Style, node: NodeObject | InlineObject): Style {
    const own = Object.fromEntries(
      inherited.flatMap((key) => {
        const value = (node as Style)[key];
        return value === undefined ? [] : [[key, value]];
      }),
    );
    return Object.assign({}, style, ...namesOf(node).map((name) => styles[name]), own);
  }

  function lookOf(style: Style, named?: string): Look {
    const { font, fontSize, leading, bold, italics, color, fontFeatures, alignment, hyphenate } = {
      ...style,
      ...(named !== undefined && styles[named]),
    };
    const look: Omit<Look, "name"> = {
      font: font === "Source Sans 3" ? "Sans" : (font ?? "Serif"),
      size: fontSize ?? 10,
      leading: leading ?? 14,
      bold: bold ?? false,
      italics: italics ?? false,
      colour: color ?? "#000000",
      features: fontFeatures ?? [],
      alignment: alignment ?? "left",
      hyphenate: hyphenate ?? true,
    };
    const key = JSON.stringify(look);
    const known = looks.get(key) ?? { name: `look${lettersOf(looks.size)}`, ...look };
    looks.set(key, known);
    return known;
  }
}

const isList = <T>(value: T | readonly T[]): value is readonly T[] => Array.isArray(value);

const isObject = (node: Node): node is NodeObject => typeof node === "object" && !isList(node);

/** The text of a node at the foot of a page: its own, or that of its first column. */
function textOf(node: unknown): string {
  if (typeof node !== "object" || node === null) return "";
  if ("text" in node && typeof node.text === "string") return node.text;
  return "columns" in node && Array.isArray(node.columns) ? textOf(node.columns[0]) : "";
}

/** The text of a node that has no other content. */
function textsOf(node: Node): string | readonly SourceInline[] {
  if (!isObject(node) || node.text === undefined) throw new Error("A text in the margin is a text of inlines.");
  return node.text;
}

const namesOf = ({ style }: NodeObject | InlineObject): readonly string[] =>
  style === undefined ? [] : typeof style === "string" ? [style] : style;

function targetOf({ link, linkToDestination }: InlineObject): { to: string } | undefined {
  if (link !== undefined) return { to: link };
  return linkToDestination === undefined ? undefined : { to: `#${linkToDestination}` };
}

/** 0 → A, 25 → Z, 26 → BA. */
const lettersOf = (count: number): string =>
  (count >= 26 ? lettersOf(Math.floor(count / 26)) : "") + String.fromCharCode(65 + (count % 26));

function withLinks(blocks: readonly Block[], change: (to: string) => string): Block[] {
  const inline = (part: Inline): Inline =>
    part.kind === "note"
      ? { ...part, content: part.content.map(inline) }
      : part.to === undefined
        ? part
        : { ...part, to: change(part.to) };
  return blocks.map((block): Block => {
    switch (block.kind) {
      case "paragraph":
        return { ...block, content: block.content.map(inline) };
      case "group":
        return { ...block, content: withLinks(block.content, change) };
      case "table":
        return {
          ...block,
          rows: block.rows.map((cells) => cells.map((cell) => ({ ...cell, content: withLinks(cell.content, change) }))),
        };
      default:
        return block;
    }
  });
}
