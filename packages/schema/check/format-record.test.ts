import { describe, expect, test } from "vitest";
import { recordSchemas } from "../records/record-schemas.ts";
import { realFiles } from "../test/real-records.ts";
import type { Collection } from "../vocabularies/collection.ts";
import { formatRecord } from "./format-record.ts";

const schemaOf = (path: string) => recordSchemas[path.split("/").at(-2) as Collection];

const formatted = (path: string, text: string): string => formatRecord(JSON.parse(text), schemaOf(path));

describe("the form of a record", () => {
  test("is the one that all files have", () => {
    const differing = realFiles.filter(({ path, text }) => formatted(path, text) !== text);
    expect(differing.map(({ path }) => path)).toEqual([]);
  });

  test("comes back when keys are shuffled and white space is lost", () => {
    const differing = realFiles.filter(
      ({ path, text }) => formatted(path, JSON.stringify(backwards(JSON.parse(text)))) !== text,
    );
    expect(differing.map(({ path }) => path)).toEqual([]);
  });

  test("puts footnotes in ascending order and leaves every other list as it is", () => {
    const { path, text } = fileOf("claims/own-doctrine.json");
    const claim = JSON.parse(text);
    const citations = claim.evidence[1].citations;
    claim.evidence[1].citations = citations.toReversed();
    expect(formatted(path, JSON.stringify(claim))).toBe(text);
    claim.restsOn.reverse();
    expect(JSON.parse(formatted(path, JSON.stringify(claim))).restsOn).toEqual(claim.restsOn);
  });

  test("takes stray spaces out of text, and nothing else", () => {
    const { path, text } = fileOf("entities/belarus.json");
    const record = JSON.parse(text);
    record.description = `  ${record.description.replace(" ", "  ")} `;
    expect(formatted(path, JSON.stringify(record))).toBe(text);
  });

  test("keeps fields that the schema does not know, at the end", () => {
    const { path, text } = fileOf("entities/belarus.json");
    const record = { colour: "green", ...JSON.parse(text) };
    expect(formatted(path, JSON.stringify(record))).toMatch(/"colour": "green"\n\}\n$/);
  });
});

function fileOf(name: string) {
  const file = realFiles.find(({ path }) => path.endsWith(name));
  if (!file) throw new Error(`There is no ${name}.`);
  return file;
}

function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, backwards(inner)]),
  );
}
