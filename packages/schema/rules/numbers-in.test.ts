import { expect, test } from "vitest";
import { numbersIn } from "./numbers-in.ts";

test.each([
  ["some 60-70,000", [60, 60_000, 70_000]],
  ["9-10 billion dollars", [9, 9e9, 10e9]],
  ["30 to 60 hours", [30, 60]],
  ["four to six armies", [4, 6]],
  ["half a billion USD", [0.5e9]],
  ["half a night", [0.5]],
  ["715 million USD", [715e6]],
  ["almost two decades", [20]],
  ["over a decade", [10]],
  ["almost once a month", [1]],
  ["two hundred thousand men", [200_000]],
  ["some 1,300 T-72 tanks", [1300, 72]],
  ["6 Su-27SM3 fighter jets", [6, 27, 3]],
  ["1.3% of GDP", [1.3]],
  ["several million", [1e6]],
  ["a battalion", [1]],
  ["many", []],
])("“%s” can stand for %j", (printed, numbers) => {
  expect([...numbersIn(printed)]).toEqual(numbers);
});
