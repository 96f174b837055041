import { describe, expect, test } from "vitest";
import { ruleTexts } from "../rules/rule-texts.ts";
import { realFiles } from "../test/real-records.ts";
import { checkFiles } from "./check-files.ts";
import { checkRedirects } from "./check-redirects.ts";

const { records } = checkFiles(realFiles);

const rest = { reason: "One survey question stood under two ids.", since: "1.1.0" };
const moved = (from: string, to: string) => ({ from, kind: "moved", to, ...rest });
const split = (from: string, ...to: string[]) => ({ from, kind: "split", to, ...rest });
const withdrawn = (from: string) => ({ from, kind: "withdrawn", ...rest });

const checked = (list: unknown) =>
  checkRedirects(
    { path: "redirects.json", text: typeof list === "string" ? list : JSON.stringify(list, null, 2) },
    records,
  );
const told = (list: unknown): string[] =>
  checked(list).problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);

describe("redirects", () => {
  test("may be none", () => {
    expect(checked("[]\n")).toEqual({ redirects: [], problems: [] });
  });

  test("lead to records: at once, over others, to several, to another collection, or are tombstones", () => {
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
    ["no JSON", "[{]", ["1:3 json/syntax A field name is missing here."]],
    ["no list", {}, ["1:1 shape/type The record is an object, not a list."]],
    [
      "a field too many",
      [{ ...withdrawn("polls/a"), to: "polls/b" }],
      ["7:5 shape/unknown-field `to` is not a field of `[0]`."],
    ],
    [
      "another kind",
      [{ ...withdrawn("polls/a"), kind: "removed" }],
      ["4:13 shape/value `removed` is not a value of `[0].kind`."],
    ],
    [
      "a collection that is none",
      [withdrawn("poll/a")],
      ["3:13 shape/format `poll/a` has not the form that `[0].from` takes."],
    ],
    [
      "a split into one",
      [split("polls/a", "polls/two-unions")],
      ["5:11 shape/size `[0].to` has 1 entries; it takes at least 2."],
    ],
    ["no reason", [{ ...withdrawn("polls/a"), reason: "" }], ["5:15 shape/size `[0].reason` is empty."]],
  ])("with %s are told of at their line, and none counts", (_, list, problems) => {
    expect(told(list)).toEqual(problems);
    expect(checked(list).redirects).toEqual([]);
  });

  test("that cannot be read are told as they were", () => {
    const [unread] = checked("[").problems;
    if (!unread) throw new Error("`[` is no JSON.");
    expect(checkRedirects({ path: "redirects.json", text: "", unread }, records).problems).toEqual([unread]);
  });

  test.each([
    [
      "an id that a record has",
      [withdrawn("polls/two-unions")],
      ["3:13 redirect/reused `polls/two-unions` is a record."],
    ],
    [
      "an id twice",
      [withdrawn("polls/a"), moved("polls/a", "polls/two-unions")],
      ["9:13 redirect/repeated `polls/a` has an entry already, the 1st of the list."],
    ],
    [
      "a part twice",
      [split("polls/a", "polls/two-unions", "polls/two-unions")],
      ["7:7 redirect/repeated `polls/two-unions` stands twice among the parts of `polls/a`."],
    ],
    [
      "a record that there is not",
      [moved("polls/union-or-europe", "polls/two-union")],
      ["5:11 redirect/nowhere There is no record `polls/two-union`."],
    ],
    [
      "a chain that ends in a tombstone, at its last link",
      [moved("polls/a", "polls/b"), moved("polls/b", "polls/c"), withdrawn("polls/c")],
      ["12:11 redirect/nowhere `polls/c` was withdrawn: nothing stands for it."],
    ],
    ["itself", [moved("polls/a", "polls/a")], ["5:11 redirect/circle `polls/a` leads to itself."]],
    [
      "a circle, and whoever leads into it",
      [moved("polls/a", "polls/b"), moved("polls/b", "polls/c"), split("polls/c", "polls/b", "polls/two-unions")],
      [
        "5:11 redirect/circle `polls/b` leads on in a circle, and to no record.",
        "12:11 redirect/circle `polls/c` leads on in a circle, and to no record.",
        "20:7 redirect/circle `polls/b` leads on in a circle, and to no record.",
      ],
    ],
    [
      "a footnote as a poll",
      [moved("citations/note-170", "polls/two-unions")],
      ["5:11 redirect/collection `citations/note-170` cannot have become `polls/two-unions`."],
    ],
    [
      "a poll as a section",
      [moved("polls/a", "sections/disputes-over-armaments")],
      ["5:11 redirect/collection `polls/a` cannot have become `sections/disputes-over-armaments`."],
    ],
    [
      "an entry that stands too late",
      [withdrawn("polls/a"), withdrawn("polls/c"), withdrawn("polls/b")],
      ["15:13 redirect/order `polls/b` stands behind `polls/c`."],
    ],
  ])("may not name %s", (_, list, problems) => {
    expect(told(list)).toEqual(problems);
  });

  test("are told how to be mended", () => {
    const fixOf = (...list: unknown[]) => checked(list).problems.map(({ fix }) => fix);
    expect(fixOf(moved("polls/a", "polls/two-union"))).toEqual(["Did you mean `polls/two-unions`?"]);
    expect(fixOf(moved("polls/a", "polls/b"), withdrawn("polls/b"))).toEqual([
      "Name the record that stands for it now, or withdraw this one, too.",
    ]);
    expect(fixOf(withdrawn("polls/c"), withdrawn("polls/b"), withdrawn("polls/a"))).toEqual([
      "Move the entry up, before that of `polls/c`.",
      "Move the entry up, before that of `polls/c`.",
    ]);
  });

  test("have rules that are explained as all others are", () => {
    expect([...ruleTexts.keys()].filter((id) => id.startsWith("redirect/"))).toEqual([
      "redirect/reused",
      "redirect/repeated",
      "redirect/nowhere",
      "redirect/circle",
      "redirect/collection",
      "redirect/order",
    ]);
  });

  test("by the thousand, one leading to the next, are read in a moment", () => {
    const id = (index: number): string => `polls/p${String(index).padStart(5, "0")}`;
    const chain = Array.from({ length: 5000 }, (_, i) => moved(id(i), i === 4999 ? "polls/two-unions" : id(i + 1)));
    const start = performance.now();
    expect(checked(chain).problems).toEqual([]);
    expect(checked(chain.with(-1, moved(id(4999), id(0)))).problems).toHaveLength(5000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
