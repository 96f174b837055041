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
});
