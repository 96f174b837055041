import { sections } from "./sections/sections.ts";
import { papers } from "./style/paper.ts";

/** What `npm run brief -- --help` prints. */
export const usage = `Typesets the brief as a PDF.

  npm run brief                                    all of it, on A4
  npm run brief -- --paper letter --out brief.pdf
  npm run brief -- --only in-brief region          some of its sections
  npm run brief -- --watch --open                  again with each change of data or code

  --paper ${papers.join("|")}    the size of paper; a4 if not given
  --out FILE           where the PDF goes; apps/brief/dist/union-state-brief.pdf, or …-letter.pdf, if not given
  --only SECTION …     ${lines(sections.map(({ name }) => name))}
  --watch              make it again whenever data or code change
  --open               show it when it is made
  --help               this text

Exit code: 0 made, 1 not made, 2 wrong options.
`;

function lines(names: readonly string[]): string {
  const half = Math.ceil(names.length / 2);
  return [names.slice(0, half), names.slice(half)].map((part) => part.join(" ")).join(`\n${" ".repeat(23)}`);
}
