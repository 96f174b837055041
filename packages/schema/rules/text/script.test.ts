import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("text/script", () => {
  test("a word of look-alike letters is told", () => {
    expect(
      briefly(
        problemsAfter({
          "events/milk-war-2009": (record) => {
            record.title = "The milk war of МАЗ";
          },
        }),
        "text/script",
      ),
    ).toEqual(["events/milk-war-2009.json text/script `МАЗ` is not in Latin letters."]);
  });

  test("a Belarusian name in Latin letters is told", () => {
    expect(
      briefly(
        problemsAfter({
          "entities/belarus": (record) => {
            record.variants.find((variant: { language?: string }) => variant.language === "be").name = "Bielarus";
          },
        }),
        "text/script",
      ),
    ).toEqual(["entities/belarus.json text/script `Bielarus` is not in the letters of its language, `be`."]);
  });
});
