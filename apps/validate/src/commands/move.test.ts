import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { dataCopy } from "../../test/data-copy.ts";
import { repository } from "../../test/repository.ts";

const copy = dataCopy();
const manifest = "packages/dataset/package.json";
const lists = ["rule-exceptions", "redirects", "coverage-exemptions"].map((name) => `packages/dataset/${name}.json`);

const head = (collection: string, id: string) => ({
  $schema: `../../../../schemas/${collection}.schema.json`,
  id,
});
const passage = { page: 2, section: "introduction" };
const write = (collection: string, id: string, fields: object): void =>
  copy.write(copy.fileOf(`${collection}/${id}`), JSON.stringify({ ...head(collection, id), ...fields }));
const json = (path: string) => JSON.parse(copy.read(path));
const record = (name: string) => json(copy.fileOf(name));

beforeEach(() => {
  copy.write(manifest, JSON.stringify({ version: "0.0.0" }));
  for (const list of lists) copy.write(list, "[]\n");
  copy.touch(copy.fileOf("entities/test-three"));
  const entity = { kind: "concept", description: "A test.", certainty: "stated" };
  write("entities", "test-one", {
    ...entity,
    name: "Test One",
    variants: [{ name: "First Test" }],
    evidence: [
      { ...passage, asPrinted: ["One"] },
      { page: 3, section: "introduction" },
    ],
  });
  write("entities", "test-two", { ...entity, name: "Test Two", evidence: [{ ...passage, asPrinted: ["Two"] }] });
  write("events", "test-event", {
    kind: "meeting",
    status: "occurred",
    label: "Belarus tests the check (1999)",
    date: "1999-12",
    actors: ["belarus"],
    about: ["test-one", "test-two"],
    certainty: "stated",
    basis: [{ for: ["date"], kind: "derived", inputs: ["entities/test-one"], note: "See `entities/test-one`." }],
    evidence: [{ ...passage, asPrinted: ["https://example.org/entities/test-one"] }],
  });
});
afterEach(() => copy.restore());

describe("rename", () => {
  test("changes the id, the file and every reference, and nothing else", async () => {
    copy.write(lists[0] ?? "", JSON.stringify([{ rule: "a/b", record: "entities/test-one", reason: "R", until: "U" }]));
    copy.write(lists[2] ?? "", '[{ "text": "T", "reason": "A form of `entities/test-one`." }]');
    const { code, text } = await copy.command(["rename", "entities/test-one", "test-three"]);
    expect([code, text]).toEqual([
      0,
      expect.stringMatching(/^Renamed `entities\/test-one` to `entities\/test-three`\./),
    ]);
    expect(text).not.toContain("Problems that result");
    expect(existsSync(join(copy.root, copy.fileOf("entities/test-one")))).toBe(false);
    expect(record("entities/test-three")).toMatchObject({ id: "test-three", name: "Test One" });
    expect(record("events/test-event")).toMatchObject({
      about: ["test-three", "test-two"],
      basis: [{ inputs: ["entities/test-three"], note: "See `entities/test-three`." }],
      evidence: [{ asPrinted: ["https://example.org/entities/test-one"] }],
    });
    expect(copy.read(lists[0] ?? "")).toContain('"entities/test-three"');
    expect(copy.read(lists[2] ?? "")).toBe('[{ "text": "T", "reason": "A form of `entities/test-three`." }]');
    expect(json(lists[1] ?? "")).toEqual([]);
  });

  test("leaves no reference to an entity that most records name", async () => {
    const { code, text } = await copy.command(["rename", "entities/belarus", "test-belarus"]);
    for (const [, path = ""] of text.matchAll(/^ {2}(?:write|delete) +(\S+)$/gm)) copy.touch(path);
    expect(code).toBe(0);
    expect(text).not.toContain("Problems that result");
    expect(record("events/test-event").actors).toEqual(["test-belarus"]);
  });

  test("changes the number of a footnote with its id", async () => {
    const { text } = await copy.command(["rename", "citations/note-33", "note-12"]);
    expect(text).toBe("`citations/note-12` already exists. Use another id, or `npm run merge`.\n");
    const renamed = await copy.command(["rename", "citations/note-33", "note-999", "--dry-run"]);
    expect(renamed.text).toContain("Would rename `citations/note-33` to `citations/note-999`. No file was changed.");
    expect(existsSync(join(copy.root, copy.fileOf("citations/note-33")))).toBe(true);
  });

  test("adds a redirect once there has been a release, and shortens those that led to the old id", async () => {
    copy.write(manifest, JSON.stringify({ version: "1.0.0" }));
    const earlier = {
      from: "entities/test-zero",
      kind: "moved",
      to: "entities/test-one",
      reason: "R.",
      since: "1.0.0",
    };
    copy.write(lists[1] ?? "", JSON.stringify([earlier]));
    await copy.command(["rename", "entities/test-one", "test-three", "--reason", "The name was wrong."]);
    const to = "entities/test-three";
    expect(json(lists[1] ?? "")).toEqual([
      { from: "entities/test-one", kind: "moved", to, reason: "The name was wrong.", since: "next" },
      { ...earlier, to },
    ]);
    const reused = await copy.command(["rename", "entities/test-two", "test-zero"]);
    expect(reused.text).toContain("`entities/test-zero` is the name of a removed record, and ids are never reused.");
  });
});

describe("merge", () => {
  test("unites passages, references and names, and prints what a person has to decide", async () => {
    const { code, text } = await copy.command(["merge", "entities/test-one", "entities/test-two"]);
    expect(code).toBe(0);
    expect(record("entities/test-two")).toMatchObject({
      name: "Test Two",
      variants: [{ name: "Test One", printed: true }, { name: "First Test" }],
      evidence: [
        { ...passage, asPrinted: ["Two", "One"] },
        { page: 3, section: "introduction" },
      ],
    });
    expect(record("events/test-event").about).toEqual(["test-two"]);
    expect(text).toContain(
      '  name\n    kept:    "Test Two"\n    dropped: "Test One" (kept as another name, in `variants`)\n',
    );
    expect(text).not.toContain("  description\n");
  });

  test("removes a reference of the record to itself", async () => {
    const fields = { title: "Two tests", records: ["events/test-event", "polls/two-unions"] };
    write("dossiers", "test-one", fields);
    write("dossiers", "test-two", { ...fields, records: ["dossiers/test-one", "polls/two-unions"] });
    await copy.command(["merge", "dossiers/test-one", "dossiers/test-two"]);
    expect(record("dossiers/test-two").records).toEqual(["polls/two-unions", "events/test-event"]);
  });

  test("leaves the order of a list that names both records", async () => {
    const records = ["events/test-event", "polls/two-unions", "events/test-late"];
    write("dossiers", "test-one", { title: "Two tests", records });
    write("events", "test-late", { ...record("events/test-event"), id: "test-late", about: ["test-two", "test-one"] });
    await copy.command(["merge", "events/test-event", "test-late"]);
    expect(record("dossiers/test-one").records).toEqual(["polls/two-unions", "events/test-late"]);
    expect(record("events/test-late").about).toEqual(["test-two", "test-one"]);
  });
});

describe("withdraw", () => {
  test("removes the record, its entries in dossiers and its exceptions", async () => {
    write("dossiers", "test-one", { title: "Two tests", records: ["events/test-event", "polls/two-unions"] });
    const other = { rule: "a/b", record: "polls/two-unions", reason: "R", until: "U" };
    copy.write(lists[0] ?? "", JSON.stringify([{ ...other, record: "events/test-event" }, other]));
    const { code, text } = await copy.command(["withdraw", "events/test-event"]);
    expect([code, text]).toEqual([0, expect.stringMatching(/^Withdrew `events\/test-event`\./)]);
    expect(existsSync(join(copy.root, copy.fileOf("events/test-event")))).toBe(false);
    expect(record("dossiers/test-one").records).toEqual(["polls/two-unions"]);
    expect(json(lists[0] ?? "")).toEqual([other]);
    expect(json(lists[1] ?? "")).toEqual([]);
  });

  test("refuses while other records refer to it, with each place", async () => {
    const { code, text } = await copy.command(["withdraw", "entities/test-two"]);
    expect(code).toBe(2);
    expect(text).toContain("`entities/test-two` cannot be withdrawn, because other records refer to it:\n");
    expect(text).toContain("  packages/dataset/data/events/test-event.json:1 about.1\n");
    expect(existsSync(join(copy.root, copy.fileOf("entities/test-two")))).toBe(true);
  });

  test("leaves a tombstone once there has been a release, also for ids that led to it, and needs a reason", async () => {
    copy.write(manifest, JSON.stringify({ version: "1.0.0" }));
    const earlier = { kind: "moved", reason: "R.", since: "1.0.0" };
    const first = { ...earlier, from: "events/test-first", to: "events/test-second" };
    const second = { ...earlier, from: "events/test-second", to: "events/test-event" };
    copy.write(lists[1] ?? "", JSON.stringify([first, second]));
    const refused = await copy.command(["withdraw", "events/test-event"]);
    expect(refused).toMatchObject({ code: 2, text: expect.stringContaining("Missing `--reason <text>`") });
    await copy.command(["withdraw", "events/test-event", "--reason", "The paper does not mention it."]);
    const tombstone = { kind: "withdrawn", reason: "The paper does not mention it.", since: "next" };
    expect(json(lists[1] ?? "")).toEqual([
      { ...tombstone, from: "events/test-event" },
      { ...tombstone, from: "events/test-first" },
      { ...tombstone, from: "events/test-second" },
    ]);
  });

  test("changes nothing with --dry-run", async () => {
    const { text } = await copy.command(["withdraw", "events/test-event", "--dry-run"]);
    expect(text).toContain("Would withdraw `events/test-event`. No file was changed.");
    expect(existsSync(join(copy.root, copy.fileOf("events/test-event")))).toBe(true);
  });
});

describe("in a repository", () => {
  const start = repository();
  afterAll(start.close);

  test.each([
    ["rename polls/two-unions union-or-europe", "renamed to `polls/union-or-europe`", "minor"],
    ["withdraw events/zapad-soviet --reason=No", "withdrawn: “No”", "major"],
  ])("%s also writes the changeset, which is sufficient", async (line, words, bump) => {
    const at = start.copy();
    at.write(manifest, JSON.stringify({ name: "@unionstate/dataset", version: "1.0.0" }));
    at.commit("Release");
    at.git("switch", "-q", "-c", "work");
    const { text } = await at.unionstate(...line.split(" "));
    const [, file = ""] = /^Wrote (\.changeset\/\S+\.md):$/m.exec(text) ?? [];
    expect(at.read(file)).toContain(`"@unionstate/dataset": ${bump}\n`);
    expect(at.read(file)).toContain(words);
    expect((await at.unionstate("changeset", "--check")).code).toBe(0);
    at.close();
  });

  test("rename changes the brief and every full name of the record, and lists the other lines", async () => {
    const at = start.copy();
    at.write(manifest, JSON.stringify({ name: "@unionstate/dataset", version: "0.0.0" }));
    at.write("packages/briefing/src/content/polls.ts", 'share("two-unions", "2019-12"); chart("two-unions-line");\n');
    at.write("packages/briefing/briefing.lock.json", '{ "polls/title": { "polls/two-unions waves.2019-12": "x" } }\n');
    at.write("docs/a.md", 'get("polls", "two-unions"), `polls/two-unions`, polls/two-unions-2, two-unions\n');
    at.write("docs/rules.md", "<!-- Generated by `npm run generate`. -->\n`polls/two-unions`\n");
    at.write("src/other.ts", 'const id = "two-unions";\n');
    at.write("tools/rehearsal/steps.ts", 'get("polls", "two-unions"); // `polls/two-unions`\n');
    at.commit("Mentions");
    const { text } = await at.unionstate("rename", "polls/two-unions", "union-or-europe", "--reason", "Shorter.");
    expect(at.read("packages/briefing/src/content/polls.ts")).toBe(
      'share("union-or-europe", "2019-12"); chart("two-unions-line");\n',
    );
    expect(at.read("packages/briefing/briefing.lock.json")).toContain('"polls/union-or-europe waves.2019-12"');
    expect(at.read("docs/a.md")).toBe(
      'get("polls", "union-or-europe"), `polls/union-or-europe`, polls/two-unions-2, two-unions\n',
    );
    expect(text).toContain("\n  docs/a.md:1: ");
    expect(text).toContain('\n  src/other.ts:1: const id = "two-unions";\n');
    expect(text).not.toContain("docs/rules.md:");
    expect(text).not.toContain("tools/rehearsal/");
    expect(at.read("tools/rehearsal/steps.ts")).toBe('get("polls", "two-unions"); // `polls/two-unions`\n');
    const [, file = ""] = /^Wrote (\.changeset\/\S+\.md):$/m.exec(text) ?? [];
    expect(at.read(file)).toContain("\n\nShorter.\n\n");
    at.close();
  });

  test("rename leaves an id in the brief that something else in the data has as well", async () => {
    const at = start.copy();
    at.write(manifest, JSON.stringify({ name: "@unionstate/dataset", version: "0.0.0" }));
    at.edit("polls/format-of-relations", (poll) => {
      poll.options[0].id = "two-unions";
    });
    at.write("packages/briefing/src/content/polls.ts", 'share("two-unions"); fact("polls/two-unions");\n');
    at.commit("Mentions");
    await at.unionstate("rename", "polls/two-unions", "union-or-europe");
    expect(at.read("packages/briefing/src/content/polls.ts")).toBe(
      'share("two-unions"); fact("polls/union-or-europe");\n',
    );
    at.close();
  });
});

test.each([
  ["withdraw entities/test-won", "Unknown record `entities/test-won`. Did you mean `entities/test-one`?"],
  ["withdraw entities/test-one entities/test-two", "Use `npm run withdraw -- <collection/id> --reason <text>`."],
  ["rename entities/test-won test-three", "Unknown record `entities/test-won`. Did you mean `entities/test-one`?"],
  ["rename entities/test-one test-two", "`entities/test-two` already exists. Use another id, or `npm run merge`."],
  ["rename entities/test-one test-one", "Both names are `entities/test-one`."],
  ["rename entities/test-one events/test-three", "`entities/test-one` cannot become a record of `events`"],
  ["rename test-one test-two", "`test-one` is not a collection and an id."],
  ["rename entities/test-one Test_3", "Invalid id `Test_3`. Write small letters and digits, words joined by hyphens"],
  ["rename event/test-one test-three", "Unknown collection `event`. Did you mean `events`?"],
  ["rename citations/note-1 one", "Invalid id `one`. Write `note-` and the number of the footnote"],
  ["rename entities/test-one", "Missing or extra argument. Use `npm run rename -- <collection/id> <new-id>`."],
  [
    "merge entities/test-one entities/test-tow",
    "Unknown record `entities/test-tow`. Did you mean `entities/test-two`?",
  ],
  ["merge entities/test-one events/test-event", "`entities/test-one` cannot become a record of `events`"],
])("%s ends with a sentence and exit code 2, and changes nothing", async (line, sentence) => {
  const before = copy.read(copy.fileOf("events/test-event"));
  const { code, text } = await copy.command(line.split(" "));
  expect([code, text]).toEqual([2, expect.stringContaining(sentence)]);
  expect(copy.read(copy.fileOf("events/test-event"))).toBe(before);
});
