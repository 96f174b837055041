import { describe, expect, test } from "vitest";
import { checkDataset } from "../../check/check-dataset.ts";
import { briefly, problemsAfter, realFiles } from "../../test/real-records.ts";

describe("record/twin", () => {
  test("two works with one address are refused", () => {
    const problems = problemsAfter({
      "works/new-russian-arms": (work) => {
        work.URL = "http://www.belarusdigest.com/story/new-arms-for-belarus-and-russias-military-plans-in-the-region";
      },
    });
    expect(briefly(problems)).toEqual([
      "works/new-russian-arms.json record/twin `new-russian-arms` says the same as `new-arms-for-belarus`.",
    ]);
  });

  test("a record under another id is refused, whichever file comes first", () => {
    const original = realFiles.find(({ path }) => path.endsWith("claims/occupation-by-exercise.json"));
    const copies = ["occupation-by-exercise-copy", "occupation-by-exercises"].map((id) => ({
      path: `claims/${id}.json`,
      text: (original?.text ?? "").replace('"occupation-by-exercise"', `"${id}"`),
    }));
    const { problems } = checkDataset({ records: [...realFiles, ...copies] });
    expect(briefly(problems.filter(({ rule }) => rule === "record/twin"))).toEqual([
      "claims/occupation-by-exercise-copy.json record/twin `occupation-by-exercise-copy` is `occupation-by-exercise` once more, word for word.",
      "claims/occupation-by-exercises.json record/twin `occupation-by-exercises` is `occupation-by-exercise` once more, word for word.",
    ]);
  });
});
