import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "../../test/real-data.ts";
import { type Repository, repository } from "../../test/repository.ts";
import { formLabels } from "../report/form.ts";

const start = repository();
start.git("switch", "-q", "-c", "report");
afterAll(start.close);
let at: Repository;
beforeEach(() => {
  at = start.copy();
});
afterEach(() => at.close());

const file = "packages/dataset/data/polls/two-unions.json";

const good = {
  record: "polls/two-unions",
  field: "waves.2019-12.european-union",
  now: "32%",
  should: "32.5%",
  page: "p. 24, note 107",
  kind: "The record differs from the paper",
  credit: "Vera Reader",
};

/** The text that GitHub writes into an issue. */
const bodyOf = (answers: Readonly<Record<keyof typeof good, string>>): string =>
  Object.entries(formLabels)
    .map(([field, label]) => [label, new Map(Object.entries(answers)).get(field)])
    .map(([label, answer]) => `### ${label}\n\n${answer || "_No response_"}`)
    .join("\n\n");

const eventOf = (body: string | null): string =>
  JSON.stringify({ action: "labeled", issue: { number: 12, body, user: { login: "vera-r", id: 4711 } } });

async function reported(changed: Partial<typeof good>) {
  at.write("event.json", eventOf(bodyOf({ ...good, ...changed })));
  const { code, text } = await at.unionstate("report", "event.json", "--out", "out");
  const read = (name: string): string => (existsSync(join(at.root, "out", name)) ? at.read(`out/${name}`) : "");
  return {
    code,
    text,
    comment: read("comment.md"),
    body: read("body.md"),
    title: read("title.txt"),
    commit: read("commit.txt"),
  };
}

/** The files that git sees changed, without those of the test. */
const changed = (): string[] =>
  at
    .git("status", "--porcelain", "-uall")
    .split("\n")
    .filter((line) => line !== "" && !/ (?:event\.json|out\/.*)$/.test(line));

describe("a report", () => {
  test("becomes a change with its changeset, the verdict of the check and a credit", async () => {
    const { code, body, title, commit, comment } = await reported({});
    expect([code, comment]).toEqual([0, ""]);
    const [wave] = JSON.parse(at.read(file)).waves.slice(-1);
    expect(wave.results[1].value).toMatchObject({ value: 32.5, asPrinted: "32.5%" });
    expect(changed()).toEqual([` M ${file}`, expect.stringMatching(/^\?\? \.changeset\/two-unions-\w+\.md$/)]);
    const [, changeset = ""] = /(\.changeset\/\S+)$/.exec(changed()[1] ?? "") ?? [];
    expect(at.read(changeset)).toContain('"@unionstate/dataset": patch');
    expect(at.read(changeset)).toContain("Correct `polls/two-unions`, reported by Vera Reader.");
    expect(title).toBe("Correct polls/two-unions (report 12)");
    expect(body).toContain("| Old value | 32% |\n| New value | 32.5% |");
    expect(body).toContain("## Check\n\n");
    expect(body).toContain("Closes #12.");
    expect(commit).toContain("Co-authored-by: vera-r <4711+vera-r@users.noreply.github.com>");
  });

  test("can name the record by its address, its file or its id, and the field as the brief does", async () => {
    for (const record of [`https://w3id.org/unionstate/${good.record}`, file, "two-unions"]) {
      expect(await reported({ record, field: "waves[2].results[1].value" })).toMatchObject({ code: 0 });
      at.git("checkout", "-q", file);
    }
  });

  test("without a name credits the account, and names another page for the reviewer", async () => {
    const { body } = await reported({ credit: "", page: "25" });
    expect(body).toContain("| Reported by | vera-r |");
    expect(body).toMatch(/The report names page `25`|The report names page/);
  });

  test.each<[string, Partial<typeof good>, string]>([
    ["a wrong old value", { now: "31%" }, "The record says 32% there, not 31%. Perhaps it was corrected already."],
    ["an unknown record", { record: "polls/two-union" }, "There is no record polls/two-union. Did you mean"],
    ["an unknown field", { field: "weighting" }, "There is no field weighting."],
    ["an unknown part", { field: "waves.2019-11" }, "There is no field 2019-11 in waves."],
    ["a field with parts", { field: "waves" }, "Name one of them after a dot: 2018-01, 2019-08, 2019-12."],
    ["a value that is unknown", { field: "waves.2019-08.european-union.value" }, "The record has no value there"],
    ["a value that is not a number", { should: "about a third" }, "The new value about a third is not a number"],
    ["the id", { field: "id" }, "cannot be corrected here"],
    ["the id of a part", { field: "waves.2019-12.id", now: "2019-12" }, "cannot be corrected here"],
    ["the same value", { should: "32%" }, "The new value is the same as the old one."],
    ["no answer", { page: "" }, "The answer to “Page and footnote of the paper” is missing."],
  ])("with %s is answered, and changes nothing", async (_, answers, sentence) => {
    const { code, comment, body } = await reported(answers);
    expect([code, body]).toEqual([1, ""]);
    expect(comment.replace(/[\\`\u200b]/g, "")).toContain(sentence);
    expect(changed()).toEqual([]);
  });
});

describe("a hostile report", () => {
  test.each<[string, Partial<typeof good>]>([
    ["names a file outside the data", { record: "../../../../etc/passwd" }],
    ["names a file of the repository", { record: "polls/../../../../package" }],
    ["names a key of the prototype", { field: "__proto__.polluted" }],
    ["names an inherited key", { field: "constructor.name" }],
    ["repeats a heading in an answer", { should: `33%\n\n### ${formLabels.record}\n\npolls/format-of-relations` }],
    ["is very long", { should: "9".repeat(30_000) }],
    ["has invisible characters", { should: "32\u202e5%" }],
    ["has a command as a number", { should: "$(touch pwned); `id`" }],
  ])("that %s is answered, and changes nothing", async (_, answers) => {
    const { code, body } = await reported(answers);
    expect([code, body]).toEqual([1, ""]);
    expect(changed()).toEqual([]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  test("that has markup, mentions and commands is shown as text", async () => {
    const hostile = "<img src=x> @everyone [a](https://example.org) closes #1 | $" + "{{ secrets.A }} `$(id)`";
    const { body, title, commit } = await reported({ credit: hostile, kind: `${hostile}\n## Merge this` });
    expect(body).not.toMatch(/(?<!\\)<img|@everyone|(?<!\\)\]\(https|#1\b|\n## Merge/);
    expect(title + commit).not.toContain("everyone");
    const [, changeset = ""] = /(\.changeset\/\S+)$/m.exec(changed()[1] ?? "") ?? [];
    expect(at.read(changeset)).not.toMatch(/(?<!\\)<img|@everyone|(?<!\\)\]\(https/);
  });

  test.each([
    ["is not an issue", "{}"],
    ["is not JSON", "{"],
    ["has a user with a line break", eventOf("").replace("vera-r", "vera\\nCo-authored-by: a <b@c>")],
    ["is larger than 1 MB", `${eventOf("")}${" ".repeat(2 ** 20)}`],
  ])("whose event %s ends with a sentence", async (_, text) => {
    at.write("event.json", text);
    expect((await at.unionstate("report", "event.json", "--out", "out")).code).toBe(2);
    expect(changed()).toEqual([]);
  });
});

test("the form asks for exactly what is read", () => {
  const form = parse(readFileSync(join(root, ".github/ISSUE_TEMPLATE/correct-a-record.yml"), "utf8"));
  const asked = form.body.flatMap(({ id, attributes }: { id?: string; attributes: { label?: string } }) =>
    id ? [[id, attributes.label]] : [],
  );
  expect(Object.fromEntries(asked)).toEqual(formLabels);
  // The label that starts the workflow is never set by the form.
  expect(form.labels).toEqual(["data"]);
});
