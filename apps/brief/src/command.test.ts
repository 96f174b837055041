import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { accept, briefing, type Dataset, formatLock } from "@unionstate/briefing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { changed } from "../../../packages/briefing/test/changed.ts";
import { pinned as dataset } from "../../../packages/briefing/test/pinned.ts";
import { readPdf } from "../test/read-pdf.ts";
import { run } from "./command.ts";

/** A repository of which only the lock file exists: every sentence was read. */
let root: string;
const lock = "packages/briefing/briefing.lock.json";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "brief-"));
  mkdirSync(join(root, "packages/briefing"), { recursive: true });
  writeFileSync(join(root, lock), formatLock(accept(briefing(dataset))));
});

afterEach(() => rmSync(root, { recursive: true }));

async function brief(
  args: readonly string[],
  records: Dataset = dataset,
): Promise<{ code: number; printed: string; files: readonly string[] }> {
  const lines: string[] = [];
  const result = await run(args, { root, from: root, print: (line) => lines.push(line), records });
  return { ...result, printed: lines.join("\n") };
}

const filesIn = (folder: string): readonly string[] =>
  existsSync(join(root, folder)) ? readdirSync(join(root, folder)).toSorted() : [];

const read = (file: string): string => readFileSync(join(root, file), "utf8");

const { version } = dataset;
const html = `union-state-brief-${version}.html`;

/** The last share of a poll, whose sentences say that it fell. */
const withLastShare = (value: number): Dataset =>
  changed("polls", "two-unions", (poll) => {
    poll.waves.at(-1).results[0].value.value = value;
  });

describe("npm run brief", () => {
  test("writes the brief as HTML and on both sizes of paper, its charts, and the data book", async () => {
    const { code, printed } = await brief([]);
    expect(code).toBe(0);
    expect(filesIn("apps/brief/dist")).toEqual([
      `union-state-brief-${version}-letter.pdf`,
      html,
      `union-state-brief-${version}.pdf`,
      `union-state-charts-${version}.zip`,
      `union-state-data-book-${version}.pdf`,
    ]);
    expect(printed.split("\n").map((line) => line.replace(/: \d+ kB, [\d.]+ s$/, ""))).toEqual([
      `apps/brief/dist/${html}`,
      `apps/brief/dist/union-state-charts-${version}.zip`,
      `apps/brief/dist/union-state-brief-${version}.pdf`,
      `apps/brief/dist/union-state-brief-${version}-letter.pdf`,
      `apps/brief/dist/union-state-data-book-${version}.pdf`,
    ]);
  });

  test("writes only the files that it is asked for, into a folder", async () => {
    const { code, files } = await brief(["letter", "html", "--out", "new/folder"]);
    expect(code).toBe(0);
    expect(filesIn("new/folder")).toEqual([`union-state-brief-${version}-letter.pdf`, html]);
    expect(files).toEqual(
      filesIn("new/folder")
        .map((name) => join(root, "new/folder", name))
        .toReversed(),
    );
    const letter = readFileSync(join(root, "new/folder", `union-state-brief-${version}-letter.pdf`));
    expect((await readPdf(letter)).width).toBe(612);
  });

  test.each([
    [["pfd"], "Unknown file `pfd`. Files: html, charts, a4, letter, data-book."],
    [["--colour"], "Unknown option '--colour'"],
    [["--out="], "`--out` needs a folder."],
  ])("refuses %j with the valid values", async (args, message) => {
    const { code, printed } = await brief(args);
    expect(code).toBe(2);
    expect(printed).toContain(message);
    expect(printed).toContain("npm run brief -- --help");
  });

  test("reports an output that cannot be written, and leaves existing files unchanged", async () => {
    writeFileSync(join(root, "a-file"), "mine");
    const { code, printed } = await brief(["html", "--out", "a-file"]);
    expect(code).toBe(1);
    expect(printed).toMatch(
      /^Cannot make the brief\. Cannot write `.*a-file.*`.* Choose another folder with `--out`\.$/,
    );
    expect(read("a-file")).toBe("mine");
  });
});

describe("after a correction that makes a sentence false", () => {
  test("nothing is written, and sentence, record and values are named with what to do", async () => {
    await brief(["html"]);
    const before = read(`apps/brief/dist/${html}`);
    const { code, printed, files } = await brief([], withLastShare(64.4));
    expect([code, files]).toEqual([1, []]);
    expect(filesIn("apps/brief/dist")).toEqual([html]);
    expect(read(`apps/brief/dist/${html}`)).toBe(before);
    expect(printed).toMatch(/^The brief has \d+ problems\.\n\nPage 1: /);
    expect(printed).toMatch(/\n\nPage 7: .*64\.4%\n\n- Sentence `polls\/title` is false: “.*64\.4%”/);
    expect(printed).toContain(
      "`fell` requires that the second value is lower than the first; the records say 63.9% < 64.4%.",
    );
    expect(printed).toContain(
      "Correct the record or, if it is right, the sentence and its predicate in packages/briefing/src/content/polls.ts.\n" +
        "  - `polls/two-unions`, `waves.2018-01.union-with-russia`: 63.9%\n" +
        "  - `polls/two-unions`, `waves.2019-12.union-with-russia`: 40.4% → 64.4%",
    );
    expect(printed).toMatch(/\n\nThe brief was not made: no files were changed\.$/);
  });

  test("--accept accepts nothing", async () => {
    const before = read(lock);
    const { code, printed } = await brief(["--accept"], withLastShare(64.4));
    expect(code).toBe(1);
    expect(printed).toMatch(/\n\nNothing was accepted: no files were changed\.$/);
    expect(read(lock)).toBe(before);
  });

  test("a record that the brief uses and the dataset no longer has is named", async () => {
    const { code, printed, files } = await brief(
      ["html"],
      changed("polls", "two-unions", (poll) => {
        poll.waves.pop();
      }),
    );
    expect([code, files]).toEqual([1, []]);
    expect(printed).toBe(
      "Cannot make the brief. The briefing uses `waves.2019-12` of `polls/two-unions`, which the record does not have. " +
        "Correct it in packages/briefing/src.",
    );
  });
});

describe("after a correction that leaves all sentences true", () => {
  const corrected = withLastShare(40.6);

  test("the files are written with the new value, and the sentences to read again are listed", async () => {
    const { code, printed } = await brief(["html", "a4"], corrected);
    expect(code).toBe(0);
    const pdf = await readPdf(readFileSync(join(root, `apps/brief/dist/union-state-brief-${version}.pdf`)));
    for (const text of [read(`apps/brief/dist/${html}`), pdf.pages.join(" ")]) {
      expect(text).toContain("40.6%");
      expect(text).not.toContain("40.4%");
    }
    expect(printed).toMatch(
      /\n\nRecords behind \d+ sentences of the brief have changed\. Read them again:\n\nPage 1: /,
    );
    expect(printed).toMatch(
      /\n\nPage 7: .*40\.6%\n\n- `polls\/title`: “.*40\.6%”\n {2}- `polls\/two-unions`, `waves\.2019-12\.union-with-russia`: 40\.4% → 40\.6%\n/,
    );
    expect(printed).toMatch(/run `npm run brief -- --accept` and commit packages\/briefing\/briefing\.lock\.json\.$/);
  });

  test("--accept lists the sentences and records that someone read them", async () => {
    const { code, printed } = await brief(["--accept"], corrected);
    expect(code).toBe(0);
    expect(printed).toMatch(/^Accepted `polls\/title`: “.*40\.6%”$/m);
    expect(printed).toMatch(/\nCommit packages\/briefing\/briefing\.lock\.json\.$/);
    expect(filesIn("apps/brief/dist")).toEqual([]);
    expect((await brief(["html"], corrected)).printed).not.toContain("again");
    expect((await brief(["--accept"], corrected)).printed).toBe("There was nothing to accept.");
  });

  test("a lock file with a merge conflict is reported, and kept", async () => {
    writeFileSync(join(root, lock), "<<<<<<< HEAD");
    expect(await brief(["--accept"], corrected)).toMatchObject({
      code: 1,
      printed: expect.stringContaining("is not a lock file. Restore it with `git checkout main"),
    });
    expect(read(lock)).toBe("<<<<<<< HEAD");
  });
});
