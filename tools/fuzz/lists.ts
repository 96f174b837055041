import type { TextFile } from "@unionstate/schema";

/** The lists that stand beside the data, with an entry of every kind: those of today are empty. */
export const lists = {
  exceptions: {
    path: "packages/dataset/rule-exceptions.json",
    text: `${JSON.stringify(
      [
        {
          rule: "poll/share-sum",
          record: "polls/two-unions",
          path: "waves[0].results",
          reason: "The paper rounds.",
          until: "The pollster publishes its tables.",
        },
        { rule: "name/alike", record: "entities/belarus", reason: "Both are right.", until: "One goes." },
      ],
      null,
      2,
    )}\n`,
  },
  redirects: {
    path: "packages/dataset/redirects.json",
    text: `${JSON.stringify(
      [
        {
          from: "entities/belorussia",
          kind: "moved",
          to: "entities/belarus",
          reason: "It is called so.",
          since: "1.1.0",
        },
        {
          from: "polls/unions",
          kind: "split",
          to: ["polls/two-unions", "polls/format-of-relations"],
          reason: "It held two questions.",
          since: "next",
        },
        { from: "works/nobody", kind: "withdrawn", reason: "Nobody cited it.", since: "1.2.0" },
      ],
      null,
      2,
    )}\n`,
  },
} as const satisfies Record<string, TextFile>;
