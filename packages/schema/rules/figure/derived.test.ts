import { expect, test } from "vitest";
import { findingsAfter, messagesOf, placesOf, realRecord } from "../../test/records.ts";
import { figureDerived } from "./derived.ts";

test("figure/derived: a sum must be calculated correctly", () => {
  const findings = findingsAfter(
    figureDerived,
    {
      "figures/zapad-2017-on-belarusian-soil": (figure) => {
        figure.value.value = 8600;
      },
    },
    ...realRecord("figures/zapad-2017-on-belarusian-soil").basis[0].inputs,
    ...realRecord("figures/zapad-2017-elsewhere").basis[0].inputs.filter(
      (input: string) => input !== "figures/zapad-2017-on-belarusian-soil",
    ),
    "figures/zapad-2017-elsewhere",
  );
  expect(placesOf(findings)).toEqual([
    "figures/zapad-2017-elsewhere.json value.value",
    "figures/zapad-2017-on-belarusian-soil.json value.value",
  ]);
  expect(messagesOf(findings)).toEqual([
    "4200 is not the sum, difference, product or quotient of 12700 and 8600.",
    "8600 is not the sum, difference, product or quotient of 5500 and 3000.",
  ]);
});
