import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("text/characters", () => {
  test("a look-alike Cyrillic letter is refused", () => {
    const problems = problemsAfter({
      "entities/pabrade": (entity) => {
        entity.description = "A place in Lithuаnia.";
      },
    });
    expect(briefly(problems)).toEqual([
      'entities/pabrade.json text/characters "A place in Lithuаnia." mixes letters of two alphabets in one word.',
    ]);
  });

  test.each([
    ["a no-break space", "Union\u00a0Shield", "has a space that is not the usual one"],
    ["a narrow space", "Union\u202fShield", "has a space that is not the usual one"],
    ["a line separator", "Union\u2028Shield", "has a space that is not the usual one"],
    ["a Hangul filler", "Union\u3164Shield", "has an invisible or broken character"],
    ["a tag letter", "Union\u{e0041}Shield", "has an invisible or broken character"],
    ["a variation selector", "Union\ufe0f Shield", "has an invisible or broken character"],
    ["a replacement character", "Uni\ufffdn Shield", "has an invisible or broken character"],
    ["half of a character", "Union\ud83d Shield", "has an invisible or broken character"],
    ["a letter of full width", "Uni\uff4fn Shield", "has letters of full width"],
    ["a Greek letter", "Uni\u03bfn Shield", "mixes letters of two alphabets in one word"],
    ["a dotless i", "Un\u0131on Shield", "mixes letters of two alphabets in one word"],
  ])("%s is refused", (_, description, fault) => {
    const problems = problemsAfter({ "entities/pabrade": (entity) => Object.assign(entity, { description }) });
    expect(problems.filter(({ rule }) => rule === "text/characters").map(({ message }) => message)).toEqual([
      `${JSON.stringify(description)} ${fault}.`,
    ]);
  });

  test("white space at the end is refused", () => {
    const problems = problemsAfter({
      "entities/pabrade": (entity) => {
        entity.name = "Pabradė ";
      },
    });
    expect(briefly(problems)).toEqual([
      'entities/pabrade.json text/characters "Pabradė " begins or ends with white space.',
    ]);
  });

  test("a letter made of two characters is refused", () => {
    const problems = problemsAfter({
      "entities/pabrade": (entity) => {
        entity.name = "Pabrade\u0307";
      },
    });
    expect(briefly(problems)).toEqual([
      'entities/pabrade.json text/characters "Pabradė" is not in Unicode\'s composed form.',
    ]);
  });

  test("stray white space has a replacement; what else is wrong in the text stays in it", () => {
    const replacementsOf = (name: string) =>
      problemsAfter({
        "entities/pabrade": (entity) => {
          entity.name = name;
        },
      }).map(({ replacement }) => replacement);
    expect(replacementsOf(" Pabradė  town ")).toEqual(['"Pabradė town"', '"Pabradė town"']);
    expect(replacementsOf("Pabra\u200bdė ")).toEqual(['"Pabra\u200bdė"', '"Pabra\u200bdė"']);
    expect(replacementsOf("Pabra\u200bdė")).toEqual([undefined]);
    expect(replacementsOf("  ")).toContain(undefined);
  });

  test("a text of a million letters takes no time", () => {
    const start = performance.now();
    problemsAfter({
      "works/forget-hearts-and-minds": (work) => {
        work.publisher = "a".repeat(500_000);
      },
    });
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
