import { date, span, valuesOf } from "@unionstate/schema";
import type { Emitter } from "./emitter.ts";

/**
 * `spans.js`: the first and last day that each date of the records may mean. They are worked out here, by the library
 * that knows EDTF, so that the package needs none.
 */
export const emitSpans: Emitter = (records) => {
  const dates = [...new Set(valuesOf(date, records).map(({ value }) => value))].sort();
  return [
    {
      path: "spans.js",
      text: `export const spans = {\n${dates.map((value) => `${JSON.stringify(value)}: ${JSON.stringify(days(value))},\n`).join("")}};\n`,
    },
    {
      path: "spans.d.ts",
      text: [
        "/** The first and the last day that an EDTF date may mean, `null` where it is open. */",
        "export declare const spans: Readonly<Record<string, readonly [first: string | null, last: string | null]>>;",
        "",
      ].join("\n"),
    },
  ];
};

/** The first and last day of an EDTF date: `2016-06` gives `["2016-06-01", "2016-06-30"]`, `1995/..` has no last. */
export function days(value: string): [string | null, string | null] {
  const reading = span(value);
  if (reading.kind !== "date") throw new Error(`${value} is no date.`);
  const day = (time: number): string | null =>
    Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : null;
  return [day(reading.from), day(reading.to)];
}
