import { execFileSync, spawnSync } from "node:child_process";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { describe, expect, test } from "vitest";
import { records, releaseFile, releasePath } from "../../test/real-data.ts";
import { cslItems } from "./csl.ts";

const works = records.of("works").map(({ record }) => record);
const titles = cslItems(records).map(({ title }) => title);

describe.each(["works.csl.json", "works.bib"])("%s", (path) => {
  test("citation-js reads every work back", () => {
    const { data } = new Cite(releaseFile(path));
    expect(data.map(({ id }) => id)).toEqual(works.map(({ id }) => id));
    expect(data.map(({ title }) => title)).toEqual(titles);
  });
});

test("works.ris has an entry for each work, with its title", () => {
  const entries = releaseFile("works.ris")
    .trim()
    .split(/^ER {2}- ?$/m)
    .filter((entry) => entry.trim());
  expect(entries.length).toBe(works.length);
  expect([...releaseFile("works.ris").matchAll(/^T[I1] {2}- (.*)$/gm)].map(([, title]) => title?.trim())).toEqual(
    titles,
  );
});

const pandoc = spawnSync("pandoc", ["--version"]).status === 0;

describe.skipIf(!pandoc)("pandoc (skipped where it is not installed: `apt install pandoc`)", () => {
  test.each([
    ["works.csl.json", "csljson"],
    ["works.bib", "biblatex"],
  ])("typesets the whole bibliography from %s", (path, format) => {
    const options = ["--from", format, "--to", "plain", "--citeproc", "--wrap", "none"];
    const text = execFileSync("pandoc", [...options, releasePath(path)], { encoding: "utf8" });
    const entries = text.split(/\n{2,}/).filter((entry) => entry.trim());
    expect(entries.length).toBe(works.length);
    expect(text).toContain("Lanoszka");
  });
});
