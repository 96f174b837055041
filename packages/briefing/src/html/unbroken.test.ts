import { expect, test } from "vitest";
import { unbroken } from "./unbroken.ts";

test.each([
  ["signed on 8 December 2019 in Sochi", "signed on 8_December_2019 in Sochi"],
  ["is a member of the CSTO (as of 2020)", "is a member of the CSTO (as_of_2020)"],
  ["bought for US$9–10 billion, or 1.2 million", "bought for US$9–10_billion, or 1.2_million"],
  ["in 60 hours, p. 24, note 107", "in 60_hours, p._24, note_107"],
  [
    "70–100 people and 70,000 according to notes 147 and 148",
    "70–100_people and 70,000 according to notes_147 and 148",
  ],
  [
    "most of those under 35 prefer it; page 10 cites note 69",
    "most of those under 35 prefer it; page_10 cites note_69",
  ],
  ["12,700 people in May, and 3 to 5 in 2018", "12,700_people in May, and 3 to 5 in 2018"],
])("%s", (text, expected) => {
  expect(unbroken(text).replaceAll("\u00a0", "_")).toBe(expected);
});
