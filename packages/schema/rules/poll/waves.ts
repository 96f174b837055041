import { span } from "../../records/edtf-span.ts";
import type { Rule } from "../rule.ts";

/** The waves of a poll can be compared: they follow one another, and each tells what became of every answer. */
export const pollWaves: Rule = {
  id: "poll/waves",
  severity: "error",
  scope: "record",
  wants: "Waves stand in the order of their dates, and each tells of every answer, if only that its share is unknown.",
  reason: "Who draws a line from wave to wave must not join what is out of order, nor take a gap for a nought.",
  bad: '"waves": [{ "id": "2019-08", … }, { "id": "2018-01", … }]',
  good: '"waves": [{ "id": "2018-01", … }, { "id": "2019-08", … }]',
  *check(records) {
    for (const { file, record } of records.of("polls")) {
      const asked = record.options.map(({ id }) => id);
      let before = Number.NEGATIVE_INFINITY;
      for (const [index, wave] of record.waves.entries()) {
        const date = span(wave.date);
        if (date.kind === "date") {
          if (date.from < before)
            yield {
              file,
              path: ["waves", index, "date"],
              message: `The wave of \`${wave.date}\` stands behind a later one.`,
              expected: "The earliest wave first.",
              fix: "Move it up, or mend its date.",
            };
          before = date.from;
        }
        const told = new Set(wave.results.filter(({ subgroup }) => subgroup === undefined).map(({ option }) => option));
        // A wave of which only a subgroup is known has no line to break.
        if (told.size === 0) continue;
        for (const option of asked.filter((id) => !told.has(id)))
          yield {
            file,
            path: ["waves", index, "results"],
            message: `The wave \`${wave.id}\` does not tell what became of \`${option}\`.`,
            expected: "A result for every option of the poll.",
            fix: 'Add it; if the paper gives no share, write `"value": null` and the reason in `unknown`.',
          };
      }
    }
  },
};
