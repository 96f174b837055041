import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Repository, repository } from "../../test/repository.ts";

const poll = "polls/two-unions";
const data = "packages/dataset/data";

let original: Repository;
beforeAll(() => {
  original = repository();
  original.git("switch", "-q", "-c", "correction");
});
afterAll(() => original.close());

let at: Repository;
beforeEach(() => {
  at = original.copy();
});
afterEach(() => at.close());

const correct = (): void => at.edit(poll, ({ waves }) => (waves[2].results[1].value.value = 32.5));

describe("npm run changeset", () => {
  test("writes the bump and a description of the change, named after the record", async () => {
    correct();
    const text = `---
"@unionstate/dataset": patch
---

<!-- Generated from the data, and again for the changelog. Write your own text above this line. -->

\`polls/two-unions\`: December 2019, European Union: 32 → 32.5% (p. 24, note 107)
`;
    expect(await at.unionstate("changeset")).toEqual({ code: 0, text: `Wrote .changeset/two-unions.md:\n\n${text}` });
    expect(at.read(".changeset/two-unions.md")).toBe(text);
    expect(await at.unionstate("changeset", "--check")).toEqual({
      code: 0,
      text: "`@unionstate/dataset`: `.changeset/two-unions.md` declares patch; this change requires patch (a value corrected to what the paper says: `polls/two-unions`).\n",
    });
  });

  test("lists several changes, and names the schema package where schemas change", async () => {
    correct();
    at.remove(`${data}/events/zapad-soviet.json`);
    const schema = JSON.parse(at.read("schemas/polls.schema.json"));
    schema.properties.weighting = { type: "string" };
    at.write("schemas/polls.schema.json", JSON.stringify(schema));
    await at.unionstate("changeset", "--message", "Polls state\n how they are weighted.");
    expect(at.read(".changeset/two-unions-and-2-more.md")).toBe(`---
"@unionstate/dataset": major
"@unionstate/schema": minor
---

Polls state how they are weighted.

<!-- Generated from the data, and again for the changelog. Write your own text above this line. -->

- \`polls/two-unions\`: December 2019, European Union: 32 → 32.5% (p. 24, note 107)
- \`events/zapad-soviet\`: removed: “The USSR began to hold the Zapad exercises (1970s)”; no redirect
- \`Poll\`: \`weighting\`: new optional field, \`text\`
`);
    expect((await at.unionstate("changeset", "--check")).code).toBe(0);
  });

  test("overwrites no file, and writes none if the changesets are sufficient", async () => {
    at.write(".changeset/two-unions.md", '---\n"@unionstate/schema": patch\n---\n\nMine.\n');
    correct();
    expect((await at.unionstate("changeset")).text).toContain("Wrote .changeset/two-unions-2.md");
    expect(at.read(".changeset/two-unions.md")).toContain("Mine.");
    expect((await at.unionstate("changeset")).text).toMatch(
      /declares patch.*\nNo file was written: the changesets are sufficient\.\n$/s,
    );
    expect(at.git("status", "--porcelain", "-uall", ".changeset")).toBe(
      "?? .changeset/two-unions-2.md\n?? .changeset/two-unions.md\n",
    );
  });

  test("requires a message if only code has changed", async () => {
    at.write("packages/schema/rules/poll/share-sum.ts", "export {};\n");
    const refused = await at.unionstate("changeset");
    expect(refused.code).toBe(2);
    expect(refused.text).toContain("Only code has changed");
    expect(await at.unionstate("changeset", "--message", "Shares may sum to 100.5.")).toMatchObject({ code: 0 });
    expect(at.read(".changeset/code.md")).toBe('---\n"@unionstate/schema": patch\n---\n\nShares may sum to 100.5.\n');
  });

  test("compares with the commit where the branch left main", async () => {
    correct();
    at.commit("Correct a share");
    at.git("switch", "-q", "main");
    at.remove(`${data}/events/zapad-soviet.json`);
    at.commit("Remove a record");
    at.git("switch", "-q", "correction");
    expect((await at.unionstate("changeset", "--check")).text).toContain("This change is patch:");
  });
});

describe("npm run changeset -- --check", () => {
  const check = (...args: readonly string[]): ReturnType<Repository["unionstate"]> =>
    at.unionstate("changeset", "--check", ...args);

  test("no change that affects users: exit code 0", async () => {
    const notRequired = { code: 0, text: "No change affects users of the packages: no changeset is required.\n" };
    expect(await check()).toEqual(notRequired);
    at.write("README.md", "# Another title\n");
    at.write("packages/schema/rules/poll/share-sum.test.ts", "export {};\n");
    at.write(`${data}/${poll}.json`, JSON.stringify(JSON.parse(at.read(`${data}/${poll}.json`))));
    expect(await check()).toEqual(notRequired);
    expect(await at.unionstate("changeset")).toEqual(notRequired);
  });

  test("a missing changeset: names the change that requires it, exit code 1", async () => {
    at.edit(poll, ({ subgroups }) => subgroups.pop());
    expect(await check()).toEqual({
      code: 1,
      text: "No changeset for `@unionstate/dataset`. This change is major: an id disappears without a redirect: `polls/two-unions`. Run `npm run changeset`.\n",
    });
  });

  test.each([
    ["none", 1],
    ["patch", 1],
    ["minor", 0],
    ["major", 0],
  ])("a new record with a changeset that declares %s: exit code %i", async (declared, code) => {
    at.write(
      `${data}/polls/three-unions.json`,
      at.read(`${data}/${poll}.json`).replace('"two-unions"', '"three-unions"'),
    );
    at.write(".changeset/a.md", `---\n"@unionstate/dataset": ${declared}\n---\n\nA poll.\n`);
    const checked = await check();
    expect(checked.code).toBe(code);
    if (code === 1) {
      expect(checked.text).toBe(
        `\`.changeset/a.md\` declares ${declared} for \`@unionstate/dataset\`. This change is minor: new records: \`polls/three-unions\`. Change it to \`"@unionstate/dataset": minor\`.\n`,
      );
    }
  });

  test("a changeset of an earlier change does not count; one that this change raises does", async () => {
    at.git("switch", "-q", "main");
    at.write(".changeset/earlier.md", '---\n"@unionstate/dataset": patch\n---\n\nEarlier.\n');
    at.commit("An earlier change");
    at.git("switch", "-q", "-c", "later");
    correct();
    expect((await check()).code).toBe(1);
    at.write(".changeset/earlier.md", '---\n"@unionstate/dataset": minor\n---\n\nEarlier, and more.\n');
    expect((await check()).code).toBe(0);
  });

  test("a version below 1.0 or a prerelease requires the same", async () => {
    at.edit(poll, ({ subgroups }) => subgroups.pop());
    for (const version of ["0.3.0", "1.0.0-next.2", "4.1.0"]) {
      at.write("packages/dataset/package.json", JSON.stringify({ name: "@unionstate/dataset", version }));
      expect((await check()).text).toContain("This change is major:");
    }
  });

  test.each([
    ["no front matter", "A poll.\n", "missing or invalid frontmatter"],
    ["an invalid bump", '---\n"@unionstate/dataset": tiny\n---\n\nA poll.\n', 'invalid version type "tiny"'],
    ["no description", '---\n"@unionstate/dataset": patch\n---\n', "the description for users is missing"],
  ])("a changeset with %s is refused", async (_, content, why) => {
    correct();
    at.write(".changeset/a.md", content);
    const { code, text } = await check();
    expect(text).toContain(`Invalid changeset \`.changeset/a.md\`: ${why}`);
    expect(code).toBe(1);
  });

  test("an unreadable record: exit code 1", async () => {
    at.write(`${data}/${poll}.json`, "{");
    expect(await check()).toEqual({
      code: 1,
      text: `Cannot compare ${data}/${poll}.json: Missing closing brace. Run \`npm run check\`.\n`,
    });
  });

  test.each([
    [["--base", "nowhere"], "Unknown git ref `nowhere`. Give a branch with `--base`."],
    [["--base", "--all"], "Option '--base' argument is ambiguous."],
    [["--base=--all"], "`--all` is not a git ref: a ref cannot begin with `-`."],
    [["polls"], "Unexpected argument `polls`: changeset accepts only options."],
  ])("%j: exit code 2", async (args, message) => {
    const { code, text } = await check(...args);
    expect(text).toContain(message);
    expect(code).toBe(2);
  });
});
