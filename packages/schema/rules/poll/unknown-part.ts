import type { Path } from "../../json/problem.ts";
import { nearest, oneOf, withNearest } from "../nearest.ts";
import type { Rule } from "../rule.ts";

const names = { options: "answer", subgroups: "subgroup", waves: "wave" } as const;

export const pollUnknownPart: Rule = {
  id: "poll/unknown-part",
  severity: "error",
  scope: "record",
  requirement: "Results and comparisons refer to answers, subgroups and waves of the same poll.",
  reason: "A result for an answer, subgroup or wave that the poll does not list cannot appear in a table or chart.",
  bad: '"option": "union-with-rusia"',
  good: '"option": "union-with-russia"',
  *check(records) {
    for (const { file, record } of records.of("polls")) {
      const lists = {
        options: new Set(record.options.map(({ id }) => id)),
        subgroups: new Set(record.subgroups?.map(({ id }) => id)),
        waves: new Set(record.waves.map(({ id }) => id)),
      };
      const named: { path: Path; id: string | undefined; list: keyof typeof lists }[] = [
        ...record.waves.flatMap((wave, w) =>
          wave.results.flatMap((result, r) => [
            { path: ["waves", w, "results", r, "option"], id: result.option, list: "options" as const },
            { path: ["waves", w, "results", r, "subgroup"], id: result.subgroup, list: "subgroups" as const },
          ]),
        ),
        ...(record.comparisons ?? []).flatMap((comparison, c) =>
          (["minuend", "subtrahend"] as const).flatMap((end) => [
            { path: ["comparisons", c, end, "wave"], id: comparison[end].wave, list: "waves" as const },
            { path: ["comparisons", c, end, "option"], id: comparison[end].option, list: "options" as const },
          ]),
        ),
      ];
      for (const { path, id, list } of named) {
        if (id === undefined || lists[list].has(id)) continue;
        const near = nearest(id, lists[list]);
        yield {
          file,
          path,
          message: `Unknown ${names[list]} \`${id}\`.`,
          expected: `One of the \`${list}\` of this poll: ${oneOf(lists[list]) || "it has none"}.`,
          fix: near ? withNearest("Use one of these ids.", near) : `Add it to \`${list}\`, or use another id.`,
        };
      }
    }
  },
};
