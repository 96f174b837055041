import type { Finding } from "../../json/problem.ts";
import type { RecordOf } from "../../records/record-schemas.ts";
import { evidence } from "../../records/types/evidence.ts";
import { type Records, valuesOf } from "../records.ts";
import type { Rule } from "../rule.ts";

export const claimGrounds: Rule = {
  id: "claim/grounds",
  severity: "error",
  requirement:
    "Every myth has arguments for and against it, and the records on which an argument rests are on its own pages of the paper or on the pages beside them; other claims can be anywhere.",
  reason:
    "Readers go from a claim to the facts behind it: those from which the paper argues at that place, not all that might fit.",
  bad: "An argument on page 12 that rests on an event on page 30, or a myth without an argument for it.",
  good: '"restsOn": ["arms-deals/russia-belarus-su-30sm-2016"]',
  *check(records) {
    if (!records.isChecked("claims")) return;
    const pages = pagesByFile(records);
    const claims = records.of("claims");
    for (const { file, record } of claims) {
      if (record.kind === "argument") yield* distantGrounds(file, record, pages);
      if (record.kind !== "myth") continue;
      for (const stance of ["for", "against"] as const) {
        if (
          claims.some(
            ({ record: other }) => other.kind === "argument" && other.answers === record.id && other.stance === stance,
          )
        )
          continue;
        yield {
          file,
          path: ["id"],
          message: `The myth \`${record.id}\` has no argument ${stance} it.`,
          expected: "At least one argument for the myth and one against it.",
          fix: `Add an argument with \`"answers": "${record.id}"\` and \`"stance": "${stance}"\`. If there is one already, correct the errors reported for it. If this record is not a myth, correct \`kind\`.`,
        };
      }
    }
  },
};

type Argument = Extract<RecordOf<"claims">, { kind: "argument" }>;

type Pages = ReadonlyMap<string, readonly number[]>;

/** The grounds of an argument whose passages are all further than one page from those of the argument. */
function* distantGrounds(file: string, argument: Argument, pages: Pages): Generator<Finding> {
  const own = argument.evidence.map(({ page }) => page);
  for (const [index, ground] of argument.restsOn.entries()) {
    const theirs = pages.get(ground);
    // `reference/unknown` reports a record that does not exist.
    if (ground.startsWith("claims/") || theirs === undefined) continue;
    if (theirs.some((page) => own.some((other) => Math.abs(page - other) <= 1))) continue;
    yield {
      file,
      path: ["restsOn", index],
      message: `\`${ground}\` is on ${pagesIn(theirs)}, but the argument is on ${pagesIn(own)}.`,
      expected: "A record from which the paper argues at this place.",
      fix: "Remove it. If the paper mentions it on this page as well, add that passage to its `evidence`.",
    };
  }
}

/** "page 9", "pages 9, 10". */
function pagesIn(pages: readonly number[]): string {
  const sorted = [...new Set(pages)].sort((a, b) => a - b);
  return `${sorted.length === 1 ? "page" : "pages"} ${sorted.join(", ")}`;
}

/** The pages of every record by `<collection>/<id>`, those of the steps of a deal included. */
function pagesByFile(records: Records): Pages {
  const pages = new Map<string, Set<number>>();
  for (const { file, value } of valuesOf(evidence, records)) {
    const name = file
      .split("/")
      .slice(-2)
      .join("/")
      .replace(/\.json$/, "");
    const known = pages.get(name) ?? new Set();
    pages.set(name, known);
    for (const { page } of value) known.add(page);
  }
  return new Map([...pages].map(([name, known]) => [name, [...known]]));
}
