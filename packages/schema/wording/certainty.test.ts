import { expect, test } from "vitest";
import { certaintyWords, type Sourced } from "./certainty.ts";

test.each<[Sourced, string]>([
  [{ certainty: "stated" }, ""],
  [{}, ""],
  [{ certainty: "attributed", accordingTo: ["Siarhei Bohdan"] }, "according to Siarhei Bohdan"],
  [{ certainty: "attributed", accordingTo: ["A", "B", "C"] }, "according to A, B and C"],
  [{ certainty: "hypothesis" }, "a hypothesis"],
  [{ certainty: "hypothesis", accordingTo: ["Andrey Fedorov"] }, "a hypothesis of Andrey Fedorov"],
  [{ certainty: "rumour" }, "rumoured"],
  [{ certainty: "rumour", accordingTo: ["A", "B"] }, "rumoured, according to A and B"],
])("%j is “%s”", (record, words) => {
  expect(certaintyWords(record, (name) => name)).toBe(words);
});
