import { span } from "../../records/edtf-span.ts";
import type { Rule } from "../rule.ts";

export const pollWaves: Rule = {
  id: "poll/waves",
  severity: "error",
  scope: "record",
  requirement: "Waves are in order of date, and each has a result for every answer, even if the share is unknown.",
  reason: "Otherwise a line chart would connect waves in the wrong order, or show a missing result as zero.",
  bad: '"waves": [{ "id": "2019-08", … }, { "id": "2018-01", … }]',
  good: '"waves": [{ "id": "2018-01", … }, { "id": "2019-08", … }]',
  *check(records) {
    for (const { file, record } of records.of("polls")) {
      const options = record.options.map(({ id }) => id);
      let before = Number.NEGATIVE_INFINITY;
      for (const [index, wave] of record.waves.entries()) {
        const date = span(wave.date);
        if (date.kind === "date") {
          if (date.from < before)
            yield {
              file,
              path: ["waves", index, "date"],
              message: `The wave \`${wave.id}\` comes after a later one.`,
              expected: "Waves in order of date, the earliest first.",
              fix: "Move the wave up, or correct its date.",
            };
          before = date.from;
        }
        const answered = new Set(
          wave.results.filter(({ subgroup }) => subgroup === undefined).map(({ option }) => option),
        );
        // A wave with results for subgroups only is not part of any line.
        if (answered.size === 0) continue;
        for (const option of options.filter((id) => !answered.has(id)))
          yield {
            file,
            path: ["waves", index, "results"],
            message: `The wave \`${wave.id}\` has no result for \`${option}\`.`,
            expected: "A result for every answer of the poll.",
            fix: 'Add the result. If the paper does not state the share, use `"value": null` and give the reason in `unknown`.',
          };
      }
    }
  },
};
