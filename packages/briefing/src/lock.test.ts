import { readFileSync } from "node:fs";
import * as current from "@unionstate/dataset";
import { expect, test } from "vitest";
import { changed } from "../test/changed.ts";
import { pinned as dataset } from "../test/pinned.ts";
import type { Page } from "./blocks.ts";
import { check } from "./check.ts";
import { BriefingError, type Dataset } from "./dataset.ts";
import { briefing } from "./index.ts";
import { accept, formatLock, type Lock, lockFile, parseLock, reviewText, stale } from "./lock.ts";
import { fell } from "./predicates.ts";
import { prose } from "./prose.ts";
import { references } from "./references.ts";

function pagesWith(of: Dataset): readonly Page[] {
  const { share } = references(of);
  const [first, last] = [
    share("two-unions", "2018-01", "union-with-russia"),
    share("two-unions", "2019-12", "union-with-russia"),
  ];
  const fall = prose("fall")`Support fell to ${last}.`.claims(fell(first, last));
  const other = prose("other")`Nothing else changed.`;
  return [{ id: "polls", title: prose("title")`A finding`, blocks: [{ kind: "paragraph", sentences: [fall, other] }] }];
}

const lock = accept(pagesWith(dataset));

test("the lock has the sentences that rest on records, with their values", () => {
  expect(Object.keys(lock)).toEqual(["polls/fall"]);
  expect(lock["polls/fall"]).toMatchObject({
    "polls/two-unions waves.2018-01.union-with-russia": { value: "63.9%", certainty: "stated" },
    "polls/two-unions waves.2019-12.union-with-russia": { value: "40.4%", certainty: "stated" },
  });
});

test("a corrected share that leaves a sentence true names the sentence to read again, with both values", () => {
  const corrected = changed("polls", "two-unions", (poll) => {
    poll.waves.at(-1).results[0].value.value = 40.6;
  });
  const pages = pagesWith(corrected);
  expect(stale(lock, pages)).toEqual([
    {
      sentence: "polls/fall",
      text: "Support fell to 40.6%.",
      changes: ["`polls/two-unions`, `waves.2019-12.union-with-russia`: 40.4% → 40.6%"],
    },
  ]);
  expect(stale(accept(pages), pages)).toEqual([]);
});

test("a share that only a predicate uses makes its sentence stale", () => {
  const corrected = changed("polls", "two-unions", (poll) => {
    poll.waves[0].results[0].value.value = 63.7;
  });
  expect(stale(lock, pagesWith(corrected)).map(({ changes }) => changes)).toEqual([
    ["`polls/two-unions`, `waves.2018-01.union-with-russia`: 63.9% → 63.7%"],
  ]);
});

test.each<[string, (poll: { basis: unknown[]; evidence: { page: number }[] }) => void]>([
  ["basis", (poll) => poll.basis.push({ for: ["waves"], kind: "editorial", note: "Rounded." })],
  ["evidence", ({ evidence: [first] }) => first && Object.assign(first, { page: 25 })],
])("a change of the %s of a record makes its sentences stale", (aspect, change) => {
  const corrected = changed("polls", "two-unions", change);
  expect(stale(lock, pagesWith(corrected)).flatMap(({ changes }) => changes)).toContain(
    `\`polls/two-unions\`, \`waves.2019-12.union-with-russia\`: ${aspect} has changed`,
  );
});

test("a change of another field of the record leaves its sentences as they are", () => {
  const corrected = changed("polls", "two-unions", (poll) => {
    poll.label = "Another label";
    poll.waves.at(-1).results[1].value.value = 31;
  });
  expect(stale(lock, pagesWith(corrected))).toEqual([]);
});

test("a change of certainty names both", () => {
  const pages = (of: Dataset): readonly Page[] => [
    {
      id: "zapad",
      title: prose("title")`There were ${references(of).figure("zapad-2017-troops")}`,
      blocks: [],
    },
  ];
  const doubted = changed("figures", "zapad-2017-troops", (figure) => {
    figure.certainty = "attributed";
    figure.accordingTo = ["russia"];
  });
  expect(stale(accept(pages(dataset)), pages(doubted)).flatMap(({ changes }) => changes)).toEqual([
    "`figures/zapad-2017-troops`, `value`: certainty: stated → attributed russia",
  ]);
});

test("a new sentence and a new reference have to be accepted", () => {
  expect(stale({}, pagesWith(dataset))).toMatchObject([{ sentence: "polls/fall", changes: ["not accepted yet"] }]);
  const [first = ""] = Object.keys(lock["polls/fall"] ?? {});
  const { [first]: removed, ...rest } = lock["polls/fall"] ?? {};
  expect(removed).toBeDefined();
  expect(stale({ "polls/fall": rest }, pagesWith(dataset)).flatMap(({ changes }) => changes)).toEqual([
    "`polls/two-unions`, `waves.2018-01.union-with-russia`: 63.9% is new",
  ]);
});

test("the lock is the same after it is written and read", () => {
  const whole = accept(briefing(dataset));
  expect(parseLock(formatLock(whole))).toEqual(whole);
  expect(stale(parseLock(formatLock(whole)), briefing(dataset))).toEqual([]);
});

test("the brief has no problem, and every sentence has been read since its records changed", () => {
  const pages = briefing(current);
  const lock = parseLock(readFileSync(lockFile, "utf8"));
  expect(Object.keys(lock)).toContain("polls/title");
  expect(reviewText(pages, check(current, pages), stale(lock, pages))).toBe("");
});

test("a sentence that was removed is named until someone accepts this", () => {
  const removed = { ...lock, "polls/removed": {} };
  expect(stale(removed, pagesWith(dataset))).toEqual([
    { sentence: "polls/removed", text: "", changes: ["no longer in the brief"] },
  ]);
});

test("a chart that shortens the label of a record has to be looked at again if that changes", () => {
  const relabelled = changed("deployments", "russia-belarus-airbase", (record) => {
    record.label = "Another label";
  });
  expect(stale(accept(briefing(dataset)), briefing(relabelled)).map(({ sentence }) => sentence)).toEqual(
    expect.arrayContaining(["requests/request-matrix", "sites/status-map"]),
  );
});

test("a long text that has changed is given as it is now", () => {
  const pages = (of: Dataset): readonly Page[] => [
    { id: "polls", title: prose("title")`${references(of).recordLabel("polls/two-unions")}`, blocks: [] },
  ];
  const relabelled = (text: string): Dataset =>
    changed("polls", "two-unions", (poll) => {
      poll.label = text;
    });
  const long = `A label of ${"very ".repeat(40)}many words`;
  expect(stale(accept(pages(dataset)), pages(relabelled("A poll")))[0]?.changes[0]).toMatch(
    /^`polls\/two-unions`, `label`: “.*” → A poll$/,
  );
  expect(stale(accept(pages(relabelled(long))), pages(relabelled(`${long}!`)))[0]?.changes).toEqual([
    `\`polls/two-unions\`, \`label\`: the text has changed to “${long}!”`,
  ]);
});

test("false sentences come first, then those to read again, by page, with their values before and after", () => {
  const corrected = changed("polls", "two-unions", (poll) => {
    poll.waves.at(-1).results[0].value.value = 64.4;
  });
  const page: Page = {
    id: "zapad",
    title: prose("title")`A second page`,
    blocks: [
      {
        kind: "note",
        sentences: [
          prose(
            "last",
          )`In the end it was ${references(corrected).share("two-unions", "2019-12", "union-with-russia")}.`,
        ],
      },
    ],
  };
  const pages = [...pagesWith(corrected), page];
  const before: Lock = { ...lock, "zapad/last": { ...lock["polls/fall"] } };
  const problems = check(corrected, pages).filter(({ rule }) => rule === "prose/predicate");
  expect(reviewText(pages, problems, stale(before, pages))).toBe(
    `The brief has 1 problem.

Page 1: A finding

- Sentence \`polls/fall\` is false: “Support fell to 64.4%.” \`fell\` requires that the second value is lower than the first; the records say 63.9% < 64.4%. Correct the record or, if it is right, the sentence and its predicate in packages/briefing/src/content/polls.ts.
  - \`polls/two-unions\`, \`waves.2018-01.union-with-russia\`: 63.9%
  - \`polls/two-unions\`, \`waves.2019-12.union-with-russia\`: 40.4% → 64.4%

Records behind 1 sentence of the brief have changed. Read it again:

Page 2: A second page

- \`zapad/last\`: “In the end it was 64.4%.”
  - \`polls/two-unions\`, \`waves.2018-01.union-with-russia\`: no longer used
  - \`polls/two-unions\`, \`waves.2019-12.union-with-russia\`: 40.4% → 64.4%

Solve the problems first. Then, if every sentence is still right, run \`npm run brief -- --accept\` and commit packages/briefing/briefing.lock.json.`,
  );
  expect(reviewText(pages, [], [])).toBe("");
});

test("a problem of the whole brief comes without a page", () => {
  const message = "The briefing has too few pages: 1. Expected 8 to 12. Extend it.";
  expect(reviewText([], [{ rule: "briefing/length", place: "", message }], [])).toBe(
    `The brief has 1 problem.\n\n- ${message}`,
  );
});

test("where the paper uses a name makes no sentence stale", () => {
  const pages = (of: Dataset): readonly Page[] => [
    { id: "polls", title: prose("title")`${references(of).name("belarus")} refused`, blocks: [] },
  ];
  const moved = changed("entities", "belarus", (entity) => {
    entity.evidence[0].page = 38;
  });
  expect(stale(accept(pages(dataset)), pages(moved))).toEqual([]);
  const renamed = changed("entities", "belarus", (entity) => {
    entity.name = "Republic of Belarus";
  });
  expect(stale(accept(pages(dataset)), pages(renamed)).flatMap(({ changes }) => changes)).toEqual([
    "`entities/belarus`, `name`: Belarus → Republic of Belarus",
  ]);
});

test.each([
  '{ "polls/fall": { "polls/two-unions": "63.9%" } }',
  '{ "polls/fall": { "polls/two-unions": "63.9% | stated | – | – | –" } }',
  '{ "polls/fall": null }',
  "[1]",
  "<<<<<<< HEAD",
])("a file that is not a lock is an error: %s", (text) => {
  expect(() => parseLock(text)).toThrow(
    new BriefingError(
      "packages/briefing/briefing.lock.json is not a lock file. Restore it with " +
        "`git checkout main -- packages/briefing/briefing.lock.json`, then run `npm run brief`.",
    ),
  );
});
