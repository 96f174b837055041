import type { Claim } from "@unionstate/dataset";
import type { Content, TableCell } from "pdfmake/interfaces.js";
import { colours } from "../style/colours.ts";
import { chapter } from "./chapter.ts";
import { heading } from "./heading.ts";
import type { Section } from "./section.ts";
import type { SourceList } from "./source-list.ts";

/** The paper's three myths, each with what speaks against it and what speaks for it, side by side. */
export const threeMyths: Section = ({ claims }, sources) => {
  const myths = claims.filter(({ kind }) => kind === "myth").toSorted((a, b) => firstHeading(a) - firstHeading(b));
  return [
    chapter("Three myths", "three-myths"),
    {
      style: "lead",
      text: "The paper takes on three things that are widely said of Belarus and Russia. Beside what it sets against each stands what it grants: a reader can follow both to the page.",
    },
    ...myths.flatMap((myth): Content[] => [
      { ...heading(`“${myth.title}”`, myth.id, "three-myths") },
      { text: [myth.gist, " (", ...sources.evidence(myth.evidence), ")"], style: "body" },
      argumentTable(
        claims.filter(({ answers }) => answers === myth.id),
        sources,
      ),
    ]),
  ];
};

/** The page on which the myth has its heading: its last piece of evidence; the first is the introduction. */
const firstHeading = ({ evidence }: Claim): number => Math.max(...evidence.map(({ page }) => page));

function argumentTable(claims: readonly Claim[], sources: SourceList): Content {
  const side = (stance: "for" | "against"): Claim[] =>
    claims.filter((claim) => claim.stance === stance).toSorted(byPage);
  const [against, granted] = [side("against"), side("for")];
  const rows = Math.max(against.length, granted.length);
  return {
    style: "table",
    layout: "ruled",
    margin: [0, 0, 0, 14],
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: ["*", "*"],
      body: [
        [`Against it (${against.length})`, `For it (${granted.length})`].map(
          (text): TableCell => ({ text, style: "tableHead" }),
        ),
        ...Array.from({ length: rows }, (_, row) => [cell(against[row], sources), cell(granted[row], sources)]),
      ],
    },
  };
}

function cell(claim: Claim | undefined, sources: SourceList): TableCell {
  if (!claim) return "";
  const facts = claim.restsOn?.length ?? 0;
  return {
    stack: [
      { text: claim.title, bold: true },
      { text: claim.gist, margin: [0, 1, 0, 1] },
      {
        text: [
          ...sources.evidence(claim.evidence),
          facts > 0 ? ` · ${facts} ${facts === 1 ? "record" : "records"}` : "",
        ],
        color: colours.quiet,
      },
    ],
  };
}

const firstPage = ({ evidence }: Claim): number => Math.min(...evidence.map(({ page }) => page));

const byPage = (a: Claim, b: Claim): number => firstPage(a) - firstPage(b) || (a.id < b.id ? -1 : 1);
