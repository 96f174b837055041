import { escapeUTF8 } from "entities";
import type { Block, Inline, Look, Table, Tree } from "./tree.ts";

/**
 * The brief as a page of HTML with a print stylesheet, for WeasyPrint and Chromium.
 *
 * @param fonts the font files by family and style
 * @param notes `float` where the engine sets footnotes (CSS GCPM), `inline` where it does not
 */
export function html(
  tree: Tree,
  fonts: Readonly<Record<string, Readonly<Record<string, string>>>>,
  notes: "float" | "inline",
): string {
  const { page, margins, plain, running } = tree;
  const faces = Object.entries(fonts).flatMap(([family, cuts]) =>
    Object.entries(cuts).map(
      ([cut, file]) =>
        `@font-face { font-family: "${family}"; src: url("file://${file}"); font-weight: ${cut.includes("bold") ? 600 : 400}; font-style: ${cut.includes("italics") ? "italic" : "normal"}; }`,
    ),
  );
  const style = `
${faces.join("\n")}
@page { size: ${page.width}pt ${page.height}pt; margin: ${margins.top}pt ${margins.right}pt ${margins.bottom}pt ${margins.left}pt;
  @bottom-left { content: "${tree.foot}"; font: ${running.size}pt "Sans"; } @top-right { content: counter(page) " of " counter(pages); font: ${running.size}pt "Sans"; } }
html { ${css(plain)} } body { margin: 0; } p, h1, h2, h3 { margin: 0; font-weight: inherit; orphans: 2; widows: 2; }
h1, h2, h3 { break-after: avoid; } a { color: inherit; text-decoration: none; } table { border-collapse: collapse; table-layout: fixed; }
tr { break-inside: avoid; } td, th { vertical-align: top; text-align: left; font-weight: inherit; }
.group { break-inside: avoid; } .page { break-before: page; }
.note { ${notes === "float" ? "float: footnote;" : ""} } .toc a::after { content: leader(" ") target-counter(attr(href), page); }
${tree.looks.map((look) => `.${look.name} { ${css(look)} }`).join("\n")}`;
  return `<!doctype html><html lang="${tree.language}"><head><meta charset="utf-8"><title>${escapeUTF8(tree.title)}</title><style>${style}</style></head><body>\n${tree.blocks.map(block).join("\n")}\n</body></html>\n`;

  function block(part: Block): string {
    switch (part.kind) {
      case "paragraph": {
        const tag = part.heading ? `h${part.heading}` : "p";
        return `<${tag}${part.id ? ` id="${part.id}"` : ""} class="${part.look.name}${part.newPage ? " page" : ""}" style="${margin(part.margin)}">${part.content.map(inline).join("")}</${tag}>`;
      }
      case "drawing":
        return `<figure style="margin: 0; ${margin(part.margin)}" role="img" aria-label="${escapeUTF8(part.alternative)}"><img src="${part.name}.svg" alt="${escapeUTF8(part.alternative)}" style="width: ${part.width}pt"></figure>`;
      case "table":
        return table(part);
      case "group":
        return `<div class="group" style="${margin(part.margin)}">${part.content.map(block).join("")}</div>`;
      case "contents":
        return `<ul class="toc" style="list-style: none; padding: 0">${listed(tree.blocks)
          .map(
            ({ id, content, heading }) =>
              `<li class="${heading === 1 ? part.chapterLook.name : part.look.name}"><a href="#${id}">${content.map(inline).join("")}</a></li>`,
          )
          .join("")}</ul>`;
    }
  }

  function inline(part: Inline): string {
    if (part.kind === "note") return `<span class="note ${part.look.name}">${part.content.map(inline).join("")}</span>`;
    const text = `<span class="${part.look.name}"${part.lang ? ` lang="${part.lang}"` : ""}>${escapeUTF8(part.text)}</span>`;
    return part.to ? `<a href="${escapeUTF8(part.to)}">${text}</a>` : text;
  }

  function table({ columns, headRows, rows, rules, padding, margin: around }: Table): string {
    const row = (cells: (typeof rows)[number], i: number): string => {
      let at = 0;
      const tag = i < headRows ? "th" : "td";
      const set = cells.map(({ span, content }) => {
        const [first, last] = [columns[at], columns[at + span - 1]];
        at += span;
        return `<${tag}${span > 1 ? ` colspan="${span}"` : ""} style="padding: ${padding.top}pt ${last?.right ?? 0}pt ${padding.bottom}pt ${first?.left ?? 0}pt; border-top: ${rules[i]?.width ?? 0}pt solid ${rules[i]?.colour}">${content.map(block).join("")}</${tag}>`;
      });
      return `<tr>${set.join("")}</tr>`;
    };
    const cols = columns.map(({ width, left, right }) => `<col style="width: ${width + left + right}pt">`).join("");
    const head = headRows > 0 ? `<thead>${rows.slice(0, headRows).map(row).join("")}</thead>` : "";
    return `<table style="${margin(around)}">${cols}${head}<tbody>${rows
      .slice(headRows)
      .map((cells, i) => row(cells, i + headRows))
      .join("")}</tbody></table>`;
  }
}

/** The headings that the contents list, at any depth. */
function listed(blocks: readonly Block[]): Extract<Block, { kind: "paragraph" }>[] {
  return blocks.flatMap((part) =>
    part.kind === "paragraph" && part.listed ? [part] : part.kind === "group" ? listed(part.content) : [],
  );
}

const margin = ([left, top, right, bottom]: readonly number[]): string =>
  `margin: ${top}pt ${right}pt ${bottom}pt ${left}pt`;

const css = (look: Look): string =>
  [
    `font-family: "${look.font}"`,
    `font-size: ${look.size}pt`,
    `line-height: ${look.leading}pt`,
    `font-weight: ${look.bold ? 600 : 400}`,
    `font-style: ${look.italics ? "italic" : "normal"}`,
    `color: ${look.colour}`,
    `text-align: ${look.alignment}`,
    `hyphens: ${look.hyphenate ? "auto" : "manual"}`,
    `font-feature-settings: ${look.features.length > 0 ? look.features.map((feature) => `"${feature}"`).join(", ") : "normal"}`,
  ].join("; ");
