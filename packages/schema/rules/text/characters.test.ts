import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { textCharacters } from "./characters.ts";

const findingsOf = (name: string) => findingsIn(textCharacters, { "entities/x": { ...minimal.entities, name } });

describe("text/characters", () => {
  test.each([
    ["white space at the end", "Pabradė ", "begins or ends with white space"],
    ["two spaces", "Union  Shield", "contains two spaces in a row after “Union”"],
    ["a no-break space", "Union\u00a0Shield", "contains an unusual space (U+00A0, no-break space) after “Union”"],
    ["a narrow space", "Union\u202fShield", "contains an unusual space (U+202F, narrow no-break space) after “Union”"],
    ["a line separator", "Union\u2028Shield", "contains an unusual space (U+2028) after “Union”"],
    ["a line break", "Union\nShield", "contains a control character (U+000A, line break) after “Union”"],
    ["a Hangul filler", "Union\u3164Shield", "contains an invisible or broken character (U+3164) after “Union”"],
    ["a tag letter", "Union\u{e0041}Shield", "contains an invisible or broken character (U+E0041) after “Union”"],
    ["a variation selector", "Union\ufe0f Shield", "contains an invisible or broken character (U+FE0F) after “Union”"],
    [
      "a replacement character",
      "Uni\ufffdn Shield",
      "contains an invisible or broken character (U+FFFD, replacement character) after “Uni”",
    ],
    ["half of a character", "Union\ud83d Shield", "contains an invisible or broken character (U+D83D) after “Union”"],
    ["a ligature", "O\ufb03ce", "contains the ligature “ﬃ”"],
    ["a full-width letter", "Uni\uff4fn Shield", "contains the full-width character “ｏ”"],
    ["a letter made of two characters", "Pabrade\u0307", "is not in composed Unicode form (NFC)"],
  ])("%s is reported", (_, name, fault) => {
    const findings = findingsOf(name);
    expect(placesOf(findings)).toEqual(["entities/x.json name"]);
    expect(messagesOf(findings)).toEqual([`“${JSON.stringify(name).slice(1, -1)}” ${fault}.`]);
  });

  test.each([
    ["a Cyrillic letter", "Castle of Lithu\u0430nia", "“Lithu\u0430nia” mixes Latin and Cyrillic letters."],
    ["a Greek letter", "Uni\u03bfn Shield", "“Uni\u03bfn” mixes Latin and Greek letters."],
    ["a dotless i", "Un\u0131on Shield", "“Un\u0131on” contains the Turkish letter “\u0131”."],
  ])("%s is reported with its word", (_, name, message) => {
    expect(messagesOf(findingsOf(name))).toEqual([message]);
  });

  test("a long text is cut in its message", () => {
    expect(messagesOf(findingsOf(`${"a".repeat(79)}bcd `))).toEqual([
      `“${"a".repeat(79)}b …” begins or ends with white space.`,
    ]);
  });

  test("stray white space has a replacement; other faults stay in it", () => {
    const replacementsOf = (name: string) => findingsOf(name).map(({ replacement }) => replacement);
    expect(replacementsOf(" Pabradė  town ")).toEqual(['"Pabradė town"', '"Pabradė town"']);
    expect(replacementsOf("Pabra\u200bdė ")).toEqual(['"Pabra\u200bdė"', '"Pabra\u200bdė"']);
    expect(replacementsOf("Pabra\u200bdė")).toEqual([undefined]);
    expect(replacementsOf("  ")).toContain(undefined);
  });

  test("every letter of a long word is read", () => {
    const publisher = `${"a".repeat(500_000)}\u0430`;
    const findings = findingsIn(textCharacters, { "works/x": { ...minimal.works, publisher } });
    expect(placesOf(findings)).toEqual(["works/x.json publisher"]);
  });
});
