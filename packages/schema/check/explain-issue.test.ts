import { expect, test } from "vitest";
import { recordSchemas } from "../records/record-schemas.ts";
import { date } from "../records/types/date.ts";
import { redirects } from "../records/types/redirect.ts";
import { minimal } from "../test/records.ts";
import { explainIssues, problemOfValue } from "./explain-issue.ts";

const explained = (schema: (typeof recordSchemas)["polls" | "works"] | typeof redirects, value: unknown) => {
  const { error } = schema.safeParse(value);
  return error ? explainIssues(error, schema, value) : [];
};

const work = { $schema: "../../../../schemas/works.schema.json", id: "x", ...minimal.works };
const poll = { $schema: "../../../../schemas/polls.schema.json", id: "x", ...minimal.polls };
// The wording of every message about the shape of a record.
test.each<[string, (typeof recordSchemas)["polls" | "works"] | typeof redirects, unknown, string[]]>([
  ["a missing field", recordSchemas.works, { ...work, id: undefined }, ["shape/missing `id` is missing.", "Add `id`."]],
  [
    "a missing field that may be `null`",
    recordSchemas.works,
    { ...work, title: undefined },
    [
      "shape/missing `title` is missing.",
      "Add `title`. If the paper does not state it, set it to `null` and give the reason in `unknown`.",
    ],
  ],
  [
    "a missing word of a vocabulary",
    recordSchemas.works,
    { ...work, kind: undefined },
    ["shape/missing `kind` is missing.", "Add `kind` with one of these values."],
  ],
  [
    "an unknown field that resembles a known one",
    recordSchemas.works,
    { ...work, titl: "A report" },
    ["shape/unknown-field Unknown field `titl`.", "Rename or remove the field. Did you mean `title`?"],
  ],
  [
    "an unknown field in a group",
    recordSchemas.polls,
    { ...poll, study: { ...poll.study, colour: "red" } },
    ["shape/unknown-field Unknown field `colour` in `study`.", "Remove the field, or rename it to one of these."],
  ],
  [
    "a misspelt word of a vocabulary",
    recordSchemas.works,
    { ...work, kind: "reprot" },
    ["shape/value Invalid `kind`: `reprot`.", "Use one of these values. Did you mean `report`?"],
  ],
  [
    "an object for a word",
    recordSchemas.works,
    { ...work, kind: { toString: 0 } },
    ["shape/value Invalid `kind`: an object.", "Use one of these values."],
  ],
  [
    "text for a number",
    recordSchemas.polls,
    { ...poll, evidence: [{ page: "24", section: "a" }] },
    ['shape/type `evidence[0].page` is the string `"24"`, not a number.', "Remove the quotes: `24`."],
  ],
  [
    "`null` for text",
    recordSchemas.polls,
    { ...poll, finding: null },
    ["shape/type `finding` is `null`, not a string.", "Replace `null` with the value."],
  ],
  [
    "an id in another format",
    recordSchemas.works,
    { ...work, id: "Two Unions" },
    ["shape/format Invalid `id`: `Two Unions`.", "Write the value in the expected format."],
  ],
  [
    "a date in another format",
    recordSchemas.polls,
    { ...poll, waves: [{ id: "a", date: "June 2016", results: [{ option: "a", value: null }] }] },
    ["shape/format Invalid `waves[0].date`: `June 2016`.", "Change it to `2016-06`."],
  ],
  [
    "a date that cannot be read",
    recordSchemas.polls,
    { ...poll, waves: [{ id: "a", date: "summer 2016", results: [{ option: "a", value: null }] }] },
    ["shape/format Invalid `waves[0].date`: `summer 2016`.", "Write the date in this format, for example `2016-06`."],
  ],
  [
    "a misspelt field that is required",
    recordSchemas.polls,
    { ...poll, question: undefined, qestion: poll.question },
    ["shape/unknown-field Unknown field `qestion`.", "Rename it to `question`, which is missing."],
  ],
  [
    "a text for an object",
    recordSchemas.works,
    { ...work, issued: "2020-03" },
    [
      'shape/type `issued` is the string `"2020-03"`, not an object.',
      'Write, for example, `{ "date-parts": [[2016, 10]] }`.',
    ],
  ],
  [
    "an item for a list",
    recordSchemas.works,
    { ...work, verifiedIn: "https://example.org/" },
    [
      'shape/type `verifiedIn` is the string `"https://example.org/"`, not a list.',
      'Put it in a list: `["https://example.org/"]`.',
    ],
  ],
  [
    "a number for text",
    recordSchemas.works,
    { ...work, volume: 66 },
    ["shape/type `volume` is the number `66`, not a string.", 'Add quotes: `"66"`.'],
  ],
  ["an empty text", recordSchemas.polls, { ...poll, question: "" }, ["shape/size `question` is empty.", "Fill it in."]],
  [
    "a text that is too long",
    recordSchemas.polls,
    { ...poll, label: "x".repeat(200) },
    ["shape/size `label` has 200 characters (at most 80 allowed).", "Keep only what belongs in this field."],
  ],
  [
    "a number that is too large",
    recordSchemas.polls,
    { ...poll, evidence: [{ page: 39, section: "a" }] },
    ["shape/size `evidence[0].page` is 39 (maximum 38).", "Check the number in the paper, and correct it."],
  ],
  [
    "a list that is too short",
    redirects,
    [{ from: "polls/a", kind: "split", to: ["polls/b"], reason: "x.", since: "next" }],
    ["shape/size `[0].to` has 1 entry (at least 2 required).", "Add the missing entries."],
  ],
  [
    "an empty list",
    recordSchemas.polls,
    { ...poll, evidence: [] },
    ["shape/size `evidence` is empty.", "Add an entry."],
  ],
  [
    "an empty list that is optional",
    recordSchemas.works,
    { ...work, verifiedIn: [] },
    ["shape/size `verifiedIn` is empty.", "Add an entry, or remove the field."],
  ],
  [
    "an object for a list",
    redirects,
    {},
    ["shape/type The file contains an object, not a list.", "Replace it with a list."],
  ],
])("%s", (_, schema, value, expected) => {
  const [{ rule, message, fix } = { rule: "", message: "" }] = explained(schema, value);
  expect([`${rule} ${message}`, ...(fix ? [fix] : [])]).toEqual(expected);
});

test("of alternatives, the one that comes closest is explained", () => {
  const author = [{ family: "Giles", given: null, title: "Sir" }];
  expect(explained(recordSchemas.works, { ...work, author }).map(({ rule, path }) => [rule, path.join(".")])).toEqual([
    ["shape/type", "author.0.given"],
    ["shape/unknown-field", "author.0.title"],
  ]);
});

test("a misspelt field is reported once", () => {
  const { question, ...rest } = poll;
  expect(explained(recordSchemas.polls, { ...rest, qestion: question })).toHaveLength(1);
  expect(explained(recordSchemas.polls, { ...rest, qestion: question, questoin: question })).toHaveLength(2);
});

test("a value for a field is explained by the name of the field", () => {
  expect(problemOfValue(date, "May 2012", "date")).toMatch(
    /^Invalid `date`: `May 2012`\. Expected: .* Change it to `2012-05`\.$/,
  );
  expect(problemOfValue(date, "2012-05", "date")).toBeUndefined();
});
