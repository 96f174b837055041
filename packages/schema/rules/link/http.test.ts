import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("link/http", () => {
  test("an address without its protocol is refused", () => {
    const problems = problemsAfter({
      "works/minsk-beijing": (work) => {
        work.URL = "www.ifri.org/en";
      },
    });
    expect(briefly(problems)).toEqual([
      "works/minsk-beijing.json link/http `www.ifri.org/en` is not an http or https address.",
    ]);
  });

  test("an address that runs something is refused", () => {
    const problems = problemsAfter({
      "works/minsk-beijing": (work) => {
        work.URL = "javascript:alert(1)";
      },
    });
    expect(briefly(problems)).toEqual([
      "works/minsk-beijing.json link/http `javascript:alert(1)` is not an http or https address.",
    ]);
  });
});
