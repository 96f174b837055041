import { describe, expect, test } from "vitest";
import { realRecords } from "../test/records.ts";
import { readRedirects, redirectProblems } from "./redirects.ts";

const records = realRecords();

const rest = { reason: "One survey question had two ids.", since: "1.1.0" };
const moved = (from: string, to: string) => ({ from, kind: "moved", to, ...rest });
const split = (from: string, ...to: string[]) => ({ from, kind: "split", to, ...rest });
const withdrawn = (from: string) => ({ from, kind: "withdrawn", ...rest });

/** The list after both steps of its check. */
function checked(list: unknown, version?: string) {
  const text = typeof list === "string" ? list : JSON.stringify(list, null, 2);
  const read = readRedirects({ path: "redirects.json", text });
  return { redirects: read.redirects, problems: [...read.problems, ...redirectProblems(read, records, version)] };
}

describe("redirects", () => {
  test("may be none", () => {
    expect(checked("[]\n")).toEqual({ redirects: [], problems: [] });
  });

  test("lead to records: directly, through others, to several, to another collection, or are tombstones", () => {
    const list = [
      withdrawn("events/zapad-2019"),
      moved("figures/support-for-union", "polls/two-unions"),
      split("figures/troops-2017", "figures/zapad-2017-belarusian-soldiers", "figures/zapad-2017-troops"),
      moved("polls/europe-or-union", "polls/union-or-europe"),
      moved("polls/union-or-europe", "polls/two-unions"),
    ];
    expect(checked(list)).toEqual({ redirects: list, problems: [] });
  });

  test.each([
    ["syntax errors", "[{]", "1:3 json/syntax"],
    ["an object instead of a list", {}, "1:1 shape/type"],
    ["an unknown field", [{ ...withdrawn("polls/a"), to: "polls/b" }], "7:5 shape/unknown-field"],
    ["an unknown kind", [{ ...withdrawn("polls/a"), kind: "removed" }], "4:13 shape/value"],
    ["an unknown collection", [withdrawn("poll/a")], "3:13 shape/format"],
    ["a split into one", [split("polls/a", "polls/two-unions")], "5:11 shape/size"],
    ["no reason", [{ ...withdrawn("polls/a"), reason: "" }], "5:15 shape/size"],
  ])("with %s are reported, and none is returned", (_, list, problem) => {
    const { redirects, problems } = checked(list);
    expect(problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([problem]);
    expect(redirects).toEqual([]);
  });

  test("that could not be read are reported as such", () => {
    const [unread] = checked("[").problems;
    if (!unread) throw new Error("`[` is not JSON.");
    expect(readRedirects({ path: "redirects.json", text: "", unread })).toMatchObject({
      redirects: [],
      problems: [unread],
    });
  });

  test.each([
    [
      "the id of a record",
      [withdrawn("polls/two-unions")],
      ["3:13 redirect/reused `polls/two-unions` is listed as removed, but the record exists."],
    ],
    [
      "an id twice",
      [withdrawn("polls/a"), moved("polls/a", "polls/two-unions")],
      ["9:13 redirect/repeated Duplicate entry for `polls/a` (same as entry 1)."],
    ],
    [
      "a part twice",
      [split("polls/a", "polls/two-unions", "polls/two-unions")],
      ["7:7 redirect/repeated Duplicate part `polls/two-unions` of `polls/a`."],
    ],
    [
      "an unknown record",
      [moved("polls/union-or-europe", "polls/two-union")],
      ["5:11 redirect/nowhere Unknown record `polls/two-union`."],
    ],
    [
      "a chain that ends in a tombstone, at its last link",
      [moved("polls/a", "polls/b"), moved("polls/b", "polls/c"), withdrawn("polls/c")],
      ["12:11 redirect/nowhere `polls/c` was withdrawn and has no replacement."],
    ],
    ["itself", [moved("polls/a", "polls/a")], ["5:11 redirect/circle `polls/a` redirects to itself."]],
    [
      "a loop, or lead into one",
      [moved("polls/a", "polls/b"), moved("polls/b", "polls/c"), split("polls/c", "polls/b", "polls/two-unions")],
      [
        "5:11 redirect/circle The redirects form a loop and never reach a record: `polls/a`, `polls/b`, `polls/c`, `polls/b`.",
        "12:11 redirect/circle The redirects form a loop and never reach a record: `polls/b`, `polls/c`, `polls/b`.",
        "20:7 redirect/circle The redirects form a loop and never reach a record: `polls/c`, `polls/b`, `polls/c`.",
      ],
    ],
    [
      "a poll instead of a footnote",
      [moved("citations/note-170", "polls/two-unions")],
      [
        "5:11 redirect/collection `citations/note-170` cannot redirect to `polls/two-unions`: a footnote can only redirect to a footnote.",
      ],
    ],
    [
      "a section instead of a poll",
      [moved("polls/a", "sections/disputes-over-armaments")],
      [
        "5:11 redirect/collection `polls/a` cannot redirect to `sections/disputes-over-armaments`: only a section can redirect to a section.",
      ],
    ],
    [
      "an entry out of order",
      [withdrawn("polls/a"), withdrawn("polls/c"), withdrawn("polls/b")],
      ["15:13 redirect/order `polls/b` is out of order: it comes after `polls/c`."],
    ],
  ])("may not name %s", (_, list, problems) => {
    expect(
      checked(list).problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`),
    ).toEqual(problems);
  });

  test("come with a fix", () => {
    const fixesOf = (...list: unknown[]) => checked(list).problems.map(({ fix }) => fix);
    expect(fixesOf(moved("polls/a", "polls/two-union"))).toEqual([
      "Use the collection and id of an existing record. Did you mean `polls/two-unions`?",
    ]);
    expect(fixesOf(moved("polls/a", "polls/b"), withdrawn("polls/b"))).toEqual([
      "Set `to` to the record that replaces `polls/a`, or change `kind` to `withdrawn` and remove `to`.",
    ]);
    expect(fixesOf(moved("polls/a", "polls/a"))).toEqual(["Set `to` to the record that replaces `polls/a`."]);
    expect(fixesOf(split("polls/a", "polls/two-unions", "works/x"))).toContain(
      "Replace it with a record that shares the content of `polls/a`, or change `kind` to `withdrawn` and remove `to`.",
    );
    expect(fixesOf(withdrawn("polls/c"), withdrawn("polls/b"), withdrawn("polls/a"))).toEqual([
      "Move the entry before `polls/c`.",
      "Move the entry before `polls/c`.",
    ]);
  });

  test.each([
    ["9.9.9", "1.4.0", "`9.9.9` does not exist: the latest version is 1.4.0."],
    ["1.4.1", "1.4.0", "`1.4.1` does not exist: the latest version is 1.4.0."],
    ["1.4.0", "1.4.0-next.2", "`1.4.0` does not exist: the latest version is 1.4.0-next.2."],
    ["1.10.0", "1.9.0", "`1.10.0` does not exist: the latest version is 1.9.0."],
    ["0.1.0", "0.0.0", "`0.1.0` does not exist: the dataset has not been released yet."],
  ])("cannot be since %s in version %s", (since, version, message) => {
    const { problems } = checked([{ ...withdrawn("polls/a"), since }], version);
    expect(problems.map((problem) => `${problem.line} ${problem.rule} ${problem.message}`)).toEqual([
      `6 redirect/since ${message}`,
    ]);
  });

  test.each([
    ["next", "1.4.0"],
    ["1.4.0", "1.4.0"],
    ["1.4.0-next.2", "1.4.0"],
    ["1.9.0", "1.10.0"],
    ["9.9.9", undefined],
  ])("can be since %s in version %s", (since, version) => {
    expect(checked([{ ...withdrawn("polls/a"), since }], version).problems).toEqual([]);
  });

  test("are followed through thousands of links", () => {
    const id = (index: number): string => `polls/p${String(index).padStart(5, "0")}`;
    const chain = Array.from({ length: 5000 }, (_, i) => moved(id(i), i === 4999 ? "polls/two-unions" : id(i + 1)));
    expect(checked(chain).problems).toEqual([]);
    const { problems } = checked(chain.with(-1, moved(id(4999), id(0))));
    expect(problems).toHaveLength(5000);
    expect(problems[0]?.message).toMatch(/: `polls\/p00000`, .*, `polls\/p00007`, …\.$/);
  });
});
