import type { RecordOf } from "../../records/record-schemas.ts";
import { oneOf } from "../nearest.ts";
import type { Rule } from "../rule.ts";

export const figureDerived: Rule = {
  id: "figure/derived",
  severity: "error",
  requirement: "A figure derived from other figures is their sum, difference, product or quotient.",
  reason: "The check repeats the calculation, so that an arithmetic error is found.",
  bad: '"value": { "kind": "exact", "value": 8600 }, "basis": [{ "kind": "derived", "note": "5,500 and 3,000." }]',
  good: '"value": { "kind": "exact", "value": 8500 }, "basis": [{ "kind": "derived", "note": "5,500 and 3,000." }]',
  *check(records) {
    const figures = new Map(records.of("figures").map(({ record }) => [`figures/${record.id}`, record]));
    for (const { file, record } of records.of("figures")) {
      const basis = record.basis?.find((item) => item.kind === "derived" && item.for.includes("value"));
      const value = numberOf(record);
      const names = basis?.inputs ?? [];
      const inputs = names.map((name) => numberOf(figures.get(name))).filter((input) => input !== undefined);
      if (value === undefined || inputs.length === 0 || inputs.length < names.length) continue;
      const results = resultsOf(inputs);
      if (results.includes(value)) continue;
      yield {
        file,
        path: ["value", "value"],
        message: `${value} is not the sum, difference, product or quotient of ${inputs.join(" and ")}.`,
        expected: `${oneOf(results.map((result) => Number(result.toPrecision(6))))}.`,
        fix: "Repeat the calculation with the inputs as the paper states them, and correct the wrong number.",
      };
    }
  },
};

function numberOf(figure: RecordOf<"figures"> | undefined): number | undefined {
  const value = figure?.value;
  return value?.kind === "exact" ? value.value : value?.kind === "bound" ? value.limit : undefined;
}

const resultsOf = (numbers: readonly number[]): number[] =>
  [
    (a: number, b: number) => a + b,
    (a: number, b: number) => a - b,
    (a: number, b: number) => a * b,
    (a: number, b: number) => a / b,
  ].map((calculate) => numbers.reduce(calculate));
