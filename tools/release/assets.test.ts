import { readFileSync } from "node:fs";
import { join, matchesGlob, relative } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { assetAddress, assetName, filesOf, latestAddress } from "../../packages/dataset/emit/assets.ts";
import { formats } from "../../packages/dataset/emit/formats/formats.ts";
import { root } from "../workspace.ts";
import { archiveOf, filesIn } from "./archive.ts";
import { assets, releaseFolder } from "./assets.ts";

const version = "1.2.0";
const offered = assets({ dataset: version, schema: "1.1.0" });
const folder = join(root, releaseFolder);
const built = filesIn(folder)
  .map((file) => relative(folder, file))
  .filter((path) => path !== "SHA256SUMS");
const page = readFileSync(join(root, "docs/formats.md"), "utf8");
/** The first cells of a table of the page. */
const cells = (heading: string): string[] =>
  [...(page.split(`\n${heading}\n`)[1]?.split("\n## ")[0] ?? "").matchAll(/^\| `([^`]+)` \|/gm)].flatMap(([, cell]) =>
    cell === undefined ? [] : [cell],
  );

describe("a release offers every format", () => {
  test("and every file that the build writes, in the archive of everything and in an asset of its own", () => {
    const [everything] = offered.flatMap(({ source }) => (source.kind === "archive" ? [source] : []));
    expect(everything?.files.map(({ path }) => path).toSorted()).toEqual(built);
    const names = offered.map(({ name }) => name);
    for (const path of built) expect(names).toContain(assetName(path, version));
  });

  test("under names that occur once, with the version; those of the latest release lack it", () => {
    const names = offered.flatMap(({ name, latest }) => (latest === undefined ? [name] : [name, latest]));
    expect(new Set(names).size).toBe(names.length);
    for (const { name, latest } of offered) {
      if (name !== "SHA256SUMS") expect(name).toMatch(/-1\.[12]\.0[.-]/);
      if (latest !== undefined) expect(latest).toMatch(/^union-?state[\w-]*\.[a-z.]+$/);
    }
  });

  test("which the docs list, as they list the formats", () => {
    const named = assets({ dataset: "<version>", schema: "<version>" }).map(({ name }) => name);
    expect(cells("## Downloads")).toEqual(named);
    for (const { name } of formats) expect(page).toContain(`\n| ${name} | `);
  });

  test("and which the workflow uploads, after it was built in another job", () => {
    const workflow = readFileSync(join(root, ".github/workflows/release.yml"), "utf8");
    const [, pattern = ""] = /gh release create "\$tag" (\S+) --/.exec(workflow) ?? [];
    for (const { name, latest = name } of offered) {
      for (const one of [name, latest]) expect(matchesGlob(`"$RUNNER_TEMP"/release/${one}`, pattern)).toBe(true);
    }
    // What one job saves from `.release/` is what the other finds in that folder.
    expect(workflow).toMatch(/name: release\n +path: \.release\n/);
    expect(workflow).toMatch(/name: release\n +path: \$\{\{ runner\.temp \}\}\/release\n/);
  });

  test("at addresses of the version and of the latest release", () => {
    expect(assetName(".zenodo.json", version)).toBe("unionstate-1.2.0-zenodo.json");
    expect(assetAddress(assetName("unionstate.sqlite", version), version)).toBe(
      "https://github.com/unionstate/dataset/releases/download/%40unionstate%2Fdataset%401.2.0/unionstate-1.2.0.sqlite",
    );
    expect(latestAddress("unionstate-csv.zip")).toBe(
      "https://github.com/unionstate/dataset/releases/latest/download/unionstate-csv.zip",
    );
  });
});

describe.each(offered.flatMap(({ name, source }) => (source.kind === "archive" ? [{ name, ...source }] : [])))(
  "$name",
  ({ name, ...source }) => {
    const day = "2026-11-23";
    const unzipped = unzipSync(archiveOf({ name, ...source }, { version, day }));
    const home = name.replace(".zip", "/");
    const text = (path: string): string => Buffer.from(unzipped[home + path] ?? []).toString();

    test("has the files of its formats, with the bytes of the build", () => {
      expect(source.files.length).toBeGreaterThan(2);
      for (const { path } of source.files) {
        expect(Buffer.compare(Buffer.from(unzipped[home + path] ?? []), readFileSync(join(folder, path)))).toBe(0);
      }
    });

    test("says in its README what each file is, which version it is and how to cite it", () => {
      const readme = text("README.md");
      expect(readme).toMatch(/^# The Union State dataset 1\.2\.0: /);
      expect(readme).toContain("contributors (2026). The Union State dataset, version 1.2.0 [data set].");
      const listed = [...readme.matchAll(/^\| `(.+?)` \| (.+\.) \|$/gm)].map(([, path]) => `${home}${path}`);
      expect([`${home}README.md`, ...listed].toSorted()).toEqual(Object.keys(unzipped).toSorted());
    });

    test("has the codebook, the licence with its credit, the citation and the changes", () => {
      expect(text("codebook.md")).toMatch(/^# Codebook/);
      expect(text("codebook.html")).toContain("<h2");
      expect(text("LICENSE.txt")).toContain("Anaïs Marin");
      expect(text("CITATION.cff")).toContain("cff-version");
      expect(JSON.parse(text("changes.json"))).toHaveProperty("changes");
    });
  },
);

test("the files of a format do not depend on the records", () => {
  expect(formats.flatMap((format) => filesOf(format).map(({ path }) => path)).toSorted()).toEqual(built);
});
