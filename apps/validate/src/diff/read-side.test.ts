import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { schemaAddress } from "@unionstate/schema";
import { createTarGzip } from "nanotar";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Repository, repository } from "../../test/repository.ts";
import { known, real } from "../../test/snapshots.ts";
import { run } from "../run.ts";

const poll = "polls/two-unions";
const file = `packages/dataset/data/${poll}.json`;

let original: Repository;
beforeAll(() => {
  original = repository();
});
afterAll(() => original.close());

let at: Repository;

/** Gives each test of a group a repository that it may change. */
function copyForEachTest(): void {
  beforeEach(() => {
    at = original.copy();
  });
  afterEach(() => at.close());
}

/** The text without the hints after it. */
const first = (text: string): string => text.split("\n")[0] ?? "";

describe("wrong usage of unionstate diff", () => {
  test.each([
    [["diff"], "Missing or extra argument. Use `npm run diff -- <base> [<head>]`."],
    [["diff", "a", "b", "c"], "Missing or extra argument. Use `npm run diff -- <base> [<head>]`."],
    [["diff", "nowhere"], "`nowhere` is not a git ref, folder or tarball."],
    [
      ["diff", "origin/main"],
      "`origin/main` is not a git ref, folder or tarball. Run `git fetch` if the branch is missing.",
    ],
    [["diff", "main", "--format", "xml"], "Unknown format `xml`. Use one of: pretty, markdown, json."],
    [["diff", "--", "--upload-pack=touch x"], "`--upload-pack=touch x` is not a git ref: a ref cannot begin with `-`."],
    [["diff", "main; touch x"], "`main; touch x` is not a git ref, folder or tarball."],
    [["diff", "$(touch x)"], "`$(touch x)` is not a git ref, folder or tarball."],
    [
      ["diff", "schemas"],
      "No records found in `schemas`. Use a git ref, an unpacked @unionstate/dataset, its tarball, or a `data` folder.",
    ],
    [["diff", file], `No records found in \`${file}\`.`],
    [["diff", ""], "Missing or extra argument. Use `npm run diff -- <base> [<head>]`."],
  ])("%j: exit code 2", async (args, message) => {
    const { code, text } = await original.unionstate(...args);
    expect(first(text)).toContain(message);
    expect(code).toBe(2);
    expect(original.git("status", "--porcelain")).toBe("");
  });
});

describe("unionstate diff", () => {
  copyForEachTest();

  test("compares a commit with the working tree, or two commits", async () => {
    at.edit(poll, ({ waves }) => (waves[2].results[1].value.value = 32.5));
    const words = "December 2019, European Union: 32 → 32.5% (p. 24, note 107)";
    expect((await at.unionstate("diff", "main")).text).toContain(words);
    expect((await at.unionstate("diff", "main", "HEAD")).text).toBe("No visible changes between main and HEAD.\n");
    at.commit("Correct a share");
    expect(await at.unionstate("diff", "HEAD~1", "HEAD")).toEqual({ code: 0, text: expect.stringContaining(words) });
    expect((await at.unionstate("diff", "HEAD", "HEAD~1")).text).toContain("32.5 → 32%");
  });

  test("reads a folder of records, a checkout and an unpacked package, each against each", async () => {
    const folder = mkdtempSync(join(tmpdir(), "unionstate-sides-"));
    const names = ["arms-deals/russia-belarus-su-30sm-2016", "polls/format-of-relations", poll];
    const list = (collection: string): string =>
      JSON.stringify(
        names
          .filter((name) => name.startsWith(collection))
          .map((name) => ({ ...known(name), $schema: schemaAddress(collection as "polls") })),
      );
    mkdirSync(join(folder, "dist/schemas"), { recursive: true });
    for (const collection of ["polls", "arms-deals"]) {
      writeFileSync(join(folder, `dist/${collection}.json`), list(collection));
      const schema = real.schemas?.get(collection);
      writeFileSync(join(folder, `dist/schemas/${collection}.schema.json`), JSON.stringify(schema));
    }
    writeFileSync(join(folder, "dist/works.csl.json"), '[{ "id": "a" }]');
    writeFileSync(join(folder, "package.json"), '{ "name": "@unionstate/dataset", "version": "1.2.0" }');
    const data = join(folder, "data");
    for (const name of names) cpSync(join(at.root, `packages/dataset/data/${name}.json`), join(data, `${name}.json`));

    expect((await at.unionstate("diff", data, folder)).text).toBe(
      `No visible changes between ${data} and @unionstate/dataset 1.2.0.\n`,
    );
    const both = await at.unionstate("diff", folder, at.root, "--format", "json");
    expect(JSON.parse(both.text).changes.filter(({ kind }: { kind: string }) => kind === "field")).toEqual([]);
    execFileSync("tar", ["-czf", join(folder, "a.tgz"), "--transform", "s,^,package/,", "package.json", "dist"], {
      cwd: folder,
    });
    expect((await at.unionstate("diff", join(folder, "a.tgz"), folder)).text).toContain("No visible changes");
    rmSync(folder, { recursive: true });
  });

  test("needs a repository for refs, but not for two folders", async () => {
    const folder = mkdtempSync(join(tmpdir(), "unionstate-bare-"));
    cpSync(join(at.root, "packages"), join(folder, "packages"), { recursive: true });
    let text = "";
    const unionstate = (...args: string[]): Promise<number> =>
      run(
        args,
        { env: { GIT_CEILING_DIRECTORIES: folder }, root: folder, from: folder },
        { write: (more) => (text += more) },
      );
    expect(await unionstate("diff", "main")).toBe(2);
    expect(text).toBe("`main` does not exist. It cannot be a git ref, because this folder is not a git repository.\n");
    expect(await unionstate("diff", at.root)).toBe(0);
    rmSync(folder, { recursive: true });
  });
});

describe("files of a pull request", () => {
  copyForEachTest();

  const notCompared = async (path: string, why: string): Promise<void> => {
    at.commit("Hostile");
    // In the working tree and as a commit alike.
    for (const head of [[], ["HEAD"]]) {
      const { code, text } = await at.unionstate("diff", "HEAD~1", ...head);
      expect(text).toContain(`${path} of ${head[0] ?? "the working tree"} was not compared: `);
      expect(text).toContain(why);
      expect(code).toBe(1);
      expect(text).toContain("No visible changes");
    }
  };

  test.each([
    ["not JSON", "{ a", "`a` is not a valid JSON value."],
    ["a list", "[]", "A record must be a JSON object."],
    [
      "10,000 levels",
      `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`,
      "More than 64 levels of nesting; the rest of the file was not read.",
    ],
    ["40 MB", `{ "a": "${"a".repeat(40 * 2 ** 20)}" }`, "It is larger than 32 MB."],
    ["not text", Buffer.from([0xff, 0xfe, 0x00]), "is not a valid JSON value."],
  ])("a record that is %s is reported, and the rest is compared", async (_, text, why) => {
    at.write(file, text);
    await notCompared(file, why);
  });

  test("a byte order mark and other line ends are not a change", async () => {
    at.write(file, `\ufeff${at.read(file).replaceAll("\n", "\r\n")}`);
    expect((await at.unionstate("diff", "main")).text).toContain("No visible changes");
  });

  test("keys such as __proto__ and constructor are fields like any other", async () => {
    at.write(
      file,
      at.read(file).replace('"label":', '"__proto__": { "polluted": true }, "constructor": "x", "label":'),
    );
    const { text } = await at.unionstate("diff", "main");
    expect(text).toContain("minor new __proto__: polluted yes");
    expect(text).toContain("minor new constructor: x");
    expect(Object("").polluted).toBeUndefined();
  });

  test("a link out of the tree is not followed", async () => {
    at.remove(file);
    symlinkSync("/etc/passwd", join(at.root, file));
    at.commit("A link");
    for (const head of [[], ["HEAD"]]) {
      const { text } = await at.unionstate("diff", "HEAD~1", ...head);
      expect(text).toContain(
        "major removed: “Belarusians’ choice between a union with Russia and the EU”; no redirect",
      );
      expect(text).not.toContain("root:");
    }
  });

  test("an invalid redirect is reported", async () => {
    at.write("packages/dataset/redirects.json", '[{ "from": "polls/x", "kind": "moved" }]');
    await notCompared("packages/dataset/redirects.json", "Redirect 1 is not valid: ");
  });

  test("a truncated, invalid or endless tarball is rejected", async () => {
    const whole = Buffer.from(await createTarGzip([{ name: "package/dist/polls.json", data: "[]" }]));
    const tarballs = {
      "cut.tgz": whole.subarray(0, 60),
      "text.tgz": Buffer.from("text"),
      // 257 MB in members of 1 MB each, which are compressed once.
      "bomb.tgz": Buffer.concat(Array(257).fill(gzipSync(Buffer.alloc(2 ** 20)))),
      "size.tgz": gzipSync(
        Buffer.from(
          `package/dist/polls.json${"\0".repeat(77)}000644 \x00000000 \x00000000 \x00${"7".repeat(11)}\x00`.padEnd(
            2048,
            "\0",
          ),
        ),
      ),
    };
    for (const [name, bytes] of Object.entries(tarballs)) {
      at.write(name, bytes);
      const { code, text } = await at.unionstate("diff", name, "HEAD");
      expect(text).toMatch(/^(?:`\S+\.tgz` is not a readable tarball: .*\.|No records found in .*)\n$/);
      expect(code).toBe(2);
      if (name === "bomb.tgz") expect(text).toContain("Cannot create a Buffer larger than");
    }
  });
});
