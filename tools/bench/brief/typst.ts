import { type Block, faces, type Inline, type Look, type Table, type Tree } from "./tree.ts";

/** The brief in Typst's markup. All text is in string literals, so that none of it is read as markup. */
export function typst(tree: Tree): string {
  const { page, margins, plain, running } = tree;
  const ids = new Set(idsOf(tree.blocks));
  return `${tree.looks.map(definition).join("\n")}
#set document(title: ${string(tree.title)}, author: ${string(tree.author)})
#set page(width: ${page.width}pt, height: ${page.height}pt, margin: (left: ${margins.left}pt, right: ${margins.right}pt, top: ${margins.top}pt, bottom: ${margins.bottom}pt), header: context align(right, ${running.name}(str(here().page()) + " of " + str(counter(page).final().first()))), footer: ${running.name}(${string(tree.foot)}))
#set text(font: ${string(faces[plain.font])}, size: ${plain.size}pt, lang: "en", region: "GB")
#set par(spacing: 0pt)
#show heading: it => it.body
${tree.blocks.map(block).join("\n")}
`;

  function block(part: Block): string {
    switch (part.kind) {
      case "paragraph": {
        const content = part.content.map(inline).join("");
        const set = part.heading
          ? `#heading(level: ${part.heading}, outlined: ${part.listed})[${content}]`
          : `#par(justify: ${part.look.alignment === "justify"}, leading: ${leading(part.look)}pt)[${content}]`;
        const aligned = part.look.alignment === "right" ? `#align(right)[${set}]` : set;
        return `${part.newPage ? "#pagebreak(weak: true)\n" : ""}${around(part.margin, aligned + (part.id ? ` <${labelOf(part.id)}>` : ""))}`;
      }
      case "drawing":
        return around(
          part.margin,
          `#image(${string(`${part.name}.svg`)}, width: ${part.width}pt, alt: ${string(part.alternative)})`,
        );
      case "table":
        return around(part.margin, table(part));
      case "group":
        return around(part.margin, `#block(breakable: false)[${part.content.map(block).join("\n")}]`);
      case "contents":
        return "#outline(title: none, depth: 2)";
    }
  }

  function inline(part: Inline): string {
    if (part.kind === "note") return `#footnote[${part.content.map(inline).join("")}]`;
    const text = `${part.look.name}(${string(part.text)})`;
    if (!part.to) return `#${text}`;
    if (!part.to.startsWith("#")) return `#link(${string(part.to)}, ${text})`;
    return ids.has(part.to.slice(1)) ? `#link(<${labelOf(part.to.slice(1))}>, ${text})` : `#${text}`;
  }

  function table({ columns, headRows, rows, rules, padding }: Table): string {
    const cells = (list: typeof rows): string =>
      list
        .flatMap((row) =>
          row.map(({ span, content }) => `table.cell(colspan: ${span})[${content.map(block).join("\n")}]`),
        )
        .join(", ");
    const lines = rules.flatMap(({ width, colour }, i) =>
      width > 0 ? [`table.hline(y: ${i}, stroke: ${width}pt + rgb(${string(colour)}))`] : [],
    );
    const widths = columns.map(({ width, left, right }) => `${width + left + right}pt`).join(", ");
    const insets = `(x, y) => (top: ${padding.top}pt, bottom: ${padding.bottom}pt, left: (${columns.map(({ left }) => `${left}pt`).join(", ")},).at(x), right: (${columns.map(({ right }) => `${right}pt`).join(", ")},).at(x))`;
    const head = headRows > 0 ? `table.header(${cells(rows.slice(0, headRows))}),` : "";
    return `#table(columns: (${widths},), stroke: none, inset: ${insets}, ${head} ${cells(rows.slice(headRows))}, ${lines.join(", ")})`;
  }
}

function idsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((part) => {
    if (part.kind === "paragraph") return part.id ? [part.id] : [];
    if (part.kind === "group") return idsOf(part.content);
    return part.kind === "table" ? part.rows.flat().flatMap(({ content }) => idsOf(content)) : [];
  });
}

const definition = (look: Look): string =>
  `#let ${look.name}(body) = text(font: ${string(faces[look.font])}, size: ${look.size}pt, weight: ${look.bold ? 600 : 400}, style: "${look.italics ? "italic" : "normal"}", fill: rgb(${string(look.colour)}), hyphenate: ${look.hyphenate}, features: (${look.features.map((feature) => `${string(feature)},`).join(" ")}), body)`;

// In Typst, leading is the space between lines, not the distance of baselines.
const leading = (look: Look): number => Math.max(0, look.leading - look.size * 0.66);

const around = ([left, top, right, bottom]: readonly number[], content: string): string =>
  left === 0 && right === 0 && top === 0 && bottom === 0
    ? content
    : `#pad(left: ${left}pt, right: ${right}pt)[#v(${top}pt, weak: ${top === 0})\n${content}\n#v(${bottom}pt, weak: ${bottom === 0})]`;

/** A label has letters, digits and a few signs. */
const labelOf = (id: string): string => id.replace(/[^\p{L}\p{N}.:-]/gu, "_");

const string = (text: string): string => JSON.stringify(text).replace(/\\u([0-9a-f]{4})/g, "\\u{$1}");
