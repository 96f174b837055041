import type { Block, Inline, Look, Table, Tree } from "./tree.ts";

/**
 * The brief for LuaLaTeX with microtype, with the settings of a careful author.
 *
 * @param fonts the font files by family and style
 */
export function latex(tree: Tree, fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const { page, margins, plain, running } = tree;
  // The font files are in `fonts/` beside the input, because fontspec does not read brackets in options.
  const face = (family: string): string => {
    const name = (cut: string): string => (fonts[family]?.[cut] ?? "").split("/").at(-1) ?? "";
    return `{${name("normal")}}[Path=fonts/,ItalicFont=${name("italics")},BoldFont=${name("bold")},BoldItalicFont=${name("bolditalics")}]`;
  };
  return `\\documentclass{article}
\\usepackage[paperwidth=${page.width}bp,paperheight=${page.height}bp,left=${margins.left}bp,right=${margins.right}bp,top=${margins.top}bp,bottom=${margins.bottom}bp]{geometry}
\\usepackage{fontspec}\\usepackage[british]{babel}\\usepackage{microtype}\\usepackage{longtable,array,graphicx,xcolor,fancyhdr,booktabs}
\\usepackage[hidelinks,pdftitle={${escaped(tree.title)}},pdfauthor={${escaped(tree.author)}}]{hyperref}
\\setmainfont${face("Serif")}\\newfontfamily\\Sans${face("Sans")}\\newfontfamily\\Serif${face("Serif")}
\\pagestyle{fancy}\\fancyhf{}\\fancyhead[R]{\\thepage}\\fancyfoot[L]{${escaped(tree.foot)}}\\renewcommand\\headrulewidth{0pt}
\\setlength\\parindent{0pt}\\setlength\\tabcolsep{0pt}\\setlength\\LTpre{0pt}\\setlength\\LTpost{0pt}\\widowpenalty=10000\\clubpenalty=10000\\emergencystretch=2em
${tree.looks.map(definition).join("\n")}
\\begin{document}\\${running.name}{}\\${plain.name}{}
${tree.blocks.map(block).join("\n")}
\\end{document}
`;

  function block(part: Block): string {
    switch (part.kind) {
      case "paragraph": {
        const { look } = part;
        const content = part.content.map(inline).join("");
        const aligned =
          look.alignment === "justify" ? "" : look.alignment === "right" ? "\\raggedleft " : "\\raggedright ";
        const level = ["", "section", "subsection", "subsubsection"][part.heading ?? 0];
        const entry = part.heading
          ? `\\phantomsection\\addcontentsline{toc}{${level}}{${plainText(part.content)}}`
          : "";
        const anchor = part.id ? `\\hypertarget{${part.id}}{}` : "";
        return `${part.newPage ? "\\clearpage\n" : ""}${space(part.margin[1])}{\\${look.name}{}${aligned}${entry}${anchor}${content}\\par}${part.heading ? "\\nopagebreak" : ""}${space(part.margin[3])}`;
      }
      case "drawing":
        return `${space(part.margin[1])}\\includegraphics[width=${part.width}bp]{${part.name}.pdf}\\par${space(part.margin[3])}`;
      case "table":
        return `${space(part.margin[1])}${table(part)}${space(part.margin[3])}`;
      case "group":
        return `${space(part.margin[1])}\\begin{minipage}{\\linewidth}${part.content.map(block).join("\n")}\\end{minipage}\\par${space(part.margin[3])}`;
      case "contents":
        return "\\makeatletter\\@starttoc{toc}\\makeatother";
    }
  }

  function inline(part: Inline): string {
    if (part.kind === "note") return `\\footnote{\\${part.look.name}{}${part.content.map(inline).join("")}}`;
    const text = `{\\${part.look.name}{}${escaped(part.text)}}`;
    if (!part.to) return text;
    return part.to.startsWith("#")
      ? `\\hyperlink{${part.to.slice(1)}}{${text}}`
      : `\\href{${part.to.replace(/[%#]/g, "\\$&")}}{${text}}`;
  }

  function table({ columns, headRows, rows, rules, padding }: Table): string {
    const widths = columns
      .map(({ width, left, right }) => `@{\\hspace{${left}bp}}p{${width}bp}@{\\hspace{${right}bp}}`)
      .join("");
    const cell = ({ span, content }: (typeof rows)[number][number], at: number): string => {
      const set = content.map(block).join("\n");
      const taken = columns.slice(at, at + span);
      const room = taken.reduce((sum, { width, left, right }) => sum + width + left + right, 0);
      return span > 1 ? `\\multicolumn{${span}}{@{}p{${room}bp}@{}}{${set}}` : set;
    };
    const row = (cells: (typeof rows)[number]): string => {
      let at = 0;
      return `${cells
        .map((each) => {
          const set = cell(each, at);
          at += each.span;
          return set;
        })
        .join(" & ")}\\\\[${padding.bottom}bp]`;
    };
    const rule = (i: number): string =>
      (rules[i]?.width ?? 0) > 0 ? `\\specialrule{${rules[i]?.width}bp}{0bp}{${padding.top}bp}` : "";
    const lines = rows.map((cells, i) => `${rule(i)}${row(cells)}`);
    const head = headRows > 0 ? `${lines.slice(0, headRows).join("\n")}\\endhead` : "";
    return `\\begin{longtable}{${widths}}${head}\n${lines.slice(headRows).join("\n")}\n${rule(rows.length)}\\end{longtable}`;
  }
}

const definition = (look: Look): string =>
  `\\newcommand\\${look.name}{\\${look.font}\\fontsize{${look.size}bp}{${look.leading}bp}\\selectfont${look.bold ? "\\bfseries" : ""}${look.italics ? "\\itshape" : ""}\\color[HTML]{${look.colour.slice(1).toUpperCase()}}${features(look)}${look.hyphenate ? "" : "\\hyphenpenalty=10000 "}}`;

/** The OpenType features of a look as options of fontspec. */
function features({ features: tags }: Look): string {
  const options = [
    ...(tags.includes("onum") ? ["Numbers=OldStyle"] : []),
    ...(tags.includes("sups") ? ["VerticalPosition=Superior"] : []),
  ];
  return options.length > 0 ? `\\addfontfeatures{${options.join(",")}}` : "";
}

const space = (points: number): string => (points === 0 ? "" : `\\vspace{${points}bp}`);

const plainText = (content: readonly Inline[]): string =>
  content.map((part) => (part.kind === "text" ? escaped(part.text) : "")).join("");

const special: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "\u00a0": "~",
  "\u2002": "\\enspace{}",
};

/** Text without special characters of LaTeX. A line may break after a slash, as in an address. */
const escaped = (text: string): string =>
  text.replace(
    /[\\~^\u00a0\u2002]|[&%$#_{}]|(?<=\/)(?=\w)/g,
    (found) => special[found] ?? (found === "" ? "\\allowbreak{}" : `\\${found}`),
  );
