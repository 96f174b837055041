import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { textScript } from "./script.ts";

describe("text/script", () => {
  test("a word of look-alike letters is reported", () => {
    const findings = findingsIn(textScript, { "events/x": { ...minimal.events, label: "The milk war of МАЗ" } });
    expect(placesOf(findings)).toEqual(["events/x.json label"]);
    expect(messagesOf(findings)).toEqual(["`МАЗ` is not in Latin letters."]);
  });

  test("a name must be in the alphabet of its language", () => {
    const findingsOf = (name: string, language: string) =>
      findingsIn(textScript, { "entities/x": { ...minimal.entities, variants: [{ name, language }] } });
    const findings = findingsOf("Bielarus", "be");
    expect(placesOf(findings)).toEqual(["entities/x.json variants.0.name"]);
    expect(messagesOf(findings)).toEqual(["`Bielarus` is not in the alphabet of its language, `be`."]);
    expect(findingsOf("Беларусь", "be")).toEqual([]);
    expect(findingsOf("Belarus", "ru-Latn")).toEqual([]);
  });
});
