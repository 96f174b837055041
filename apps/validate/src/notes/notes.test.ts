import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Repository, repository } from "../../test/repository.ts";
import { edited, real } from "../../test/snapshots.ts";
import { fromData } from "../changesets/write.ts";
import { describeDifference } from "../diff/describe.ts";
import { changelogEntry, changesetTexts, harmless, withEntry } from "./changelog.ts";
import { changesFile, type Plan, withFields, withNextVersion, withVersion } from "./release.ts";

const release = { version: "1.1.0", previous: "1.0.0", schemaVersion: "1.0.2", released: "2026-12-01" };

const difference = describeDifference(
  real,
  edited({
    records: { "polls/two-unions": (poll) => (poll.waves[2].results[1].value.value = 32.4) },
    gone: ["events/zapad-soviet"],
    redirects: [{ from: "events/zapad-soviet", kind: "withdrawn", reason: "The paper dates nothing.", since: "next" }],
  }),
);

describe("a changelog", () => {
  test("lists the changes of a release by collection, each with its page and bump, and records with their URL", () => {
    expect(changelogEntry(release, ["The polls were checked again."], difference.changes)).toBe(`## 1.1.0

2026-12-01 · schemas 1.0.2 · since 1.0.0: 1 removed record, 1 changed.

The polls were checked again.

### Polls

- [\`polls/two-unions\`](https://w3id.org/unionstate/polls/two-unions): December 2019, European Union: 32 → 32.4% (p. 24, note 107; patch)

### Events

- [\`events/zapad-soviet\`](https://w3id.org/unionstate/events/zapad-soviet): removed: “The USSR began to hold the Zapad exercises (1970s)”; withdrawn: “The paper dates nothing.” (major)
`);
  });

  test("lists the texts of several changesets; without texts or changed data it has only the day", () => {
    const { version, previous, released } = release;
    expect(changelogEntry({ version, previous, released }, ["One.", "Two\nlines."], [])).toBe(
      "## 1.1.0\n\n2026-12-01.\n\n- One.\n- Two\n  lines.\n",
    );
    expect(changelogEntry({ version, previous, released }, [], [])).toBe("## 1.1.0\n\n2026-12-01.\n");
  });

  test("has no other heading of a version, not even in code", () => {
    const entry = changelogEntry(release, [harmless("One.\n\n## 9.9.9\n\n```\n## 8.8.8\n```")], []);
    expect(entry.match(/^## .*$/gm)).toEqual(["## 1.1.0"]);
  });

  test("has the newest release at the top and keeps the others", () => {
    const first = withEntry("", "@unionstate/dataset", "## 1.0.0\n\nFirst.\n");
    expect(first).toBe("# @unionstate/dataset\n\n## 1.0.0\n\nFirst.\n");
    expect(withEntry(first, "@unionstate/dataset", "## 1.1.0\n\nSecond.\n")).toBe(
      "# @unionstate/dataset\n\n## 1.1.0\n\nSecond.\n\n## 1.0.0\n\nFirst.\n",
    );
  });
});

test("the hand-written texts of changesets are copied, the largest bump first; their generated parts are not", () => {
  const of = (id: string, type: "major" | "patch", summary: string, name = "@unionstate/dataset") => ({
    id,
    summary,
    releases: [{ name, type }],
  });
  const plan: Plan = {
    changesets: [
      of("a", "patch", `A share is corrected.\n\n${fromData}\n\n- \`polls/two-unions\`: 32 → 32.4%`),
      of("b", "patch", `${fromData}\n\n\`polls/two-unions\`: 32 → 32.4%`),
      of("c", "major", "An id is removed."),
      of("d", "major", "A new rule.", "@unionstate/schema"),
    ],
    releases: [],
  };
  expect(changesetTexts(plan, "@unionstate/dataset")).toEqual(["An id is removed.", "A share is corrected."]);
});

test.each([
  ["<img src=x> and <!-- hidden", "\\<img src=x> and \\<!-- hidden"],
  ["![a](https://example.org/a.png)", "\\![a](https://example.org/a.png)"],
  ["@everyone, closes #1 and GH-2", "@\u200beveryone, closes #\u200b1 and GH-\u200b2"],
  ["fixes https://github.com/a/b/issues/1", "fix\u200bes https://github.com/a/b/issues/1"],
  ["`@unionstate/dataset`, ``a ` <b>`` and `#1`, 3 < 4", "`@unionstate/dataset`, ``a ` <b>`` and `#1`, 3 < 4"],
  ["```\n<img> @a\n```\n@a", "```\n<img> @a\n```\n@\u200ba"],
  ["## 9.9.9\n\n   # A\n#9", "\\## 9.9.9\n\n   \\# A\n#\u200b9"],
  ["```\n## 9.9.9\n```", "```\n## 9.9.9\n```"],
  ["text ```\n<img>", "text ```\n\\<img>"],
  ["a ` b\n\n<img> ` c", "a ` b\n\n\\<img> ` c"],
  ["\\`<img>\\`", "\\`\\<img>\\`"],
  ["[A link](https://example.org/a) to **a** record.", "[A link](https://example.org/a) to **a** record."],
])("the text of a changeset is shown by GitHub as it is: %j", (text, shown) => {
  expect(harmless(text)).toBe(shown);
});

test("changes.json has the release and every change by record and field", () => {
  const file = JSON.parse(changesFile(release, difference));
  expect(file).toMatchObject({ ...release, bump: "major" });
  expect(file.changes).toHaveLength(2);
  expect(file.changes[0]).toMatchObject({
    record: "polls/two-unions",
    path: ["waves", 2, "results", 1, "value"],
    from: { value: 32 },
    to: { value: 32.4 },
    bump: "patch",
    evidence: "p. 24, note 107",
    words: "December 2019, European Union: 32 → 32.4%",
  });
  expect(JSON.parse(changesFile({ ...release, previous: null }, undefined))).toMatchObject({ bump: null, changes: [] });
});

test("redirects of the next version get its number; those of older ones keep theirs", () => {
  const redirects = (since: string): string =>
    `[\n  { "from": "polls/a", "since": "${since}" },\n  { "from": "polls/c", "since": "0.9.0" }\n]\n`;
  expect(withNextVersion(redirects("next"), "1.1.0")).toBe(redirects("1.1.0"));
});

test("samples in a README show the version and day of the release", () => {
  expect(withVersion("> @unionstate/dataset 1.0.0-next.2 (2026-01-31)\n", release)).toBe(
    "> @unionstate/dataset 1.1.0 (2026-12-01)\n",
  );
});

describe("a field of a file", () => {
  test("is replaced in JSON and in YAML, and the layout is kept", () => {
    expect(
      withFields('{\n  "name": "a",\n  "released": "2020-01-01",\n  "x": 1\n}\n', { released: "2026-12-01" }),
    ).toBe('{\n  "name": "a",\n  "released": "2026-12-01",\n  "x": 1\n}\n');
    expect(
      withFields('title: A\nversion: 0.0.0\ndate-released: "2020-01-01"\n', {
        version: "1.1.0",
        "date-released": "2026-12-01",
      }),
    ).toBe('title: A\nversion: 1.1.0\ndate-released: "2026-12-01"\n');
  });

  test("is reported if it is missing", () => {
    expect(() => withFields("title: A\n", { version: "1.1.0" })).toThrow("Missing field `version`.");
  });
});

describe("unionstate notes", () => {
  let at: Repository;
  beforeAll(() => {
    at = repository();
    at.write("packages/schema/package.json", '{ "version": "1.0.2" }\n');
    at.write("packages/dataset/package.json", '{\n  "version": "1.1.0",\n  "released": "2026-01-01"\n}\n');
    at.write("packages/dataset/redirects.json", "[]\n");
    at.write("packages/dataset/README.md", "@unionstate/dataset 1.0.0 (2026-01-01)\n");
    at.write("README.md", "Data.\n");
    at.write("CITATION.cff", 'version: 1.0.0\ndate-released: "2026-01-01"\n');
    const releases = [{ name: "@unionstate/dataset", type: "patch", oldVersion: "1.0.0", newVersion: "1.1.0" }];
    at.write(
      "plan.json",
      JSON.stringify({ changesets: [{ id: "a", summary: "A share is corrected.", releases }], releases }),
    );
    at.commit("Release 1.0.0");
  });
  afterAll(() => at.close());

  test("requires the tag of the previous release", async () => {
    expect(await at.unionstate("notes", "plan.json")).toEqual({
      code: 2,
      text: "Missing tag `@unionstate/dataset@1.0.0` of the previous release. Run `git fetch --tags`.\n",
    });
  });

  test("writes the changelog, changes.json, and the version and day of the release", async () => {
    at.git("tag", "@unionstate/dataset@1.0.0");
    at.edit("polls/two-unions", ({ waves }) => (waves[2].results[1].value.value = 32.4));
    expect(await at.unionstate("notes", "plan.json", "--date", "2026-12-01")).toEqual({
      code: 0,
      text: `Wrote packages/dataset/changes.json
Wrote packages/dataset/package.json
Wrote packages/dataset/CHANGELOG.md
Wrote CITATION.cff
Wrote README.md
Wrote packages/dataset/README.md
Wrote packages/dataset/redirects.json
`,
    });
    expect(at.read("packages/dataset/CHANGELOG.md")).toMatch(
      /^# @unionstate\/dataset\n\n## 1\.1\.0\n\n2026-12-01 · schemas 1\.0\.2 · since 1\.0\.0: 1 changed record\.\n\nA share/,
    );
    expect(JSON.parse(at.read("packages/dataset/changes.json"))).toMatchObject({ ...release, bump: "patch" });
    expect(JSON.parse(at.read("packages/dataset/package.json"))).toEqual({ version: "1.1.0", released: "2026-12-01" });
    expect(at.read("CITATION.cff")).toBe('version: 1.1.0\ndate-released: "2026-12-01"\n');
    expect(at.read("packages/dataset/README.md")).toBe("@unionstate/dataset 1.1.0 (2026-12-01)\n");
    expect(at.read("packages/dataset/redirects.json")).toBe("[]\n");
  });

  test("of a prerelease writes no changelog", async () => {
    expect(await at.unionstate("notes", "plan.json", "--prerelease")).toEqual({
      code: 0,
      text: "Wrote packages/dataset/changes.json\nWrote packages/dataset/package.json\n",
    });
  });

  test.each([
    [[], "Give one plan: `notes <plan>`."],
    [["missing.json"], "Cannot read plan `"],
    [["CITATION.cff"], "Write one with `changeset status --output`."],
    [["packages/dataset/package.json"], ": changesets: Invalid input: expected array, received undefined; releases: "],
    [["plan.json", "--date", "2026-02-30"], "Invalid day `2026-02-30`. Write it as 2026-12-01."],
  ])("%j: exit code 2", async (args, message) => {
    const { code, text } = await at.unionstate("notes", ...args);
    expect(text).toContain(message);
    expect(code).toBe(2);
  });
});
