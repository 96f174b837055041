import { describe, expect, test } from "vitest";
import { checkDataset } from "../../check/check-dataset.ts";
import { briefly, problemsAfter, realFiles } from "../../test/real-records.ts";

describe("recommendation/section", () => {
  test("advice that goes is missed by its section", () => {
    const { problems } = checkDataset({
      records: realFiles.filter(({ path }) => path !== "recommendations/defend-independence.json"),
    });
    expect(briefly(problems, "recommendation/section")).toEqual([
      "sections/defend-independence.json recommendation/section No recommendation has the title of this section.",
    ]);
  });

  test("a title that is not the heading is found at both", () => {
    const problems = problemsAfter({
      "recommendations/defend-independence": (record) => {
        record.title = "Defend the independence of Belarus";
      },
    });
    expect(briefly(problems)).toEqual([
      "recommendations/defend-independence.json recommendation/section No section of the recommendations has this title.",
      "sections/defend-independence.json recommendation/section No recommendation has the title of this section.",
    ]);
  });
});
