import { expect, test } from "vitest";
import { seed } from "../test/seed.ts";
import { endurance } from "./endure.ts";
import { fuzz } from "./fuzz.ts";

test("three hundred damaged files break nothing: `npm run fuzz` tries a hundred thousand", async () => {
  const { cases, refused, failure } = await fuzz(300, seed);
  expect(failure).toBeUndefined();
  expect(cases).toBe(300);
  // Damage that the check does not see would prove nothing.
  expect(refused).toBeGreaterThan(250);
});

test("what is tried would notice: a file that says nothing is refused", async () => {
  const { endure, close } = await endurance();
  const { rules } = endure({ path: "packages/dataset/data/polls/two-unions.json", bytes: Buffer.from("") });
  expect([...rules]).toEqual(["json/syntax"]);
  close();
});
