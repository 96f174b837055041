/** What is in the SVG of a chart, for tests. */
/** A line of text with the space that it occupies. */
export type DrawnLine = {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** The texts of a chart: each label whole. */
export const textsIn = (svg: string): readonly string[] =>
  [...svg.matchAll(/<g>(.*?)<\/g>|<text [^>]*>(.*?)<\/text>/gs)].map(([, lines = "", line = ""]) =>
    decoded(lines === "" ? line : lines.replaceAll("\n", " ").replace(/<[^>]*>/g, "")),
  );

/** The lines of all labels, with the space that they occupy. */
export const linesIn = (svg: string): readonly DrawnLine[] =>
  [...svg.matchAll(/<text ([^>]*)>(.*?)<\/text>/g)].map(([, attributes = "", content = ""]) => {
    const value = (name: string): string => attributes.match(new RegExp(`(?:^| )${name}="([^"]*)"`))?.[1] ?? "";
    const [x, y, size] = [Number(value("x")), Number(value("y")), Number(value("font-size"))];
    const [width, anchor] = [Number(value("textLength")), value("text-anchor")];
    const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
    return { text: decoded(content), size, left, right: left + width, top: y - 0.7 * size, bottom: y + 0.2 * size };
  });

const decoded = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** The values of an attribute of elements, by the start of the element: `attributesIn(svg, "circle", "cy")`. */
export const attributesIn = (svg: string, element: string, name: string): readonly string[] =>
  [...svg.matchAll(new RegExp(`<${element} [^>]*>`, "g"))].map(
    ([tag]) => tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? "",
  );
