import type { Path } from "../../json/problem.ts";
import { span } from "../../records/edtf-span.ts";
import type { Records } from "../records.ts";
import type { Rule } from "../rule.ts";

export const intervalReversed: Rule = {
  id: "interval/reversed",
  severity: "error",
  scope: "record",
  requirement: "The steps of a deal are in order of time, and a deployment ends after it starts.",
  reason: "Nothing is delivered before it is ordered, or ends before it begins.",
  bad: '"steps": [{ "kind": "ordered", "date": "2016-06" }, { "kind": "delivered", "date": "2015" }]',
  good: '"steps": [{ "kind": "ordered", "date": "2016-06" }, { "kind": "delivered", "date": "2017" }]',
  *check(records) {
    for (const { file, first, second } of pairsOf(records)) {
      const [start, end] = [span(first.date), span(second.date)];
      if (start.kind !== "date" || end.kind !== "date" || end.to >= start.from) continue;
      yield {
        file,
        path: second.path,
        message: `\`${second.date}\` is before \`${first.date}\`, the date ${first.what}.`,
        expected: `A date on or after \`${first.date}\`.`,
        fix: "Check both dates in the paper, and correct the wrong one or the order.",
      };
    }
  },
};

type Dated = { readonly path: Path; readonly date: string; readonly what: string };

/** Dates that follow each other: those of the steps of a deal that have one, and both ends of a deployment. */
function* pairsOf(records: Records): Generator<{ file: string; first: Dated; second: Dated }> {
  for (const { file, record } of records.of("arms-deals")) {
    if (record.kind !== "supply") continue;
    const dated = record.steps.flatMap(({ date }, index): Dated[] =>
      date === null ? [] : [{ path: ["steps", index, "date"], date, what: "of the step before" }],
    );
    for (const [index, second] of dated.entries()) {
      const first = dated[index - 1];
      if (first) yield { file, first, second };
    }
  }
  for (const { file, record } of records.of("deployments")) {
    const { start, end } = record;
    if (!start || !end) continue;
    const first = { path: ["start"], date: start, what: "of the start" };
    yield { file, first, second: { path: ["end"], date: end, what: "of the end" } };
  }
}
