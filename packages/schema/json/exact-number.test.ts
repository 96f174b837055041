import { expect, test } from "vitest";
import { isExact } from "./exact-number.ts";

test.each([
  "0",
  "12",
  "-3.5",
  "63.90",
  "0.10",
  "600000000",
  "1e3",
  "1.5E+2",
  "2.5e-7",
  "0.0",
  "1000000000000000000000000",
])("%s is read as it is written", (number) => {
  expect(isExact(number)).toBe(true);
});

test.each(["12345678901234567890", "600000000.00000000001", "-0", "1e400"])("%s is not", (number) => {
  expect(isExact(number)).toBe(false);
});
