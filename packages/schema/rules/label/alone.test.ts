import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { labelAlone } from "./alone.ts";

const findingsOf = (label: string) => findingsIn(labelAlone, { "events/x": { ...minimal.events, label } });

describe("label/alone", () => {
  test.each([
    ["They share a doctrine", "The label begins with “They”, which means nothing to readers who see only this label."],
    [
      "The two share a doctrine",
      "The label begins with “The two”, which means nothing to readers who see only this label.",
    ],
    ["Its air defence is weak", "The label begins with “Its”, which means nothing to readers who see only this label."],
    [
      "One of them left Belarus",
      "The label begins with “One of them”, which means nothing to readers who see only this label.",
    ],
    ["In 2010 Russia cut oil deliveries", "The label begins with “In”, not with a name or a noun."],
    ["What Russia calls a plan", "The label begins with “What”, not with a name or a noun."],
    ["specialists employed at Vileyka", "The label begins with “s”."],
    ["Russia cut oil deliveries.", "The label ends with “.”."],
    ["Russia cut oil deliveries to…", "The label ends with “…”."],
    ["Zapad 2017", "The label is only two words long: “Zapad 2017”."],
    ["Russia, says the paper, cut deliveries", "The label mentions “the paper”."],
  ])("“%s” means nothing alone", (label, message) => {
    const findings = findingsOf(label);
    expect(placesOf(findings)).toEqual(["events/x.json label"]);
    expect(messagesOf(findings)).toEqual([message]);
  });

  test.each([
    "Russia cut oil deliveries to Belarus (2010)",
    "US strategists proposed a neutral buffer",
    "Italy and Inter RAO signed nothing",
    "The two Baltic neighbours protested",
    "4,000 coaches were ordered",
    "About 4,000 coaches were ordered",
    "“Soft Belarusianisation” spread among officials",
    "iSANS published a report",
    "naviny.by interviewed Parotnikau",
  ])("“%s” does", (label) => {
    expect(findingsOf(label)).toEqual([]);
  });

  test("a discrepancy may mention the paper", () => {
    const label = "Dates of the visit in the paper and in its source";
    expect(findingsIn(labelAlone, { "discrepancies/x": { ...minimal.discrepancies, label } })).toEqual([]);
  });

  test("a description may not begin with a pronoun or a conjunction; other words are accepted", () => {
    const descriptionOf = (description: string) =>
      findingsIn(labelAlone, { "events/x": { ...minimal.events, description } });
    const findings = descriptionOf("He was recalled in 2019.");
    expect(placesOf(findings)).toEqual(["events/x.json description"]);
    expect(findings[0]).toMatchObject({
      message: "The description begins with “He”, which means nothing to readers who see only this text.",
      fix: "Replace “He” with the name.",
    });
    expect(descriptionOf("Hence Russia recalled its ambassador.")[0]?.fix).toBe("Remove “Hence”.");
    expect(descriptionOf("In 2019 Russia recalled its ambassador.")).toEqual([]);
  });
});
