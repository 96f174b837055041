import { describe, expect, test } from "vitest";
import { readChangelog } from "../releases/changelog.ts";
import { correctionsOf } from "./corrections.ts";
import { oldIds } from "./old-ids.ts";

const latest = {
  version: "1.2.0",
  released: "2027-03-01",
  changes: [
    {
      kind: "field",
      record: "polls/two-unions",
      words: "December 2019, European Union: 32 → 32.4%",
      evidence: "p. 24, note 107",
    },
    { kind: "schema", words: "Poll: new field" },
  ],
};

const releases = readChangelog(`# @unionstate/dataset

## 1.2.0

2027-03-01 · schemas 1.0.0 · since 1.1.0: 1 changed record.

- [\`polls/two-unions\`](https://w3id.org/unionstate/polls/two-unions): December 2019, European Union: 32 → 32.4% (p. 24, note 107; patch)

## 1.1.0

2026-12-01 · schemas 1.0.0 · since 1.0.0: 2 changed records.

### Polls

- [\`polls/two-unions\`](https://w3id.org/unionstate/polls/two-unions):
  - question: “Where would people live better\\?” → “Where would Belarusians live better?” (patch)
  - new analyst: Valeria Kostyugova (p. 24; minor)
- [\`polls/two\`](https://w3id.org/unionstate/polls/two): source: \`https://example.org\` → “A \\[copy\\]” (patch)

## 1.0.0

2026-11-23.

The first release.
`);

describe("the corrections of a record", () => {
  test("are those of all releases, the newest first, each with its page", () => {
    expect(correctionsOf("polls/two-unions", { ...latest, changes: latest.changes.slice(0, 1) }, releases, [])).toEqual(
      [
        {
          version: "1.2.0",
          released: "2027-03-01",
          words: "December 2019, European Union: 32 → 32.4%",
          evidence: "p. 24, note 107",
        },
        {
          version: "1.1.0",
          released: "2026-12-01",
          words: "question: “Where would people live better?” → “Where would Belarusians live better?”",
        },
        { version: "1.1.0", released: "2026-12-01", words: "new analyst: Valeria Kostyugova", evidence: "p. 24" },
      ],
    );
  });

  test("include the records that it replaces, with the day of that release or none yet", () => {
    const moved = { kind: "moved", to: "polls/two-unions", reason: "Both records were about one question." } as const;
    const old = oldIds([
      { ...moved, from: "polls/union-or-europe", since: "1.1.0" },
      { ...moved, from: "polls/europe", since: "next" },
    ]);
    expect(
      correctionsOf(
        "polls/two-unions",
        latest,
        releases.slice(1, 2).map((one) => ({ ...one, changes: [] })),
        old,
      ),
    ).toEqual([
      { version: "", released: "", words: "replaces polls/europe. Both records were about one question." },
      {
        version: "1.2.0",
        released: "2027-03-01",
        words: "December 2019, European Union: 32 → 32.4%",
        evidence: "p. 24, note 107",
      },
      {
        version: "1.1.0",
        released: "2026-12-01",
        words: "replaces polls/union-or-europe. Both records were about one question.",
      },
    ]);
  });

  test("are in plain text, and not those of a record with a longer id", () => {
    expect(correctionsOf("polls/two", latest, releases, []).map(({ words }) => words)).toEqual([
      "source: https://example.org → “A [copy]”",
    ]);
  });

  test("are none before the first release", () => {
    expect(
      correctionsOf("polls/two-unions", { version: "0.0.0", released: "2026-11-23", changes: [] }, [], []),
    ).toEqual([]);
  });
});
