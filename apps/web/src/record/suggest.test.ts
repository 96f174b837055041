import { readFileSync } from "node:fs";
import { get } from "@unionstate/dataset";
import { isObject, isQuantity, quantityWords } from "@unionstate/schema";
import { expect, test } from "vitest";
import { allRecords, recordNamed, textOf } from "./line.ts";
import { type Correctable, correctableIn, correctionForm, editorAddress, historyAddress } from "./suggest.ts";

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
  expect(textOf(value?.words ?? [])).toBe("December 2019, European Union: 32%");
  for (const id of ["record", "field", "now", "page"]) expect(form).toContain(`id: ${id}\n`);
});

test("the file of a record is edited, and has its history, where it is in the repository", () => {
  const file = "packages/dataset/data/polls/two-unions.json";
  expect(editorAddress(poll)).toBe(`https://github.com/unionstate/dataset/edit/main/${file}`);
  expect(historyAddress(poll)).toBe(`https://github.com/unionstate/dataset/commits/main/${file}`);
});

test("every value is offered by the name with which the form looks it up", () => {
  for (const record of allRecords()) {
    const values = correctableIn(record);
    for (const { field, now, words } of values) {
      const value = valueAt(record, field.split("."));
      const expected = value === null ? "not stated" : isQuantity(value) ? quantityWords(value) : String(value);
      expect(expected, `${record.id} ${field}`).toBe(now);
      expect(textOf(words)).toMatch(/^[^:]+: ./);
    }
    const texts = values.map(({ words }) => textOf(words));
    const fields = values.map(({ field }) => field);
    expect([...new Set(fields)], record.id).toEqual(fields);
    expect([...new Set(texts)], record.id).toEqual(texts);
  }
});

const offered = (name: string, field: string): Correctable | undefined =>
  correctableIn(recordNamed(name)).find((value) => value.field === field);

test.each([
  ["figures/simultaneous-exercises-2017-troops", "value", "about 60,000–70,000 people"],
  ["figures/zapad-2017-coaches", "value", "more than 4,000 coaches"],
  ["arms-deals/russia-belarus-s-300ps", "steps.ordered.date", "not stated"],
  ["arms-deals/russia-belarus-su-30sm-2016", "evidence.1.citations.0", "33"],
  ["polls/two-unions", "evidence.0.page", "24"],
])("%s offers %s as it is now, %s", (name, field, now) => {
  expect(offered(name, field)?.now).toBe(now);
});

test("a value is sent with the passage that gives it", () => {
  const deal = "arms-deals/russia-belarus-su-30sm-2016";
  expect(offered(deal, "description")?.page).toBe("p. 10, note 33");
  expect(offered(deal, "label")?.page).toBe("p. 10");
  expect(offered(deal, "steps.ordered.price")?.page).toBe("p. 10");
});

test("names and titles in other languages say which", () => {
  const words = offered("entities/aliaksandr-lukashenka", "variants.2.name")?.words ?? [];
  expect(words.at(-1)).toEqual({ text: "Аляксандр Лукашэнка", lang: "be" });
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
