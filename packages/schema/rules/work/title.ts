import type { Rule } from "../rule.ts";

/** A title says where it is known from, and none where there is none. */
export const workTitle: Rule = {
  id: "work/title",
  severity: "error",
  scope: "record",
  wants: "A known title says in `titleSource` where it is known from; one from a copy names the copy in `verifiedIn`.",
  reason: "A title that somebody guessed looks like any other.",
  bad: '"title": "Trading off sovereignty"',
  good: '"title": "Trading off sovereignty",\n"titleSource": "work",\n"verifiedIn": ["https://…"]',
  *check(records) {
    for (const { file, record } of records.of("works")) {
      const { title, titleSource, verifiedIn } = record;
      if (title !== null && titleSource === undefined)
        yield {
          file,
          path: ["title"],
          message: "`titleSource` does not say where the title is known from.",
          expected: "`work`, `note` or `url`.",
          fix: "Add `titleSource`; a title that nobody has seen is `null`.",
        };
      if (title === null && titleSource !== undefined)
        yield {
          file,
          path: ["titleSource"],
          message: "There is no title, and `titleSource` says where it is known from.",
          fix: "Take `titleSource` away, or give the title.",
        };
      if (titleSource === "work" && verifiedIn === undefined)
        yield {
          file,
          path: ["titleSource"],
          message: "The title is said to come from the work itself, and no copy is named.",
          expected: "The address of the copy in `verifiedIn`.",
          fix: "Name the copy that you have seen.",
        };
    }
  },
};
