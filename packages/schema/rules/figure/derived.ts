import type { RecordOf } from "../../records/record-schemas.ts";
import type { Rule } from "../rule.ts";

type Figure = RecordOf<"figures">;

/** A figure derived from other figures is their sum, difference, product or quotient. */
export const derivedValue: Rule = {
  id: "figure/derived",
  severity: "error",
  wants: "A figure derived from other figures is their sum, difference, product or quotient.",
  reason: "What the dataset reckons out for the reader has to be reckoned right.",
  bad: '"value": { "kind": "exact", "value": 8600 }, "basis": [{ "kind": "derived", "note": "5,500 and 3,000." }]',
  good: '"value": { "kind": "exact", "value": 8500 }, "basis": [{ "kind": "derived", "note": "5,500 and 3,000." }]',
  *check(records) {
    const figures = new Map(records.of("figures").map(({ record }) => [`figures/${record.id}`, record]));
    for (const { file, record } of records.of("figures")) {
      const basis = record.basis?.find((item) => item.kind === "derived" && item.for.includes("value"));
      const value = numberOf(record);
      const inputs = (basis?.inputs ?? [])
        .map((input) => figures.get(input))
        .map((figure) => figure && numberOf(figure));
      if (!basis || value === undefined || inputs.length === 0 || inputs.includes(undefined)) continue;
      const results = resultsOf(inputs as number[]);
      if (results.includes(value)) continue;
      yield {
        file,
        path: ["value", "value"],
        message: `${value} does not follow from ${inputs.join(" and ")}.`,
        expected: `One of ${results.join(", ")}: their sum, difference, product or quotient.`,
        fix: "Reckon once more, and compare the inputs with the page.",
      };
    }
  },
};

const numberOf = ({ value }: Figure): number | undefined =>
  value === null || value.kind === "range" ? undefined : value.value;

const resultsOf = (numbers: readonly number[]): number[] =>
  [
    (a: number, b: number) => a + b,
    (a: number, b: number) => a - b,
    (a: number, b: number) => a * b,
    (a: number, b: number) => a / b,
  ].map((reckon) => numbers.reduce(reckon));
