import fc from "fast-check";
import { expect, test } from "vitest";
import { realFiles } from "../../test/real-data.ts";
import { seed } from "../../test/seed.ts";
import { correct, UnusableReport } from "./correct.ts";
import { formLabels, readForm } from "./form.ts";

const paths = new Set(realFiles.map(({ path }) => path));

const part = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "..",
    "/etc/passwd",
    "length",
    "0",
    "-1",
    "waves",
    "2019-12",
    "id",
  ),
);
const answer = fc.array(part, { maxLength: 4 }).map((parts) => parts.join("."));
const record = fc.oneof(
  answer,
  fc.constantFrom("polls/two-unions", "two-unions", "entities/belarus", "citations/note-107"),
);

test("whatever a report says, it changes one record or is refused in a sentence", () => {
  fc.assert(
    fc.property(record, answer, answer, answer, answer, (name, field, now, should, page) => {
      const answers = { record: name, field, now, should, page, kind: "", credit: "" };
      const body = Object.entries(formLabels).map(([key, label]) => {
        const [, text = ""] = Object.entries(answers).find(([one]) => one === key) ?? [];
        return `### ${label}\n\n${text}`;
      });
      const form = readForm(body.join("\n\n"));
      if ("problems" in form) {
        expect(form.problems.join("")).not.toBe("");
        return;
      }
      try {
        expect(paths).toContain(correct(form.report, { records: realFiles }).file.path);
      } catch (error) {
        expect(error).toBeInstanceOf(UnusableReport);
      }
    }),
    { seed, numRuns: 500 },
  );
});

test("a text is corrected whole, and a number with or without its unit", () => {
  const [poll] = realFiles.filter(({ path }) => path.endsWith("/polls/two-unions.json"));
  const report = { record: "two-unions", page: "24", kind: "", credit: "" };
  const records = poll ? [poll] : [];
  const label = correct(
    {
      ...report,
      field: "label",
      now: "“Belarusians’ choice between a union with Russia and the EU”",
      should: "Which\nunion?",
    },
    { records },
  );
  expect(JSON.parse(label.file.text).label).toBe("Which union?");
  for (const [now, should] of [
    ["32", "33"],
    ["32 %", "33 %"],
    ["32%", "33"],
  ] as const) {
    const { file } = correct({ ...report, field: "waves.2019-12.european-union", now, should }, { records });
    expect(JSON.parse(file.text).waves[2].results[1].value.value).toBe(33);
  }
});

const correction = (answers: { record: string; field: string; now: string; should: string }) =>
  correct({ page: "10", kind: "", credit: "", ...answers }, { records: realFiles });

test.each([
  "https://unionstate.github.io/dataset/polls/two-unions",
  "https://unionstate.github.io/dataset/polls/two-unions/#waves",
  "https://w3id.org/unionstate/polls/two-unions",
  "packages/dataset/data/polls/two-unions.json",
])("a record can be named by %s", (record) => {
  expect(correction({ record, field: "label", now: labelOf("polls/two-unions"), should: "X" }).record).toBe(
    "polls/two-unions",
  );
});

const labelOf = (name: string): string =>
  JSON.parse(realFiles.find(({ path }) => path.endsWith(`/${name}.json`))?.text ?? "{}").label;

test("a field inside another is found by its name alone if there is only one", () => {
  const deal = { record: "arms-deals/russia-belarus-su-30sm-2016", now: "600 million USD", should: "500 million USD" };
  const refused = () => correction({ ...deal, field: "date", now: "June 2016", should: "July 2016" });
  expect(refused).not.toThrow();
  const passages = { record: "polls/format-of-relations", field: "option", now: "a", should: "b" };
  expect(() => correction(passages)).toThrow(/^There are several fields `option`\. Use one of: `waves\./);
});

test.each([
  ["tax-manoeuvre-loss", "US$9–10 billion", "US$8–10 billion", { low: 8e9, high: 10e9 }],
  ["simultaneous-exercises-2017-troops", "60-70,000", "60–75,000", { low: 60_000, high: 75_000 }],
  ["zapad-2017-coaches", "more than 4,000 coaches", "more than 5,000 coaches", { comparator: ">", limit: 5_000 }],
  ["zapad-2017-coaches", "more than 4,000 coaches", "5,000", { comparator: ">", limit: 5_000 }],
  ["belarusian-military-expenditure-2018", "US$715 million", "US$720.5 million", { value: 720_500_000 }],
])("a quantity of %s is corrected from %s to %s, with what qualifies it", (id, now, should, numbers) => {
  const { file } = correction({ record: `figures/${id}`, field: "value", now, should });
  expect(JSON.parse(file.text).value).toMatchObject(numbers);
});

test.each([
  ["“almost 4,000”", /changes more than a number/],
  ["no number", /is not a number/],
])("a bound cannot become %s", (should, reason) => {
  const coaches = { record: "figures/zapad-2017-coaches", field: "value", now: "more than 4,000 coaches" };
  expect(() => correction({ ...coaches, should })).toThrow(reason);
});

test("a date is corrected in words", () => {
  const event = { record: "events/beltransgas-sold-2011", field: "date", now: "2011" };
  expect(JSON.parse(correction({ ...event, should: "November 2011" }).file.text).date).toBe("2011-11");
});
