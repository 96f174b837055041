import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { describe, expect, test } from "vitest";
import { records, releaseFile, releasePath } from "../../test/real-data.ts";
import { cslItems } from "./csl.ts";

const works = records.of("works").map(({ record }) => record);
const items = cslItems(records);
const titles = items.map(({ title }) => title);

describe.each(["works.csl.json", "works.bib"])("%s", (path) => {
  test("citation-js reads every work back", () => {
    const { data } = new Cite(releaseFile(path));
    expect(data.map(({ id }) => id)).toEqual(works.map(({ id }) => id));
    expect(data.map(({ title }) => title?.replace(/<\/?span[^>]*>/g, ""))).toEqual(titles);
  });
});

/** The fields of an item that have a value, as texts. */
const details = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const dateOf = ({ issued }: (typeof items)[number]): readonly number[] | undefined => issued?.["date-parts"][0];

const authorsOf = ({ author }: (typeof items)[number]): readonly string[] =>
  (author ?? []).map((name) =>
    "literal" in name ? name.literal : [name.family, name.given].filter(Boolean).join(", "),
  );

describe("works.bib", () => {
  const entries = releaseFile("works.bib")
    .split(/^@/m)
    .slice(1)
    .map((entry) => ({
      type: /^\w+/.exec(entry)?.[0],
      ...Object.fromEntries([...entry.matchAll(/^ {2}(\w+) = \{(.*)\},$/gm)].map(([, field, value]) => [field, value])),
    }));
  const plain = (text: string | undefined): string | undefined =>
    text?.replace(/[{}]/g, "").replace(/\\([&%$#_])/g, "$1");

  test("keeps what is known about each work", () => {
    for (const [index, item] of items.entries()) {
      const entry: Readonly<Record<string, string | undefined>> = entries[index] ?? {};
      const container = item["container-title"];
      const organizations = [container, item.publisher].filter(Boolean).join(" and ") || undefined;
      const within = {
        article: { journaltitle: container, journaltitleaddon: item.publisher },
        book: { publisher: item.publisher },
        dataset: { organization: container },
        online: { organization: organizations },
        report: { titleaddon: container, institution: item.publisher, number: item.number },
      }[entry.type ?? ""];
      if (!within) throw new Error(`There is no expectation for @${entry.type}.`);
      const expected = details({
        title: item.title,
        ...within,
        date: dateOf(item)
          ?.map((part) => String(part).padStart(2, "0"))
          .join("-"),
        volume: item.volume,
        ...(item.issue && { number: item.issue }),
        pages: item.page?.replace("-", "--"),
        doi: item.DOI,
        url: item.URL,
        keywords: item.keyword,
        annotation: item.annote,
        author: authorsOf(item).join(" and ") || undefined,
      });
      const found = Object.keys(expected).map((field) => [field, field === "url" ? entry[field] : plain(entry[field])]);
      expect({ id: item.id, ...Object.fromEntries(found) }).toEqual({ id: item.id, ...expected });
    }
  });

  const biber = spawnSync("biber", ["--version"]).status === 0;

  test.skipIf(!biber)("biber finds only what is unknown missing (skipped without it: `apt install biber`)", () => {
    const folder = mkdtempSync(join(tmpdir(), "unionstate-biber-"));
    try {
      const files = [`--output-file=${join(folder, "out.bib")}`, `--logfile=${join(folder, "log")}`];
      execFileSync("biber", ["--tool", "--validate-datamodel", ...files, releasePath("works.bib")], { cwd: folder });
      const warnings = readFileSync(join(folder, "log.blg"), "utf8").matchAll(/> WARN - (.*)$/gm);
      const found = [...warnings].map(
        ([, warning = ""]) => /'([^']+)'.*field.*'([^']+)'/.exec(warning)?.slice(1) ?? warning,
      );
      const missing = items.flatMap((item, index) => {
        const type = entries[index]?.type;
        const isArticle = type === "article";
        return [
          ...(["article", "book", "report"].includes(type ?? "") && !item.author ? [[item.id, "author"]] : []),
          ...(isArticle && !item["container-title"] ? [[item.id, "journaltitle"]] : []),
          ...(type === "report" && !item.publisher ? [[item.id, "institution"]] : []),
          ...(type !== "dataset" && !item.issued ? [[item.id, "date, year"]] : []),
        ];
      });
      expect(found.toSorted()).toEqual(missing.toSorted());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test("works.ris keeps what is known about each work", () => {
  const entries = releaseFile("works.ris")
    .split(/^ER {2}- $/m)
    .slice(0, -1);
  expect(entries.length).toBe(works.length);
  for (const [index, item] of items.entries()) {
    const lines = [...(entries[index] ?? "").matchAll(/^([A-Z][A-Z\d]) {2}- (.*)$/gm)];
    const tag = (name: string) => lines.filter(([, one]) => one === name).map(([, , value]) => value);
    const [year, month = "", day = ""] = dateOf(item)?.map((part) => String(part).padStart(2, "0")) ?? [];
    const some = (value: string | undefined) => (value === undefined ? [] : [value]);
    expect({
      id: tag("ID"),
      title: tag("TI"),
      author: tag("AU"),
      container: tag("T2"),
      publisher: tag("PB"),
      year: tag("PY"),
      date: tag("DA"),
      volume: tag("VL"),
      issue: tag("IS"),
      number: tag("SN"),
      pages: [...tag("SP"), ...tag("EP")].join("-"),
      doi: tag("DO"),
      url: tag("UR"),
      language: tag("LA"),
      keyword: tag("KW"),
      annote: tag("N1"),
    }).toEqual({
      id: [item.id],
      title: [item.title],
      author: authorsOf(item),
      container: some(item["container-title"]),
      publisher: some(item.publisher),
      year: some(year),
      date: some(year && `${year}/${month}/${day}/`),
      volume: some(item.volume),
      issue: some(item.issue),
      number: some(item.number),
      pages: item.page ?? "",
      doi: some(item.DOI),
      url: some(item.URL),
      language: some(item.language),
      keyword: item.keyword?.split(",") ?? [],
      annote: some(item.annote),
    });
  }
});

test("citation-js reads the title of every work from works.ris", () => {
  const { data } = new Cite(releaseFile("works.ris"));
  expect(data.map(({ title }) => title)).toEqual(titles);
});

test("no remark is printed in a bibliography, or names a record", () => {
  const remarks = works.flatMap(({ note }) => (note ? [note] : []));
  expect(remarks.length).toBeGreaterThan(20);
  expect(items.flatMap(({ note }) => note ?? [])).toEqual([]);
  expect(releaseFile("works.bib")).not.toMatch(/^ {2}note = /m);
  for (const { annote = "" } of items) expect(annote).not.toMatch(/`|\b[a-z-]+\/[a-z]/);
});

const pandoc = spawnSync("pandoc", ["--version"]).status === 0;

describe.skipIf(!pandoc)("pandoc (skipped where it is not installed: `apt install pandoc`)", () => {
  test.each([
    ["works.csl.json", "csljson"],
    ["works.bib", "biblatex"],
  ])("typesets the whole bibliography from %s, without remarks", (path, format) => {
    const options = ["--from", format, "--to", "plain", "--citeproc", "--wrap", "none"];
    const text = execFileSync("pandoc", [...options, releasePath(path)], { encoding: "utf8" });
    const entries = text.split(/\n{2,}/).filter((entry) => entry.trim());
    expect(entries.length).toBe(works.length);
    expect(text).toContain("Lanoszka");
    expect(text).not.toMatch(/The paper names the author|inferred from the address/);
    // A work without a title is named by its site and address.
    for (const { title } of items.filter(({ keyword }) => keyword?.includes("title unknown"))) {
      expect(text.toLowerCase()).toContain(title.toLowerCase());
    }
  });
});
