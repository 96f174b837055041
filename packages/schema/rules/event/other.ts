import type { Rule } from "../rule.ts";

export const eventOther: Rule = {
  id: "event/other",
  severity: "error",
  requirement: "At most one event in ten is of kind `other`.",
  reason: "Readers select events by kind, and find nothing among those that could be anything.",
  bad: "Fifteen events of kind `other` among 143.",
  good: '"kind": "trade"',
  *check(records) {
    const events = records.of("events");
    const others = events.filter(({ record }) => record.kind === "other");
    const allowed = Math.floor(events.length / 10);
    for (const { file } of others.slice(allowed)) {
      yield {
        file,
        path: ["kind"],
        message: `${others.length} of ${events.length} events are of kind \`other\`.`,
        expected: `At most ${allowed}.`,
        fix: "Choose the kind that fits this event.",
      };
    }
  },
};
