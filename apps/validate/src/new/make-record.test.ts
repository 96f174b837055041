import { type Collection, formatRecord, recordSchemas } from "@unionstate/schema";
import { describe, expect, test } from "vitest";
import { realFiles, root } from "../../test/real-data.ts";
import { run } from "../run.ts";
import { withHistory } from "./history.ts";
import { makeRecord, UnfinishedRecord } from "./make-record.ts";
import { Back, type Prompts, ranked, scriptPrompts } from "./prompts.ts";

/**
 * Answers each question by its first word; optional fields without an answer are omitted.
 *
 * @param printed receives the reasons why answers are invalid
 */
function scripted(answers: Readonly<Record<string, readonly string[]>>, printed: string[] = []): Prompts {
  const left = new Map(Object.entries(answers).map(([field, list]) => [field, [...list]]));
  const next = (message: string): string | undefined => left.get(message.split(/[: ?]/)[0] ?? "")?.shift();
  return {
    text: async (message, problemOf) => {
      for (;;) {
        const text = next(message);
        if (text === undefined) throw new Error(`No answer to: ${message}`);
        const problem = problemOf(text);
        if (problem === undefined) return text;
        printed.push(problem);
      }
    },
    select: async (message, options) => {
      const value = next(message) ?? (message.endsWith("is the value known?") ? "known" : undefined);
      if (!options.some((option) => option.value === value)) throw new Error(`${value} is not an option: ${message}`);
      return value ?? "";
    },
    selectMany: async (message, options) => {
      const selected = (next(message) ?? "").split(",");
      return options.map(({ value }) => value).filter((value) => selected.includes(value));
    },
    confirm: async () => false,
    print: (text) => printed.push(text),
  };
}

const format = (record: unknown, collection: keyof typeof recordSchemas): string =>
  formatRecord(record, recordSchemas[collection]);

const evidence = [{ page: 2, section: "introduction", asPrinted: ["December 1999", "February 1999"] }];

const meeting = { kind: ["meeting"], status: ["occurred"], label: ["Belarus held a test"], certainty: ["stated"] };

describe("a new record", () => {
  test("is asked for field by field, and is valid and in the standard format", async () => {
    const prompts = scripted({
      Which: ["actors"],
      kind: ["meeting"],
      status: ["occurred"],
      label: ["Belarus held a meeting that nobody has recorded"],
      date: ["known", "1999-12"],
      actors: ["belarus"],
      certainty: ["stated"],
      evidence: [],
      id: [""],
    });
    const { file, problems } = await makeRecord("events", { evidence }, prompts, realFiles);
    expect(file.path).toBe("packages/dataset/data/events/belarus-held-a-meeting-that-nobody-has-recorded.json");
    expect(file.text).toBe(format(JSON.parse(file.text), "events"));
    expect(JSON.parse(file.text)).toMatchObject({ kind: "meeting", actors: ["belarus"], date: "1999-12" });
    expect(problems).toEqual([]);
  });

  test("asks again for an invalid value, with the reason", async () => {
    const printed: string[] = [];
    const prompts = scripted({ ...meeting, date: ["known", "last week", "1999"], id: ["Two Words", "a-b"] }, printed);
    await makeRecord("events", { evidence }, prompts, realFiles);
    expect(printed[0]).toContain("Invalid `date`: `last week`. Expected: ");
    expect(printed[1]).toContain("Invalid id.");
  });

  test("asks again for values that do not agree with other records", async () => {
    const printed: string[] = [];
    const prompts = scripted(
      { ...meeting, Which: ["", "date"], date: ["known", "1999-02-30", "known", "1999-02"], id: ["t"] },
      printed,
    );
    const { file } = await makeRecord("events", { evidence }, prompts, realFiles);
    expect(printed.join("\n")).toContain("date/calendar");
    expect(JSON.parse(file.text).date).toBe("1999-02");
  });

  test("is not written if the user ends the form early, and no input is lost", async () => {
    const prompts = scripted({ ...meeting, date: ["known", "1999-02-30"], id: ["t"] });
    const ended = makeRecord("events", { evidence }, prompts, realFiles);
    await expect(ended).rejects.toThrow(UnfinishedRecord);
    await expect(ended).rejects.toMatchObject({ text: expect.stringContaining("1999-02-30") });
  });

  test("is asked for the items of a list one by one, with an example of one", async () => {
    const asked: string[] = [];
    const prompts = scripted({ ...meeting, Which: ["", "asPrinted"], date: ["known", "1999"], page: ["2"], id: ["t"] });
    const answers: Readonly<Record<string, string>> = { section: "introduction", asPrinted: "December 1999" };
    const recording: Prompts = {
      ...prompts,
      text: async (message, problemOf) => {
        asked.push(message);
        return answers[message.split(":")[0] ?? ""] ?? prompts.text(message, problemOf);
      },
      select: async (message, options) => answers[message.split(":")[0] ?? ""] ?? prompts.select(message, options),
      confirm: async (message) => asked.push(message) < 0,
    };
    await makeRecord("events", {}, recording, realFiles);
    expect(asked.find((message) => message.startsWith("asPrinted: "))).toMatch(/Example: `12 March 2014`\.$/);
    expect(asked).toContain("asPrinted: another one?");
    expect(asked).toContain("evidence: another one?");
  });

  test("can have an unknown value with a reason", async () => {
    const prompts = scripted({
      label: ["Belarus said something"],
      date: ["notStated"],
      speakers: ["belarus"],
      id: ["s"],
    });
    const { file } = await makeRecord("statements", { evidence }, prompts, realFiles);
    expect(JSON.parse(file.text)).toMatchObject({ date: null, unknown: { date: "notStated" } });
  });

  test("asks for the words of a value that the paper states only vaguely", async () => {
    const prompts = scripted({
      label: ["Soldiers in a test"],
      subject: ["belarus"],
      value: ["vague"],
      valueAsPrinted: ["dozens of thousands"],
      certainty: ["stated"],
      id: ["soldiers"],
    });
    const { file } = await makeRecord("figures", { evidence }, prompts, realFiles);
    expect(JSON.parse(file.text)).toMatchObject({
      value: null,
      valueAsPrinted: "dozens of thousands",
      unknown: { value: "vague" },
    });
  });

  test.each<[Collection, Readonly<Record<string, readonly string[]>>, object]>([
    [
      "deployments",
      {
        kind: ["unit"],
        label: ["Russia stationed a regiment in Belarus (1999)"],
        owner: ["russia"],
        hosts: ["belarus"],
        number: ["notStated"],
        state: ["known", "in-place"],
        tenure: ["notStated"],
        start: ["known", "1999"],
        certainty: ["stated"],
      },
      { state: "in-place", start: "1999", number: null },
    ],
    [
      "arms-deals",
      {
        Which: ["supply", "", ""],
        label: ["Russia offered a test to Belarus (1999)"],
        designation: ["test"],
        supplier: ["known", "russia"],
        recipients: ["known", "belarus"],
        steps: ["offered"],
        date: ["known", "1999"],
        page: ["2"],
        section: ["introduction"],
        certainty: ["stated"],
      },
      { kind: "supply", steps: [{ kind: "offered", date: "1999", evidence: [{ page: 2 }] }] },
    ],
    [
      "claims",
      {
        Which: ["conclusion", ""],
        label: ["Belarus tested the check"],
        restsOn: ["polls/two-unions"],
        certainty: ["stated"],
      },
      { kind: "conclusion", restsOn: ["polls/two-unions"] },
    ],
    [
      "dossiers",
      { title: ["Two tests"], records: ["polls/two-unions"] },
      { title: "Two tests", records: ["polls/two-unions"] },
    ],
    [
      "relations",
      { subject: ["belarus"], predicate: ["member-of"], object: ["csto"], certainty: ["stated"] },
      { predicate: "member-of" },
    ],
  ])("of %s asks for its fields", async (collection, answers, expected) => {
    const given = collection === "dossiers" ? {} : { evidence };
    const prompts = scripted({ id: [""], ...answers });
    const made = makeRecord(collection, given, prompts, realFiles).catch((error: unknown) => error);
    const result: unknown = await made;
    const text = result instanceof UnfinishedRecord ? result.text : Object(result).file?.text;
    expect(JSON.parse(text ?? String(result))).toMatchObject(expected);
  });

  test("asks for the fields of its kind, and offers entities by name", async () => {
    const offered: string[] = [];
    const prompts = scripted({
      Which: ["variants,country", ""],
      kind: ["place"],
      name: ["Nowhere"],
      description: ["A place."],
    });
    const recording: Prompts = {
      ...prompts,
      select: async (message, options) => {
        if (message.startsWith("country")) offered.push(...options.map(({ name }) => name));
        return message.startsWith("country") ? "belarus" : prompts.select(message, options);
      },
    };
    const given = { id: "nowhere", kind: "place", evidence, variants: [{ name: "Nirgendwo" }] };
    const { file } = await makeRecord("entities", given, recording, realFiles);
    expect(offered).toContain("Belarus (belarus)");
    expect(JSON.parse(file.text)).toMatchObject({ kind: "place", country: "belarus" });
  });

  test("needs no terminal if all required fields are given; a missing one is reported with its options", async () => {
    const given = {
      id: "t",
      kind: "meeting",
      status: "occurred",
      label: "Belarus held a test",
      date: "1999-02",
      certainty: "stated",
      evidence,
    };
    const { file } = await makeRecord("events", given, scriptPrompts, realFiles);
    expect(JSON.parse(file.text)).toMatchObject(given);
    const { kind, ...others } = given;
    await expect(makeRecord("events", others, scriptPrompts, realFiles)).rejects.toThrow(
      /^Missing field, and no terminal to ask for it\. Give it with `--set`\.\nkind: .*\nOne of: .*\bmeeting\b/,
    );
  });
});

describe("going back", () => {
  test("asks the previous question again and keeps the answers before it", async () => {
    const asked: string[] = [];
    const answers = ["one", undefined, "two", "three", undefined, "four", "five"];
    const prompts: Prompts = {
      ...scriptPrompts,
      text: async (message) => {
        asked.push(message);
        if (asked.length > 7) throw new Error("Asked too often.");
        const answer = answers.shift();
        if (answer === undefined) throw new Back();
        return answer;
      },
    };
    const ask = async ({ text }: Prompts): Promise<string[]> => [
      await text("a", () => undefined),
      await text("b", () => undefined),
      await text("c", () => undefined),
    ];
    expect(await withHistory(prompts, ask)).toEqual(["two", "four", "five"]);
    expect(asked).toEqual(["a", "b", "a", "b", "c", "b", "c"]);
  });
});

describe("options that contain what was typed", () => {
  const options = [
    { value: "belarus-constitution", name: "Constitution of Belarus (belarus-constitution)" },
    { value: "armed-forces-of-belarus", name: "Armed Forces of Belarus (armed-forces-of-belarus)" },
    { value: "belarus", name: "Belarus (belarus)" },
    { value: "homiel", name: "Homieĺ (homiel)" },
  ];
  const found = (typed: string): string[] => ranked(options, typed).map(({ value }) => value);

  test("begin with the one that has this id or name", () => {
    expect(found("belarus")).toEqual(["belarus", "belarus-constitution", "armed-forces-of-belarus"]);
    expect(found("Constitution")).toEqual(["belarus-constitution"]);
    expect(found("forces of")).toEqual(["armed-forces-of-belarus"]);
  });

  test("are found without accents, and all are offered before anything is typed", () => {
    expect(found("HOMIEL")).toEqual(["homiel"]);
    expect(found(" ")).toEqual(options.map(({ value }) => value));
    expect(found("minsk")).toEqual([]);
  });
});

test("an unknown kind is reported with the known ones", async () => {
  const made = makeRecord("entities", { id: "t", kind: "cat" }, scriptPrompts, realFiles);
  await expect(made).rejects.toThrow(/^Unknown kind `cat`\. Use one of: person, /);
});

test.each([
  [["cats"], "Unknown collection `cats`. Use one of: sections, entities, "],
  [[], "Missing collection. Use one of: sections, entities, "],
  [["event"], "Unknown collection `event`. Did you mean `events`?"],
  [["events", "polls"], "Unexpected argument `polls`."],
  [
    ["entities"],
    "Missing fields, and no terminal to ask for them. Give each with `--set <field>=<value>`.\n  kind: one of person, ",
  ],
  [["entities", "--set", "kind=place"], "\n  name: "],
  [
    ["events", "--set", "kind=meeting"],
    "\n  status: Whether the event took place, as of 2020 (schema.org EventStatusType). One of: occurred, ",
  ],
  [["events", "--set", "kind=meeting"], "\nLists and objects are JSON: --set 'evidence=["],
  [["events", "--set", "kind"], "Invalid option `--set kind`. Write `--set <field>=<value>`."],
  [["events", "--set", "colour=red"], "Unknown field `colour` of events. Use one of: unknown, id, kind, "],
])("new %j: exit code 2", async (args, message) => {
  let text = "";
  const code = await run(["new", ...args], { env: {}, root, from: root }, { write: (more) => (text += more) });
  expect(text).toContain(message);
  expect(code).toBe(2);
});
