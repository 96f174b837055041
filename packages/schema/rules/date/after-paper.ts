import { paper } from "../../paper.ts";
import { span } from "../../records/edtf-span.ts";
import { date } from "../../records/types/date.ts";
import { type Records, valuesOf } from "../records.ts";
import type { Rule } from "../rule.ts";

const startOfNextYear = Date.UTC(paper.year + 1, 0, 1);

/** How far ahead plans reach, in years: those of the paper end in 2024. */
const horizon = 20;

const startAfterHorizon = Date.UTC(paper.year + 1 + horizon, 0, 1);

export const dateAfterPaper: Rule = {
  id: "date/after-paper",
  severity: "error",
  scope: "record",
  requirement: `What the paper reports as past, and what it quotes or cites, is from ${paper.year} or earlier; what was planned is from at most ${horizon} years later.`,
  reason:
    "The paper cannot report, quote or cite anything later than itself, so a later year is a typing error or the wrong source.",
  bad: '"speakers": ["vladimir-putin"], "date": "2102"',
  good: '"speakers": ["vladimir-putin"], "date": "2002"',
  *check(records) {
    const planned = plannedFiles(records);
    for (const { file, path, value } of valuesOf(date, records)) {
      const when = span(value);
      // `date/calendar` reports invalid dates.
      if (path[0] === "corroborations" || when.kind !== "date") continue;
      const isPlan = planned.has(file);
      if (when.from < (isPlan ? startAfterHorizon : startOfNextYear)) continue;
      yield {
        file,
        path,
        message: `The date is \`${value}\`, but the paper was published in ${paper.year}.`,
        expected: `A date in ${isPlan ? paper.year + horizon : paper.year} or earlier.`,
        fix: "Check the date in the paper, and correct it.",
      };
    }
    for (const { file, record } of records.of("works")) {
      const year = record.issued?.["date-parts"][0]?.[0];
      if (record.corroborating || year === undefined || year <= paper.year) continue;
      yield {
        file,
        path: ["issued"],
        message: `The year is ${year}, but the paper that cites the work was published in ${paper.year}.`,
        expected: `${paper.year} or earlier, or \`"corroborating": true\` for a source that the paper does not cite.`,
        fix: "Check the year in the footnote or in the work, and correct it.",
      };
    }
  },
};

/** The files of what can be later than the paper: plans, and what is only named, such as a future exercise. */
function plannedFiles(records: Records): ReadonlySet<string> {
  // `event/status` reports events that occurred after the paper.
  const ofEvents = records.of("events");
  const ofDeployments = records.of("deployments").filter(({ record }) => record.state !== "in-place");
  const ofEntities = records.of("entities").filter(({ record: { kind } }) => kind === "exercise" || kind === "concept");
  return new Set([...ofEvents, ...ofDeployments, ...ofEntities].map(({ file }) => file));
}
