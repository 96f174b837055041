import { afterAll, afterEach, describe, expect, test } from "vitest";
import { dataCopy } from "../test/data-copy.ts";

const copy = dataCopy();
afterEach(copy.restore);
afterAll(copy.remove);

const deal = "arms-deals/russia-belarus-su-30sm-2016";
const list = "packages/dataset/rule-exceptions.json";

const exception = {
  rule: "reference/unknown",
  record: deal,
  path: "recipients",
  reason: "The paper spells it this way.",
  until: "The paper is reprinted.",
};

const except = (...exceptions: readonly unknown[]): void =>
  copy.write(list, `${JSON.stringify(exceptions, null, 2)}\n`);

describe("exceptions to rules", () => {
  test("silence a problem, whether all files are checked or one", async () => {
    copy.edit(deal, '"recipients": ["belarus"]', '"recipients": ["belrus"]');
    expect((await copy.command(["check"])).code).toBe(1);
    except(exception);
    expect(await copy.command(["check"])).toMatchObject({ code: 0 });
    expect(await copy.command(["check", copy.fileOf(deal)])).toMatchObject({ code: 0 });
  });

  test("that are no longer needed are errors, if their record is checked", async () => {
    except(exception);
    for (const paths of [[], [copy.fileOf(deal)], [list]]) {
      const { code, text } = await copy.command(["check", ...paths]);
      expect(code).toBe(1);
      expect(text).toMatch(/^packages\/dataset\/rule-exceptions\.json\n\n {2}3:13 error .* exception\/unused$/m);
      expect(text).toContain('> 3 |     "rule": "reference/unknown",');
    }
    expect((await copy.command(["check", "packages/dataset/data/polls"])).code).toBe(0);
  });

  test("for an invalid record are not reported as unused", async () => {
    except(exception);
    copy.edit(deal, '"category": "aircraft"', '"category": "aircarft"');
    const { text } = await copy.command(["check", copy.fileOf(deal)]);
    expect(text).toContain("shape/value");
    expect(text).not.toContain("exception/unused");
  });
});

describe("redirects", () => {
  const redirectsFile = "packages/dataset/redirects.json";
  const redirect = {
    from: "polls/union-or-europe",
    kind: "moved",
    to: "polls/two-unions",
    reason: "One.",
    since: "next",
  };
  const write = (...redirects: readonly unknown[]): void =>
    copy.write(redirectsFile, `${JSON.stringify(redirects, null, 2)}\n`);

  test("can lead to records, and the list can be empty", async () => {
    write(redirect);
    expect(await copy.command(["check"])).toMatchObject({ code: 0 });
    write();
    expect(await copy.command(["check", redirectsFile])).toMatchObject({ code: 0 });
  });

  test("that lead nowhere are errors at their line, whichever files are selected", async () => {
    write({ ...redirect, to: "polls/two-union" });
    for (const paths of [[], [redirectsFile], ["packages/dataset/data/events"]]) {
      const { code, text } = await copy.command(["check", ...paths]);
      expect(code).toBe(1);
      expect(text).toMatch(/^packages\/dataset\/redirects\.json\n\n {2}5:11 error .* redirect\/nowhere$/m);
      expect(text).toContain('> 5 |     "to": "polls/two-union",');
      expect(text).toContain("1 error in 1 file.");
    }
  });

  test("are checked again when a new record takes an old id", async () => {
    write(redirect);
    copy.write(
      copy.fileOf("polls/union-or-europe"),
      copy.read(copy.fileOf("polls/two-unions")).replace('"id": "two-unions"', '"id": "union-or-europe"'),
    );
    const { code, text } = await copy.command(["check", copy.fileOf("polls/union-or-europe")]);
    expect(code).toBe(1);
    expect(text).toMatch(/^ {2}3:13 error .* redirect\/reused$/m);
  });
});

describe("check --fix", () => {
  test("fixes layout and white space on the disk, reports each fixed file, and changes nothing else", async () => {
    const clean = copy.read(copy.fileOf(deal));
    copy.write(copy.fileOf(deal), clean.replace('"belarus"', '"belrus"').replaceAll("\n", "\r\n"));
    copy.edit("entities/pabrade", '"name": "Pabradė"', '"name":    "Pabradė "');
    const { code, text } = await copy.command(["check", "--fix"]);
    expect(code).toBe(1);
    expect(text.split("\n").slice(0, 2)).toEqual([
      `Fixed ${copy.fileOf(deal)}: changed CRLF to LF.`,
      `Fixed ${copy.fileOf("entities/pabrade")}: removed white space from one text, changed the layout.`,
    ]);
    expect(copy.read(copy.fileOf(deal))).toBe(clean.replace('"belarus"', '"belrus"'));
    expect(copy.read(copy.fileOf("entities/pabrade"))).toContain('"name": "Pabradė",\n');
    expect(text).toContain("1 error in 1 file.");
  });

  test("touches only the selected files", async () => {
    copy.edit(deal, "  ", "    ");
    copy.edit("polls/two-unions", "  ", "    ");
    await copy.command(["check", "--fix", copy.fileOf("polls/two-unions")]);
    expect(copy.read(copy.fileOf(deal))).toMatch(/^\{\n {4}"/);
    expect(copy.read(copy.fileOf("polls/two-unions"))).toMatch(/^\{\n {2}"/);
  });

  test("prints only the report in JSON", async () => {
    copy.edit(deal, "  ", "    ");
    const { code, text } = await copy.command(["check", "--fix", "--format", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(text).problems).toEqual([]);
  });
});
