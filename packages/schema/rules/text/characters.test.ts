import { describe, expect, test } from "vitest";
import { messagesOf, minimal, placesOf, problemsOf } from "../../test/records.ts";
import { textCharacters } from "./characters.ts";

const findingsOf = (name: string) => problemsOf(textCharacters, { "entities/x": { ...minimal.entities, name } });

describe("text/characters", () => {
  test.each([
    ["white space at the end", "Pabradė ", "begins or ends with white space"],
    ["two spaces", "Union  Shield", "has two spaces in a row"],
    ["a no-break space", "Union\u00a0Shield", "has an unusual kind of space"],
    ["a narrow space", "Union\u202fShield", "has an unusual kind of space"],
    ["a line separator", "Union\u2028Shield", "has an unusual kind of space"],
    ["a line break", "Union\nShield", "has a line break, tab or control character"],
    ["a Hangul filler", "Union\u3164Shield", "has an invisible or broken character"],
    ["a tag letter", "Union\u{e0041}Shield", "has an invisible or broken character"],
    ["a variation selector", "Union\ufe0f Shield", "has an invisible or broken character"],
    ["a replacement character", "Uni\ufffdn Shield", "has an invisible or broken character"],
    ["half of a character", "Union\ud83d Shield", "has an invisible or broken character"],
    ["a ligature", "O\ufb03ce", "has a ligature character"],
    ["a full-width letter", "Uni\uff4fn Shield", "has full-width characters"],
    ["a Cyrillic letter", "Lithu\u0430nia", "mixes letters of two alphabets in one word"],
    ["a Greek letter", "Uni\u03bfn Shield", "mixes letters of two alphabets in one word"],
    ["a dotless i", "Un\u0131on Shield", "mixes letters of two alphabets in one word"],
    ["a letter made of two characters", "Pabrade\u0307", "is not in composed Unicode form (NFC)"],
  ])("%s is reported", (_, name, fault) => {
    const findings = findingsOf(name);
    expect(placesOf(findings)).toEqual(["entities/x.json name"]);
    expect(messagesOf(findings)).toEqual([`${JSON.stringify(name)} ${fault}.`]);
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
    const findings = problemsOf(textCharacters, { "works/x": { ...minimal.works, publisher } });
    expect(placesOf(findings)).toEqual(["works/x.json publisher"]);
  });
});
