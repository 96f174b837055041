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
      'entities/pabrade.json text/characters "A place in Lithuаnia." mixes Latin and Cyrillic letters in one word.',
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

  test("stray white space has a mend; what else is wrong in the text stays in it", () => {
    const mendsOf = (name: string) =>
      problemsAfter({
        "entities/pabrade": (entity) => {
          entity.name = name;
        },
      }).map(({ mend }) => mend);
    expect(mendsOf(" Pabradė  town ")).toEqual(['"Pabradė town"', '"Pabradė town"']);
    expect(mendsOf("Pabra\u200bdė ")).toEqual(['"Pabra\u200bdė"', '"Pabra\u200bdė"']);
    expect(mendsOf("Pabra\u200bdė")).toEqual([undefined]);
    expect(mendsOf("  ")).toContain(undefined);
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
