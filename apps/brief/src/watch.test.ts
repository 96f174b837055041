import { expect, test } from "vitest";
import { editions } from "./command.ts";
import { taskAfter } from "./watch.ts";

test.each([
  ["packages/dataset/data/polls/two-unions.json", { editions, build: true }],
  ["packages/briefing/src/content/polls.ts", { editions: ["html", "a4", "letter"], build: false }],
  ["packages/briefing/src/charts/poll-lines.ts", { editions: ["html", "charts", "a4", "letter"], build: false }],
  ["packages/briefing/src/html/style.ts", { editions: ["html"], build: false }],
  ["packages/typeset/src/typeset.ts", { editions: ["a4", "letter", "data-book"], build: false }],
  ["apps/brief/src/briefing/page.ts", { editions: ["a4", "letter"], build: false }],
  ["apps/brief/src/data-book/register.ts", { editions: ["data-book"], build: false }],
  ["packages/dataset/dist/index.js", undefined],
  ["packages/briefing/src/lock.test.ts", undefined],
])("a change of %s makes only what depends on it", (path, task) => {
  expect(taskAfter(path, editions)).toEqual(task);
});

test("only the files that were asked for are made again", () => {
  expect(taskAfter("packages/briefing/src/content/polls.ts", ["html", "data-book"])?.editions).toEqual(["html"]);
  expect(taskAfter("apps/brief/src/data-book/register.ts", ["html"])).toBeUndefined();
});
