import type { Quantity } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { quantityText } from "./quantity-text.ts";

test.each<[Quantity, string]>([
  [{ kind: "exact", value: 600_000_000, unit: "USD" }, "US$600 million"],
  [{ kind: "exact", value: 12, unit: "{aircraft}" }, "12 aircraft"],
  [{ kind: "exact", value: 1, unit: "{division}" }, "1 division"],
  [{ kind: "exact", value: 2, unit: "{division}" }, "2 divisions"],
  [{ kind: "exact", value: 40.4, unit: "%" }, "40.4%"],
  [{ kind: "exact", value: 4000, unit: "{coach}" }, "4,000 coaches"],
  [{ kind: "bound", comparator: ">", value: 75, unit: "%" }, "more than 75%"],
  [{ kind: "bound", comparator: "<", value: 1, unit: "{meeting}/mo" }, "less than 1 meeting a month"],
  [{ kind: "exact", value: 4, unit: "{category}" }, "4 categories"],
  [{ kind: "exact", value: 2, unit: "wk" }, "2 weeks"],
  [{ kind: "range", low: 70, high: 100, unit: "{person}", approximate: true }, "some 70–100 persons"],
])("%j is %s", (quantity, words) => {
  expect(quantityText(quantity)).toBe(words);
});
