import { expect, test } from "vitest";
import { recordSchemas } from "../records/record-schemas.ts";
import { redirects } from "../records/types/redirect.ts";
import { minimal } from "../test/records.ts";
import { explainIssues } from "./explain-issue.ts";

const explained = (schema: (typeof recordSchemas)["polls" | "works"] | typeof redirects, value: unknown) => {
  const { error } = schema.safeParse(value);
  return error ? explainIssues(error, schema, value) : [];
};

const work = { $schema: "../../../../schemas/works.schema.json", id: "x", ...minimal.works };
const poll = { $schema: "../../../../schemas/polls.schema.json", id: "x", ...minimal.polls };
const add =
  "Add it. If the paper does not state it and the field allows `null`, write `null` and the reason in `unknown`.";

// The wording of every message about the shape of a record.
test.each<[string, (typeof recordSchemas)["polls" | "works"] | typeof redirects, unknown, string[]]>([
  ["a missing field", recordSchemas.works, { ...work, id: undefined }, ["shape/missing `id` is missing.", add]],
  [
    "an unknown field that resembles a known one",
    recordSchemas.works,
    { ...work, titl: "A report" },
    ["shape/unknown-field Unknown field `titl`.", "Did you mean `title`?"],
  ],
  [
    "an unknown field in a group",
    recordSchemas.polls,
    { ...poll, study: { ...poll.study, colour: "red" } },
    ["shape/unknown-field Unknown field `colour` in `study`.", "Remove it, or use the field that means this."],
  ],
  [
    "a misspelt word of a vocabulary",
    recordSchemas.works,
    { ...work, type: "reprot" },
    ["shape/value Invalid `type`: `reprot`.", "Did you mean `report`?"],
  ],
  [
    "an object for a word",
    recordSchemas.works,
    { ...work, type: { toString: 0 } },
    ["shape/value Invalid `type`: an object."],
  ],
  [
    "text for a number",
    recordSchemas.polls,
    { ...poll, evidence: [{ page: "24", section: "a" }] },
    ["shape/type `evidence[0].page` is the text `24`, not a number."],
  ],
  ["`null` for text", recordSchemas.polls, { ...poll, finding: null }, ["shape/type `finding` is `null`, not text."]],
  ["another date", recordSchemas.works, { ...work, id: "Two Unions" }, ["shape/format Invalid `id`: `Two Unions`."]],
  ["an empty text", recordSchemas.polls, { ...poll, title: "" }, ["shape/size `title` is empty."]],
  [
    "a text that is too long",
    recordSchemas.polls,
    { ...poll, title: "x".repeat(200) },
    ["shape/size `title` has 200 characters (at most 80 allowed)."],
  ],
  [
    "a number that is too large",
    recordSchemas.polls,
    { ...poll, evidence: [{ page: 39, section: "a" }] },
    ["shape/size `evidence[0].page` is 39 (maximum 38)."],
  ],
  [
    "a list that is too short",
    redirects,
    [{ from: "polls/a", kind: "split", to: ["polls/b"], reason: "x.", since: "next" }],
    ["shape/size `[0].to` has 1 entry (at least 2 required)."],
  ],
  ["an object for a list", redirects, {}, ["shape/type The file contains an object, not a list."]],
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
