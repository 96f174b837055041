import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Redirect } from "@unionstate/schema";
import { parse } from "csv-parse/sync";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { Parser, Store } from "n3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltCopy, builtCopy } from "./built-copy.ts";
import { releaseFile, releasePath } from "./real-data.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const text = (path: string): string => readFileSync(join(root, path), "utf8");

/** The examples of the versioning policy. */
const examples = JSON.parse(/```json\n(.*?)```/s.exec(text("docs/versioning.md"))?.[1] ?? "") as Redirect[];
const rest = { reason: "It ends a comment: */, and has {braces}, `ticks`\nand “quotes”.", since: "1.1.0" };
const redirects: readonly Redirect[] = [
  ...examples,
  { from: "figures/support-for-union", kind: "moved", to: "polls/two-unions", ...rest },
  { from: "figures/troops-2016", kind: "moved", to: "figures/troops-2017", ...rest },
  { from: "polls/europe-or-union", kind: "moved", to: "polls/union-or-europe", ...rest },
].toSorted((a, b) => (a.from < b.from ? -1 : 1)) as Redirect[];

const moved =
  "`polls/union-or-europe` moved in the next version: use `polls/two-unions`. Both records are about one survey question.";

let copy: BuiltCopy;
beforeAll(async () => {
  copy = await builtCopy(redirects);
});
afterAll(() => copy.remove());

const head = {
  "an ES module": { type: "module", code: 'import { get, redirect } from "@unionstate/dataset";\n' },
  required: { type: "commonjs", code: 'const { get, redirect } = require("@unionstate/dataset");\n' },
} as const;

describe.each(Object.entries(head))("%s", (_, { type, code }) => {
  const run = (more: string, ...options: readonly string[]) =>
    copy.node(...options, `--input-type=${type}`, "--eval", code + more);
  const failure = (id: string): unknown =>
    JSON.parse(
      run(`
        try {
          get(${id});
        } catch (error) {
          console.log(JSON.stringify([error.name, error instanceof RangeError, error.code, error.message, error.redirect]));
        }`).stdout,
    );

  test("get returns the record that replaces an id that has moved, and warns", () => {
    const { stdout, stderr } = run(`
      console.log(get("polls", "union-or-europe") === get("polls", "two-unions"));`);
    expect(stdout).toBe("true\n");
    expect(stderr).toContain(`[UNIONSTATE_MOVED] DeprecationWarning: ${moved}\n`);
  });

  test("get follows an id that has moved twice, or to another collection", () => {
    const { stdout, stderr } = run(`
      console.log(get("polls", "europe-or-union").id, get("figures", "support-for-union").id);`);
    expect(stdout).toBe("two-unions two-unions\n");
    expect(stderr).toContain("`polls/europe-or-union` moved in 1.1.0: use `polls/two-unions`. It ends");
    expect(stderr).toContain("`figures/support-for-union` moved in 1.1.0: use `polls/two-unions`. It ends");
    expect(stderr).not.toContain("`polls/union-or-europe` moved");
  });

  test("the warning is given once for each id", () => {
    const { stderr } = run(`
      for (let i = 0; i < 3; i += 1) {
        get("polls", "union-or-europe");
        get("polls", "europe-or-union");
      }`);
    expect(stderr.match(/UNIONSTATE_MOVED/g)).toHaveLength(2);
  });

  test("Node's options silence the warning or turn it into an error", () => {
    const call = 'get("polls", "union-or-europe");';
    for (const option of ["--no-deprecation", "--disable-warning=UNIONSTATE_MOVED", "--no-warnings"]) {
      expect(run(call, option)).toMatchObject({ status: 0, stderr: "" });
    }
    expect(run(call, "--throw-deprecation").status).toBe(1);
    const listener = 'process.on("warning", ({ name, code }) => console.log(name, code));';
    expect(run(`${listener}\n${call}`, "--no-warnings").stdout).toBe("DeprecationWarning UNIONSTATE_MOVED\n");
  });

  test("without a process the warning goes to the console", () => {
    const { stdout, stderr } = run(`
      delete globalThis.process;
      console.warn = (...values) => console.log("warned:", ...values);
      console.log(get("polls", "union-or-europe").id);`);
    expect(stdout).toBe(`warned: UNIONSTATE_MOVED: ${moved}\ntwo-unions\n`);
    expect(stderr).toBe("");
  });

  test("an id that was split throws, with its replacements", () => {
    const split = redirects.find(({ from }) => from === "figures/troops-2017");
    const text =
      "was split in 1.2.0: use `figures/zapad-2017-belarusian-soldiers` or `figures/zapad-2017-troops`. The record contained two numbers.";
    const expected = (id: string) => ["RangeError", true, "UNIONSTATE_SPLIT", `\`figures/${id}\` ${text}`, split];
    expect(failure('"figures", "troops-2017"')).toEqual(expected("troops-2017"));
    expect(failure('"figures", "troops-2016"')).toEqual(expected("troops-2016"));
  });

  test("an id that was withdrawn throws, with the reason and the version", () => {
    expect(failure('"events", "zapad-2019"')).toEqual([
      "RangeError",
      true,
      "UNIONSTATE_WITHDRAWN",
      "`events/zapad-2019` was withdrawn in 2.0.0: no record replaces it. The paper does not mention it.",
      redirects.find(({ from }) => from === "events/zapad-2019"),
    ]);
  });

  test("an id that never existed throws a plain RangeError", () => {
    expect(failure('"events", "zapad-2018"')).toEqual([
      "RangeError",
      true,
      null,
      expect.stringContaining("`zapad-2018`"),
      null,
    ]);
  });

  test("redirect returns the redirect of an id without a warning", () => {
    const { stdout, stderr } = run(`
      const [one, other] = [redirect("polls", "europe-or-union"), redirect("polls", "europe-or-union")];
      console.log(JSON.stringify(one), one === other && Object.isFrozen(one));
      console.log(redirect("polls", "two-unions"), redirect("polls", "constructor"), redirect("events", "europe-or-union"));`);
    const [line = "", none] = stdout.split("\n");
    expect(JSON.parse(line.replace(/ true$/, ""))).toEqual(
      redirects.find(({ from }) => from === "polls/europe-or-union"),
    );
    expect(none).toBe("undefined undefined undefined");
    expect(stderr).toBe("");
  });
});

test("the list is published as JSON, valid against its schema", async () => {
  const { stdout } = copy.node(
    "--input-type=module",
    "--eval",
    `import list from "@unionstate/dataset/redirects.json" with { type: "json" };
     import { createRequire } from "node:module";
     console.log(JSON.stringify([list, createRequire(import.meta.url)("@unionstate/dataset/redirects.json"), import.meta.resolve("@unionstate/dataset/schemas/redirects.schema.json")]));`,
  );
  const [imported, required, schema] = JSON.parse(stdout) as [unknown, unknown, string];
  expect(imported).toEqual(redirects);
  expect(required).toEqual(redirects);
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  const valid = new Ajv2020().compile(JSON.parse(readFileSync(fileURLToPath(schema), "utf8")) as object);
  expect([valid(imported), valid.errors]).toEqual([true, null]);
});

test("an id that moved compiles, one that was split or withdrawn does not", () => {
  copy.write(
    "use.ts",
    `import { get, type Figure, type GoneError, list, type Poll, type Redirect, redirect, type SplitRecord } from "@unionstate/dataset";
export const polls: Poll[] = [get("polls", "union-or-europe"), get("polls", "europe-or-union"), get("figures", "support-for-union"), get("polls", "two-unions")];
export const figure: Figure = get("figures", "zapad-2017-troops");
export const all = (["polls", "events"] as const).map((collection) => get(collection, list(collection)[0]?.id as never));
export const entry: Redirect | undefined = redirect("polls", "any text");
export const parts = (error: unknown): readonly string[] => (error as GoneError).redirect.kind === "split" ? ((error as GoneError).redirect as SplitRecord).to : [];
// @ts-expect-error: it was split
get("figures", "troops-2017");
// @ts-expect-error: it moved to one that was split
get("figures", "troops-2016");
// @ts-expect-error: it was withdrawn
get("events", "zapad-2019");
// @ts-expect-error: it is in another collection
get("events", "union-or-europe");
// @ts-expect-error: there is no such poll
get("polls", "two-union");
`,
  );
  copy.write(
    "tsconfig.json",
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        types: [],
        target: "es2022",
        module: "nodenext",
        skipLibCheck: false,
      },
      files: ["use.ts"],
    }),
  );
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  expect(copy.node(tsc, "-p", ".")).toMatchObject({ stdout: "", status: 0 });
});

describe("the files of the release", () => {
  const file = (path: string): string => join(copy.home, "release", path);
  const read = (path: string): string => readFileSync(file(path), "utf8");
  /** As in tables, where `to` is always a list. */
  const rows = redirects.map((redirect) => ({ ...redirect, to: "to" in redirect ? [redirect.to].flat() : undefined }));

  test("have them as JSON and NDJSON, with their schema", () => {
    expect(JSON.parse(read("json/redirects.json"))).toEqual(redirects);
    expect(
      read("ndjson/redirects.ndjson")
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(redirects);
    expect(JSON.parse(read("schemas/redirects.schema.json"))).toMatchObject({ title: "Redirects" });
  });

  test("have them as CSV, with descriptions of the columns", () => {
    const table = parse(read("csv/redirects.csv"), { columns: true, record_delimiter: "\r\n" }) as Record<
      string,
      string
    >[];
    expect(table.map(({ to, ...other }) => ({ ...other, to: to ? to.split("|") : undefined }))).toEqual(rows);
    const { resources } = JSON.parse(read("csv/datapackage.json")) as { resources: { name: string; schema: object }[] };
    expect(resources.find(({ name }) => name === "redirects")?.schema).toMatchObject({ primaryKey: ["from"] });
    const { recordSet } = JSON.parse(read("croissant.json")) as { recordSet: { name: string; key: object[] }[] };
    expect(recordSet.find(({ name }) => name === "redirects")?.key).toEqual([{ "@id": "redirects/from" }]);
  });

  test("have them in SQLite", () => {
    const db = new DatabaseSync(file("unionstate.sqlite"), { readOnly: true });
    const all = (sql: string) =>
      db
        .prepare(sql)
        .all()
        .map((row) => ({ ...row }));
    expect(all("SELECT * FROM redirects")).toEqual(rows.map((row) => ({ ...row, to: row.to?.join("|") ?? null })));
    expect(all("PRAGMA foreign_key_check")).toEqual([]);
    db.close();
  });

  test("have them in Parquet", async () => {
    const found = await parquetReadObjects({ file: await asyncBufferFromFile(file("parquet/redirects.parquet")) });
    expect(found).toEqual(rows);
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const reader = await connection.runAndReadAll(
      `SELECT count(*)::INT AS n FROM '${file("parquet/redirects.parquet")}'`,
    );
    expect(reader.getRowObjectsJson()).toEqual([{ n: redirects.length }]);
  });

  test("have them as triples: the old name is deprecated and has its replacements", () => {
    const store = new Store(new Parser({ format: "text/turtle" }).parse(read("records.ttl")));
    for (const { from, to } of rows) {
      const name = `https://w3id.org/unionstate/${from}`;
      expect(store.countQuads(name, "http://www.w3.org/2002/07/owl#deprecated", null, null)).toBe(1);
      const replaced = store.getObjects(name, "http://purl.org/dc/terms/isReplacedBy", null).map(({ value }) => value);
      expect(replaced.toSorted()).toEqual((to ?? []).map((end) => `https://w3id.org/unionstate/${end}`));
    }
  });

  test("are empty without redirects", async () => {
    expect(releaseFile("json/redirects.json")).toBe("[]\n");
    expect(releaseFile("ndjson/redirects.ndjson")).toBe("");
    expect(releaseFile("csv/redirects.csv")).toBe("from,kind,to,reason,since\r\n");
    const none = await parquetReadObjects({
      file: await asyncBufferFromFile(releasePath("parquet/redirects.parquet")),
    });
    expect(none).toEqual([]);
  });
});

test("the README shows the exact messages", () => {
  const [, block = ""] = /```console\n(.*?)```/s.exec(text("packages/dataset/README.md")) ?? [];
  const { stderr } = copy.node(
    "--input-type=module",
    "--eval",
    `import { get } from "@unionstate/dataset";
     get("polls", "union-or-europe");
     for (const [collection, id] of [["figures", "troops-2017"], ["events", "zapad-2019"]]) {
       try { get(collection, id); } catch (error) { console.error(String(error)); }
     }`,
  );
  const messages = stderr.replace("the next version", "1.1.0");
  const lines = block.trimEnd().split("\n");
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(messages).toContain(line.replace("(node:4711) ", ""));
});
