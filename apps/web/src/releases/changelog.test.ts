import { expect, test } from "vitest";
import { readChangelog } from "./changelog.ts";

const changelog = `# @unionstate/dataset

## 1.1.0

2026-12-01 · schemas 1.0.2 · since 1.0.0: 1 removed record, 1 changed.

The polls were checked again.

### Polls

- [\`polls/two-unions\`](https://w3id.org/unionstate/polls/two-unions): December 2019, European Union: 32 → 32.4% (p. 24, note 107; patch)
- [\`polls/format-of-relations\`](https://w3id.org/unionstate/polls/format-of-relations):
  - August 2019, Part of Russia: 1.4 → 1.5% (p. 23; patch)
  - new analyst: Arseny Sivitsky (p. 23; minor)

### Events

- [\`events/zapad-soviet\`](https://w3id.org/unionstate/events/zapad-soviet): removed: “The USSR began to hold the Zapad exercises (1970s)” (major)

## 1.0.0

2026-11-30 · schemas 1.0.0.

First release.
`;

test("a changelog is read by release and record, the latest first", () => {
  const [second, first, ...others] = readChangelog(changelog);
  expect(others).toEqual([]);
  expect(first).toMatchObject({ version: "1.0.0", released: "2026-11-30", changes: [] });
  expect(second).toMatchObject({ version: "1.1.0", released: "2026-12-01" });
  expect(second?.markdown).toMatch(/^2026-12-01 · .*\n\nThe polls were checked again\.\n\n### Polls/);
  expect(second?.changes).toEqual([
    {
      record: "polls/two-unions",
      text: "December 2019, European Union: 32 → 32.4% (p. 24, note 107; patch)",
    },
    { record: "polls/format-of-relations", text: "August 2019, Part of Russia: 1.4 → 1.5% (p. 23; patch)" },
    { record: "polls/format-of-relations", text: "new analyst: Arseny Sivitsky (p. 23; minor)" },
    {
      record: "events/zapad-soviet",
      text: "removed: “The USSR began to hold the Zapad exercises (1970s)” (major)",
    },
  ]);
});

test("there is no release before the first", () => {
  expect(readChangelog("")).toEqual([]);
});

test("a release without a day is an error", () => {
  expect(() => readChangelog("## 1.0.0\n\nFirst.\n")).toThrow("Version 1.0.0 has no day");
});
