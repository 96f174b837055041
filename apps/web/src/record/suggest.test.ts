import { readFileSync } from "node:fs";
import { get } from "@unionstate/dataset";
import { isObject, isQuantity, quantityWords } from "@unionstate/schema";
import { expect, test } from "vitest";
import { allRecords } from "./line.ts";
import { correctableIn, correctionForm, editorAddress } from "./suggest.ts";

const poll = get("polls", "two-unions");
const form = readFileSync(new URL("../../../../.github/ISSUE_TEMPLATE/correct-a-record.yml", import.meta.url), "utf8");

test("the form is filled in with the record, the value and its passage, in fields that it has", () => {
  const value = correctableIn(poll).find(({ field }) => field === "waves.2019-12.results.european-union.value");
  const address = new URL(correctionForm(poll, value));
  expect(Object.fromEntries(address.searchParams)).toEqual({
    template: "correct-a-record.yml",
    title: "Correct: polls/two-unions",
    record: "polls/two-unions",
    field: "waves.2019-12.results.european-union.value",
    now: "32%",
    page: "p. 24, note 107",
  });
  expect(value?.words).toBe("December 2019, European Union: 32%");
  for (const id of ["record", "field", "now", "page"]) expect(form).toContain(`id: ${id}\n`);
});

test("the file of a record is edited where it is in the repository", () => {
  expect(editorAddress(poll)).toBe(
    "https://github.com/unionstate/dataset/edit/main/packages/dataset/data/polls/two-unions.json",
  );
});

test("every value that can be corrected is found by its name, as the form looks it up", () => {
  for (const record of allRecords()) {
    for (const { field, now, words } of correctableIn(record)) {
      const value = valueAt(record, field.split("."));
      expect(isQuantity(value) ? quantityWords(value) : String(value), `${record.id} ${field}`).toBe(now);
      expect(words).toMatch(/^[^:]+: ./);
    }
  }
});

/** A value by the names that the form accepts: of fields, and ids or positions of list items. */
function valueAt(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return value;
  if (Array.isArray(value)) {
    const idOf = (item: unknown): unknown => (isObject(item) ? (item.id ?? item.option ?? item.kind) : undefined);
    return valueAt(
      value.find((item: unknown, index) => idOf(item) === name || String(index) === name),
      rest,
    );
  }
  return valueAt(isObject(value) ? value[name] : undefined, rest);
}
