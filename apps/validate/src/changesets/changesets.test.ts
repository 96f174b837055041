import { symlinkSync } from "node:fs";
import { join } from "node:path";
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
    const file = ".changeset/two-unions-c5d698.md";
    expect(await at.unionstate("changeset")).toEqual({ code: 0, text: `Wrote ${file}:\n\n${text}` });
    expect(at.read(file)).toBe(text);
    expect(await at.unionstate("changeset", "--check")).toEqual({
      code: 0,
      text: "`@unionstate/dataset`: `.changeset/two-unions-c5d698.md` declares patch; this change requires patch (a value corrected to what the paper says: `polls/two-unions`).\n",
    });
  });

  test("lists several changes, and names the schema package where schemas change", async () => {
    correct();
    at.remove(`${data}/events/zapad-soviet.json`);
    const schema = JSON.parse(at.read("schemas/polls.schema.json"));
    schema.properties.weighting = { type: "string" };
    at.write("schemas/polls.schema.json", JSON.stringify(schema));
    const { text } = await at.unionstate("changeset", "--message", "Polls state\n how they are weighted.");
    const [file = ""] = /\.changeset\/two-unions-and-2-more-[0-9a-f]{6}\.md/.exec(text) ?? [];
    expect(at.read(file)).toBe(`---
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

  test("of the schema package alone lists no change of the data", async () => {
    correct();
    await at.unionstate("changeset");
    const schema = JSON.parse(at.read("schemas/polls.schema.json"));
    schema.properties.question.description = "Another description.";
    at.write("schemas/polls.schema.json", JSON.stringify(schema));
    const { text } = await at.unionstate("changeset");
    expect(text).toContain('\n---\n"@unionstate/schema": patch\n---\n');
    expect(text).toContain("`Poll`: `question`: new description");
    expect(text).not.toContain("polls/two-unions");
  });

  test("names the changesets of two changes of one record differently, and overwrites no file", async () => {
    const written = async (): Promise<string> =>
      /Wrote (\S+):/.exec((await at.unionstate("changeset")).text)?.[1] ?? "none";
    correct();
    const first = await written();
    const text = at.read(first);
    at.remove(first);
    at.edit(poll, ({ waves }) => (waves[2].results[1].value.value = 33));
    expect(await written()).not.toBe(first);
    expect((await at.unionstate("changeset")).text).toMatch(
      /declares patch.*\nNo file was written: the changesets are sufficient\.\n$/s,
    );
    at.git("clean", "-qf", ".changeset");
    correct();
    at.write(first, '---\n"@unionstate/schema": patch\n---\n\nMine.\n');
    expect(await written()).toBe(first.replace(".md", "-2.md"));
    expect(at.read(first)).toContain("Mine.");
    expect(at.read(first.replace(".md", "-2.md"))).toBe(text);
  });

  test("requires a message if only code has changed", async () => {
    at.write("packages/schema/rules/poll/share-sum.ts", "export {};\n");
    const refused = await at.unionstate("changeset");
    expect(refused.code).toBe(2);
    expect(refused.text).toContain("Only code has changed");
    const { code, text } = await at.unionstate("changeset", "--message", "Shares may sum to 100.5.");
    expect(code).toBe(0);
    expect(text).toMatch(
      /^Wrote \.changeset\/code-[0-9a-f]{6}\.md:\n\n---\n"@unionstate\/schema": patch\n---\n\nShares may sum to 100\.5\.\n$/,
    );
  });

  test("describes other versions of dependencies by itself", async () => {
    const lock = (esbuild: string): string =>
      JSON.stringify({
        packages: {
          "packages/schema": { devDependencies: { esbuild: "*" } },
          "packages/dataset": { devDependencies: { "@unionstate/schema": "*" } },
          "node_modules/@unionstate/schema": { resolved: "packages/schema", link: true },
          "node_modules/esbuild": { version: esbuild, dependencies: { "esbuild-linux": "*" } },
          "node_modules/esbuild/node_modules/esbuild-linux": { version: esbuild },
          "node_modules/vitest": { version: esbuild },
        },
      });
    at.git("switch", "-q", "main");
    at.write("package-lock.json", lock("0.28.2"));
    at.commit("Lock");
    at.git("switch", "-q", "-c", "update");
    at.write("package-lock.json", lock("0.28.3"));
    expect((await at.unionstate("changeset", "--check")).text).toBe(
      `No changeset for \`@unionstate/dataset\`. This change is patch: what builds it has other versions: esbuild 0.28.3 (was 0.28.2), esbuild-linux 0.28.3 (was 0.28.2). Run \`npm run changeset\`.
No changeset for \`@unionstate/schema\`. This change is patch: what builds it has other versions: esbuild 0.28.3 (was 0.28.2), esbuild-linux 0.28.3 (was 0.28.2). Run \`npm run changeset\`.
`,
    );
    expect((await at.unionstate("changeset")).text).toContain(`---
"@unionstate/dataset": patch
"@unionstate/schema": patch
---

Built with esbuild 0.28.3 (was 0.28.2), esbuild-linux 0.28.3 (was 0.28.2).
`);
    expect((await at.unionstate("changeset", "--check")).code).toBe(0);
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
    if (declared === "patch") {
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
    [
      "no front matter",
      "A poll.\n",
      'missing or invalid frontmatter. Begin it with the lines `---`, `"@unionstate/dataset": patch` and `---`',
    ],
    [
      "an invalid bump",
      '---\n"@unionstate/dataset": tiny\n---\n\nA.\n',
      'valid changeset: invalid version type "tiny" for package "@unionstate/dataset". Write `major`, `minor` or `patch`.',
    ],
    ["the same package twice", "---\na: patch\na: minor\n---\n\nA.\n", "is not a valid changeset: invalid YAML"],
    ["no description", '---\n"@unionstate/dataset": patch\n---\n', "has no description for users."],
    ["no package", "---\n---\n\nA poll.\n", "names no package."],
    ["no content", "", "is not a valid changeset: file is empty."],
    ["no bump", '---\n"@unionstate/dataset": none\n---\n\nA poll.\n', "declares `none`, which releases nothing."],
    [
      "a private package",
      '---\n"@unionstate/brief": patch\n---\n\nA.\n',
      "names `@unionstate/brief`, which is private",
    ],
    ["the repository", "---\nunionstate: patch\n---\n\nA.\n", "names `unionstate`, which is private"],
    [
      "a package and a private one",
      '---\n"@unionstate/dataset": patch\n"@unionstate/brief": patch\n---\n\nA.\n',
      "names `@unionstate/brief`, which is private and never published. Name `@unionstate/dataset` or",
    ],
    [
      "an unknown package",
      '---\n"@unionstate/datset": patch\n---\n\nA.\n',
      "`@unionstate/datset`, which does not exist. Did you mean `@unionstate/dataset`?",
    ],
  ])("a changeset with %s is refused, whatever else changed", async (_, content, why) => {
    at.write("package.json", '{ "name": "unionstate" }');
    at.write("apps/brief/package.json", '{ "name": "@unionstate/brief" }');
    at.write(".changeset/a.md", content);
    for (const change of [() => {}, correct]) {
      change();
      const { code, text } = await check();
      expect(text).toMatch(/^`\.changeset\/a\.md` /);
      expect(text).toContain(why);
      expect(code).toBe(1);
    }
  });

  test.each([
    ["pre.json", "{}", "turns on the prerelease mode of Changesets"],
    ["a.txt", "A poll.", "is not a changeset, and would not be read."],
    [".a.md", "A poll.", "is not a changeset, and would not be read."],
    ["pre/a.md", "A poll.", "is not a changeset, and would not be read."],
  ])("`.changeset/%s` is refused", async (name, content, why) => {
    at.write(`.changeset/${name}`, content);
    const { code, text } = await check();
    expect(text).toContain(why);
    expect(code).toBe(1);
  });

  test("a changeset that is a link is refused", async () => {
    at.write(".changeset/README.md", "");
    symlinkSync("/etc/hostname", join(at.root, ".changeset/a.md"));
    expect(await check()).toMatchObject({
      code: 1,
      text: "`.changeset/a.md` is not a file. Replace it with a file.\n",
    });
  });

  describe("a change of what a tarball contains requires a changeset:", () => {
    const manifest = { name: "@unionstate/dataset", version: "1.0.0", engines: { node: ">=20" } };
    const exports = { ".": "./dist/index.js", "./polls.json": "./dist/polls.json" };
    const commitManifest = (): void => {
      at.git("switch", "-q", "main");
      at.write("packages/dataset/package.json", JSON.stringify({ ...manifest, exports }));
      at.write("packages/dataset/README.md", "Data.\n");
      at.commit("Manifest");
      at.git("switch", "-q", "-c", "packing");
    };
    const set = (more: object): void =>
      at.write("packages/dataset/package.json", JSON.stringify({ ...manifest, exports, ...more }));

    test.each<[string, () => void, string]>([
      [
        "a README",
        () => at.write("packages/dataset/README.md", "Some data.\n"),
        "patch: its code or packed files changed",
      ],
      [
        "engines",
        () => set({ engines: { node: ">=22" } }),
        "minor: other releases of Node.js are supported: `engines`",
      ],
      [
        "an export",
        () => set({ exports: { ".": "./dist/index.js" } }),
        "major: an entry point is removed: `./polls.json`",
      ],
      ["a script", () => set({ scripts: { a: "b" } }), "patch: `scripts` of its package.json changed"],
      [
        "a dependency",
        () => set({ dependencies: { zod: "4.6.7" } }),
        "patch: `dependencies` of its package.json changed",
      ],
    ])("%s", async (_, change, why) => {
      commitManifest();
      change();
      const { code, text } = await check();
      expect(text).toContain(`No changeset for \`@unionstate/dataset\`. This change is ${why}`);
      expect(code).toBe(1);
    });

    test("but the request for a release does not, unless it changes more or changesets are left", async () => {
      commitManifest();
      at.git("switch", "-q", "main");
      at.write(".changeset/a.md", '---\n"@unionstate/dataset": patch\n---\n\nA poll.\n');
      at.commit("Describe");
      at.git("switch", "-q", "-c", "release/next");
      set({ version: "1.0.1" });
      expect((await check()).text).toBe(
        "`@unionstate/dataset 1.0.1` is set, but changesets are left: `.changeset/a.md`. Only `npm run tool -- version` sets versions. Restore them.\n",
      );
      at.remove(".changeset/a.md");
      at.write("packages/dataset/CHANGELOG.md", "## 1.0.1\n");
      expect(await check()).toEqual({
        code: 0,
        text: "This is the request for `@unionstate/dataset 1.0.1`: it requires no changeset.\n",
      });
      at.write("tools/release/publish.ts", "");
      expect(await check()).toEqual({
        code: 1,
        text: "A release request changes only what `npm run tool -- version` writes, not `tools/release/publish.ts`.\n",
      });
    });

    test("and a version that is set by hand is refused", async () => {
      commitManifest();
      set({ version: "1.0.1" });
      expect((await check()).text).toContain("is set, but no changeset describes the release.");
      expect((await check("--since-release")).text).toContain("no changeset is required");
    });
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
