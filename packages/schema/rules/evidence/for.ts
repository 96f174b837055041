import type { Path } from "../../json/problem.ts";
import type { RecordOf } from "../../records/record-schemas.ts";
import { withEvidence } from "../../vocabularies/collection.ts";
import { fieldNames } from "../field-names.ts";
import { nearest, oneOf, withNearest } from "../nearest.ts";
import type { Records } from "../records.ts";
import type { Rule } from "../rule.ts";

export const evidenceFor: Rule = {
  id: "evidence/for",
  severity: "error",
  scope: "record",
  requirement:
    "`for` names fields of the record, or in the evidence of a step fields of the step; `steps.ordered` and `steps.ordered.price` name parts of a deal. In the corroborations of a poll, it can also name waves, answers and subgroups.",
  reason: "Evidence for a misspelt field supports nothing, and the mistake is easily overlooked.",
  bad: '"for": ["steps.order"]',
  good: '"for": ["steps.ordered"]',
  *check(records) {
    for (const { file, path, items, names, what } of listsIn(records)) {
      for (const [i, item] of items.entries()) {
        for (const [j, name] of (item.for ?? []).entries()) {
          if (names.includes(name)) continue;
          yield {
            file,
            path: [...path, i, "for", j],
            message: `\`for\` refers to \`${name}\`, which is not a ${what}.`,
            expected: `A ${what}: ${oneOf(names)}.`,
            fix: withNearest(`Use a ${what}.`, nearest(name, names)),
          };
        }
      }
    }
  },
};

type List = {
  readonly file: string;
  readonly path: Path;
  readonly items: readonly { readonly for?: readonly string[] | undefined }[];
  /** The names that `for` can use in this list, and what they name. */
  readonly names: readonly string[];
  readonly what: string;
};

/** Every list whose items can have `for`. */
function* listsIn(records: Records): Generator<List> {
  for (const collection of withEvidence) {
    for (const { file, record } of records.of(collection)) {
      const names = fieldNames(record);
      const what = "field of this record";
      yield { file, path: ["evidence"], items: record.evidence, names, what };
      yield { file, path: ["basis"], items: record.basis ?? [], names, what };
      if ("corroborations" in record && record.corroborations) {
        const ofPoll = "waves" in record && {
          names: [...names, ...partsOf(record)],
          what: "field, wave, answer or subgroup of this record",
        };
        yield { file, path: ["corroborations"], items: record.corroborations, names, what, ...ofPoll };
      }
      const steps = "steps" in record ? record.steps : [];
      for (const [index, step] of steps.entries()) {
        const path = ["steps", index, "evidence"];
        yield { file, path, items: step.evidence, names: Object.keys(step), what: "field of this step" };
      }
    }
  }
}

const partsOf = ({ waves, options, subgroups = [] }: RecordOf<"polls">): string[] =>
  [...waves, ...options, ...subgroups].map(({ id }) => id);
