import type { Edits } from "./snapshots.ts";

/** A change of the real dataset that is covered by a line of the policy, and its description by `unionstate diff`. */
export type VersioningExample = {
  readonly bump: "major" | "minor" | "patch";
  readonly line: string;
  /** The change, for readers of docs/versioning.md. */
  readonly does: string;
  readonly edits: Edits;
  /** The record or type that changes, and the description of the change, as Markdown. */
  readonly says: readonly [subject: string, words: string];
  /** Edits of the dataset before the change, if any. */
  readonly before?: Edits;
};

const reason = "Both records are about one survey question.";

/** At least one example for each line of the table in docs/versioning.md. */
export const versioningExamples: readonly VersioningExample[] = [
  {
    bump: "major",
    line: "an id disappears without a redirect",
    does: "a record is deleted",
    edits: { gone: ["events/zapad-soviet"] },
    says: ["events/zapad-soviet", "removed: “The USSR began to hold the Zapad exercises (1970s)”; no redirect"],
  },
  {
    bump: "major",
    line: "an id disappears without a redirect",
    does: "a record is withdrawn with a reason",
    edits: {
      gone: ["events/zapad-soviet"],
      redirects: [
        { from: "events/zapad-soviet", kind: "withdrawn", reason: "The paper gives no date for it.", since: "next" },
      ],
    },
    says: [
      "events/zapad-soviet",
      "removed: “The USSR began to hold the Zapad exercises (1970s)”; withdrawn: “The paper gives no date for it.”",
    ],
  },
  {
    bump: "major",
    line: "an id disappears without a redirect",
    does: "a subgroup of a poll is deleted",
    edits: { records: { "polls/two-unions": (poll) => poll.subgroups.pop() } },
    says: ["polls/two-unions", "removed subgroup: Under 35 (p. 24, note 107)"],
  },
  {
    bump: "major",
    line: "an id moves to another collection",
    does: "a figure becomes part of a poll",
    edits: {
      gone: ["figures/union-state-dormant-years"],
      redirects: [
        { from: "figures/union-state-dormant-years", kind: "moved", to: "polls/two-unions", reason, since: "next" },
      ],
    },
    says: ["figures/union-state-dormant-years", `merged into \`polls/two-unions\`: “${reason}”`],
  },
  {
    bump: "major",
    line: "a field is removed",
    does: "the field `question` of polls is removed",
    edits: {
      schemas: {
        polls: ({ properties, required }) => {
          delete properties.question;
          required.splice(required.indexOf("question"), 1);
        },
      },
    },
    says: ["Poll", "`question`: field removed"],
  },
  {
    bump: "major",
    line: "a field is removed",
    does: "the `label` of an event becomes optional",
    edits: { schemas: { events: ({ required }) => required.splice(required.indexOf("label"), 1) } },
    says: ["HistoricalEvent", "`label`: no longer required"],
  },
  {
    bump: "major",
    line: "a field is retyped",
    does: "the page of a section becomes text",
    edits: {
      schemas: {
        sections: ({ properties }) => (properties.page = { ...properties.page, $ref: undefined, type: "string" }),
      },
    },
    says: ["Section", "`page`: new type, `Page` → `text`"],
  },
  {
    bump: "major",
    line: "a field is newly required",
    does: "every event must have actors",
    edits: { schemas: { events: ({ required }) => required.push("actors") } },
    says: ["HistoricalEvent", "`actors`: now required"],
  },
  {
    bump: "major",
    line: "a unit changes",
    does: "a duration is given in months instead of years",
    edits: {
      records: {
        "figures/union-state-dormant-years": ({ value }) => Object.assign(value, { limit: 240, unit: "month" }),
      },
    },
    says: ["figures/union-state-dormant-years", "value: almost 20 years → almost 240 months (p. 5)"],
  },
  {
    bump: "major",
    line: "a meaning changes",
    does: "a supply becomes standing terms",
    edits: { records: { "arms-deals/russia-belarus-su-30sm-2016": (deal) => (deal.kind = "terms") } },
    says: ["arms-deals/russia-belarus-su-30sm-2016", "kind: `supply` → `terms` (p. 10)"],
  },
  {
    bump: "major",
    line: "a vocabulary loses a value",
    does: "the unit `tank` is removed",
    edits: { schemas: { figures: ({ $defs }) => $defs.Unit.enum.splice($defs.Unit.enum.indexOf("tank"), 1) } },
    says: ["Unit", "value removed: `tank`"],
  },
  {
    bump: "minor",
    line: "new records",
    does: "a 2020 poll is added",
    edits: { added: { "polls/two-unions-2020": "polls/two-unions" } },
    says: [
      "polls/two-unions-2020",
      "new record: “Belarusians’ choice between a union with Russia and the EU” (p. 24, note 107)",
    ],
  },
  {
    bump: "minor",
    line: "new optional fields",
    does: "polls can state how answers were weighted",
    edits: { schemas: { polls: ({ properties }) => (properties.weighting = { type: "string" }) } },
    says: ["Poll", "`weighting`: new optional field, `text`"],
  },
  {
    bump: "minor",
    line: "new vocabulary values",
    does: "the unit `ship` is added",
    edits: { schemas: { figures: ({ $defs }) => $defs.Unit.enum.push("ship") } },
    says: ["Unit", "new value, `ship`"],
  },
  {
    bump: "minor",
    line: "a deprecation",
    does: "the `figure` of a poll is deprecated and names its replacement",
    edits: {
      schemas: {
        polls: ({ properties }) =>
          Object.assign(properties.figure, { deprecated: true, description: "Each passage names its own figure." }),
      },
    },
    says: ["Poll", "`figure`: deprecated: “Each passage names its own figure.”"],
  },
  {
    bump: "minor",
    line: "moves and splits with redirects",
    does: "two polls become one",
    edits: {
      gone: ["polls/format-of-relations"],
      redirects: [{ from: "polls/format-of-relations", kind: "moved", to: "polls/two-unions", reason, since: "next" }],
    },
    says: [
      "polls/format-of-relations",
      "merged into `polls/two-unions`: “Both records are about one survey question.”",
    ],
  },
  {
    bump: "minor",
    line: "changed corroborations",
    does: "an outside source reports another share",
    edits: { records: { "polls/two-unions": ({ corroborations }) => (corroborations[0].value.value = 54.6) } },
    says: [
      "polls/two-unions",
      "corroboration by “54,5% Of Belarusians Prefer Union State With Russia Over The EU”, value: 54.5 → 54.6%",
    ],
  },
  {
    bump: "minor",
    line: "additions to a record",
    does: "a wave is added to a poll",
    edits: {
      records: {
        "polls/two-unions": ({ waves }) =>
          waves.push({
            id: "2020-03",
            date: "2020-03",
            results: [{ option: "european-union", value: { kind: "exact", value: 33.4, unit: "%" } }],
          }),
      },
    },
    says: ["polls/two-unions", "new wave: March 2020 (European Union: 33.4%) (p. 24, note 107)"],
  },
  {
    bump: "patch",
    line: "a value corrected to what the paper says",
    does: "54.5% where a record said 54.4%",
    before: { records: { "polls/two-unions": ({ waves }) => (waves[1].results[0].value.value = 54.4) } },
    edits: {},
    says: ["polls/two-unions", "August 2019, Union with Russia: 54.4 → 54.5% (p. 24, note 107)"],
  },
  {
    bump: "patch",
    line: "wording, spelling",
    does: "a label gets its article",
    edits: { records: { "polls/two-unions": ({ options }) => (options[1].label = "The European Union") } },
    says: [
      "polls/two-unions",
      "answer European Union, label: “European Union” → “The European Union” (p. 24, note 107)",
    ],
  },
  {
    bump: "patch",
    line: "links",
    does: "the URL of a source is corrected",
    edits: { records: { "works/clapping-subversive": (work) => (work.URL = "https://www.theatlantic.com/242271/") } },
    says: [
      "works/clapping-subversive",
      "URL: `https://www.theatlantic.com/international/archive/2011/07/in-belarus-clapping-can-be-subversive/242271/` → `https://www.theatlantic.com/242271/`",
    ],
  },
];
