import type { Path } from "../../json/problem.ts";
import { certaintiesIn } from "../records.ts";
import type { Rule } from "../rule.ts";

export const certaintyBasis: Rule = {
  id: "certainty/basis",
  severity: "error",
  scope: "record",
  requirement:
    "A record whose own words call it a hypothesis, a speculation or a rumour is not `stated`, and neither is a myth.",
  reason: "Exports and charts show what is `stated` as a fact.",
  bad: '"label": "Russia supposedly offered more forces", "certainty": "stated"',
  good: '"label": "Russia supposedly offered more forces", "certainty": "hypothesis"',
  *check(records) {
    for (const { file, path, value, certainty } of certaintiesIn(records)) {
      if (certainty !== "stated") continue;
      if ("kind" in value && value.kind === "myth")
        yield {
          file,
          path: ["certainty"],
          message: "`certainty` of a myth is `stated`.",
          expected: "`attributed`: the paper examines a myth, and does not state it as a fact.",
          fix: "Change `certainty`, and name those who believe the myth in `accordingTo`.",
        };
      for (const [at, words] of textsOf(value)) {
        const word = doubt.exec(words)?.[0];
        if (word === undefined) continue;
        yield {
          file,
          path: [...path, ...at],
          message: `The text says “${word}”, but \`certainty\` is \`stated\`.`,
          expected: "`attributed`, `hypothesis` or `rumour`.",
          fix: "Correct `certainty`, and name in `accordingTo` whose supposition it is. If it is a fact that someone supposes something, say who, with a verb, in a statement.",
        };
      }
    }
  },
};

const doubt =
  /\b(?:hypothes\p{L}*|suppos(?!ed to\b|edly not\b)\p{L}*|speculat\p{L}*|rumou?r\p{L}*|alleged\p{L}*|reportedly|hearsay)/iu;

/** The texts of a record or step in which its certainty shows: label, description and the notes of its basis. */
function* textsOf(value: object): Generator<readonly [Path, string]> {
  for (const field of ["label", "description"] as const) {
    const words = Reflect.get(value, field);
    if (typeof words === "string") yield [[field], words];
  }
  if ("basis" in value && Array.isArray(value.basis)) {
    for (const [index, { note }] of value.basis.entries()) yield [["basis", index, "note"], String(note)];
  }
}
