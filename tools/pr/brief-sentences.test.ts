import { accept, briefing, type Dataset, formatLock } from "@unionstate/briefing";
import { describe, expect, test } from "vitest";
import { changed } from "../../packages/briefing/test/changed.ts";
import { pinned as dataset } from "../../packages/briefing/test/pinned.ts";
import { briefSentences } from "./brief-sentences.ts";

const lockOf = (records: Dataset): string => formatLock(accept(briefing(records)));

const lock = lockOf(dataset);

const withLastShare = (value: number): Dataset =>
  changed("polls", "two-unions", (poll) => {
    poll.waves.at(-1).results[0].value.value = value;
  });

describe("the sentences of the brief in a pull request", () => {
  test("pass if no record behind them has changed", () => {
    expect(briefSentences(dataset, lock, lock)).toEqual({
      passed: true,
      summary: "No sentence of the brief rests on what has changed.",
    });
  });

  test("fail if one is false, with the value at the base", () => {
    const { passed, summary } = briefSentences(withLastShare(64.4), lock, lock);
    expect(passed).toBe(false);
    expect(summary).toMatch(/^The brief has \d+ problems\.\n\nPage 1: /);
    expect(summary).toContain("- Sentence `polls/title` is false: ");
    expect(summary).toContain("`polls/two-unions`, `waves.2019-12.union-with-russia`: 40.4% → 64.4%");
  });

  test("fail if someone has to read one again", () => {
    const { passed, summary } = briefSentences(withLastShare(40.6), lock, lock);
    expect(passed).toBe(false);
    expect(summary).toMatch(/^Records behind \d+ sentences of the brief have changed\. Read them again:/);
    expect(summary).not.toContain("accepted in this change");
  });

  test("pass if they were accepted, and are listed for the reviewer", () => {
    const corrected = withLastShare(40.6);
    const { passed, summary } = briefSentences(corrected, lockOf(corrected), lock);
    expect(passed).toBe(true);
    expect(summary).toMatch(/^Read again and accepted in this change; please check:\n\nPage 1: /);
    expect(summary).toMatch(
      /\n- `polls\/title`: “.*40\.6%”\n {2}- `polls\/two-unions`, `waves\.2019-12\.union-with-russia`: 40\.4% → 40\.6%\n/,
    );
  });

  test("are not compared with a base that has no lock file", () => {
    expect(briefSentences(dataset, lock, undefined).passed).toBe(true);
  });

  test("fail if the brief uses a value that is no longer in the data", () => {
    const corrected = changed("polls", "two-unions", (poll) => {
      poll.waves.pop();
    });
    expect(briefSentences(corrected, lock, lock)).toEqual({
      passed: false,
      summary: expect.stringContaining("`waves.2019-12` of `polls/two-unions`, which the record does not have."),
    });
  });
});
