import { expect, test } from "vitest";
import { runOnThreads } from "./threads.ts";

const script = (onMessage: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from "node:worker_threads";
parentPort.on("message", (job) => { ${onMessage} });`)}`,
  );

test("outcomes are in the order of the jobs", async () => {
  const outcomes = await runOnThreads(script("parentPort.postMessage({ result: job * 2 })"), [1, 2, 3, 4, 5]);
  expect(outcomes.map((outcome) => "result" in outcome && outcome.result)).toEqual([2, 4, 6, 8, 10]);
});

test("a job that throws fails alone, and the next one gets a new thread", async () => {
  const jobs = ["broken", "fine", "broken", "fine"];
  const outcomes = await runOnThreads(
    script('if (job === "broken") throw new Error("It broke."); parentPort.postMessage({ result: job })'),
    jobs,
  );
  expect(outcomes.map((outcome) => ("error" in outcome ? String(outcome.error) : outcome.result))).toEqual([
    "Error: It broke.",
    "fine",
    "Error: It broke.",
    "fine",
  ]);
});

test("a job that never ends fails", async () => {
  const endless = script('parentPort.postMessage({ progress: "step 7" }); for (;;) {}');
  const [outcome] = await runOnThreads(endless, ["job"], { hangSeconds: 1 });
  expect(outcome && "error" in outcome && String(outcome.error)).toMatch(/1 seconds after .*: it hangs\.$/);
});
