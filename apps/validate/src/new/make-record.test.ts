import { formatRecord, recordSchemas } from "@unionstate/schema";
import { describe, expect, test } from "vitest";
import { realFiles } from "../../test/real-data.ts";
import type { Asker } from "./asker.ts";
import { makeRecord, UnfinishedRecord } from "./make-record.ts";

/** Answers each question by its first word; optional fields without an answer are omitted. */
function answering(answers: Readonly<Record<string, readonly string[]>>, said: string[] = []): Asker {
  const left = new Map(Object.entries(answers).map(([field, list]) => [field, [...list]]));
  const next = (message: string): string | undefined => left.get(message.split(/[: ?]/)[0] ?? "")?.shift();
  return {
    text: async (message, problem) => {
      for (;;) {
        const text = next(message);
        if (text === undefined) throw new Error(`No answer to: ${message}`);
        const fault = problem(text);
        if (fault === undefined) return text;
        said.push(fault);
      }
    },
    one: async (message, options) => {
      const value = next(message) ?? (message.endsWith("is the value known?") ? "known" : undefined);
      if (!options.some((option) => option.value === value)) throw new Error(`${value} is not an option: ${message}`);
      return value ?? "";
    },
    some: async (message, options) => {
      const selected = (next(message) ?? "").split(",");
      return options.map(({ value }) => value).filter((value) => selected.includes(value));
    },
    yes: async () => false,
    say: (text) => said.push(text),
  };
}

const format = (record: unknown, collection: keyof typeof recordSchemas): string =>
  formatRecord(record, recordSchemas[collection]);

const evidence = [{ page: 2, section: "introduction", asPrinted: ["December 1999", "February 1999"] }];

describe("a new record", () => {
  test("is asked for field by field, and is valid and in the standard format", async () => {
    const asker = answering({
      Which: ["participants"],
      kind: ["meeting"],
      title: ["A meeting that nobody has recorded"],
      date: ["1999-12"],
      participants: ["belarus"],
      evidence: [],
      id: [""],
    });
    const { file, problems } = await makeRecord("events", { evidence }, asker, realFiles);
    expect(file.path).toBe("packages/dataset/data/events/a-meeting-that-nobody-has-recorded.json");
    expect(file.text).toBe(format(JSON.parse(file.text), "events"));
    expect(JSON.parse(file.text)).toMatchObject({ kind: "meeting", participants: ["belarus"], date: "1999-12" });
    // A claim has to use the fact: that is stated in the claim.
    expect(problems.map(({ rule }) => rule)).toEqual(["fact/unused"]);
  });

  test("asks again for an invalid value, with the reason", async () => {
    const said: string[] = [];
    const asker = answering(
      { kind: ["meeting"], title: ["T"], date: ["last week", "1999"], id: ["Two Words", "a-b"] },
      said,
    );
    await makeRecord("events", { evidence }, asker, realFiles);
    expect(said[0]).toContain("Invalid value. Expected: ");
    expect(said[1]).toContain("Invalid id.");
  });

  test("asks again for values that do not agree with other records", async () => {
    const said: string[] = [];
    const asker = answering(
      { Which: ["", "date"], kind: ["meeting"], title: ["T"], date: ["1999-02-30", "1999-02"], id: ["t"] },
      said,
    );
    const { file } = await makeRecord("events", { evidence }, asker, realFiles);
    expect(said.join("\n")).toContain("date/calendar");
    expect(JSON.parse(file.text).date).toBe("1999-02");
  });

  test("is not written if the user ends the form early, and no input is lost", async () => {
    const asker = answering({ kind: ["meeting"], title: ["T"], date: ["1999-02-30"], id: ["t"] });
    const ended = makeRecord("events", { evidence }, asker, realFiles);
    await expect(ended).rejects.toThrow(UnfinishedRecord);
    await expect(ended).rejects.toMatchObject({ text: expect.stringContaining("1999-02-30") });
  });

  test("can have an unknown value with a reason", async () => {
    const asker = answering({ gist: ["Something."], date: ["notStated"], speakers: ["belarus"], id: ["s"] });
    const { file } = await makeRecord("statements", { evidence }, asker, realFiles);
    expect(JSON.parse(file.text)).toMatchObject({ date: null, unknown: { date: "notStated" } });
  });

  test("asks for the fields of its kind, and offers entities by name", async () => {
    const offered: string[] = [];
    const asker = answering({
      Which: ["variants,country", ""],
      kind: ["place"],
      name: ["Nowhere"],
      description: ["A place."],
    });
    const spying: Asker = {
      ...asker,
      one: async (message, options) => {
        if (message.startsWith("country")) offered.push(...options.map(({ name }) => name));
        return message.startsWith("country") ? "belarus" : asker.one(message, options);
      },
    };
    const given = { id: "nowhere", kind: "place", evidence, variants: [{ name: "Nirgendwo" }] };
    const { file } = await makeRecord("entities", given, spying, realFiles);
    expect(offered).toContain("Belarus (belarus)");
    expect(JSON.parse(file.text)).toMatchObject({ kind: "place", country: "belarus" });
  });
});
