import { expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { eventStatus } from "./status.ts";

const findingsOf = (status: string, date: string) =>
  findingsIn(eventStatus, { "events/x": { ...minimal.events, status, date } });

test.each([
  ["occurred", "2024-03"],
  ["planned", "2019"],
])("event/status: `%s` in %s is reported", (status, date) => {
  const findings = findingsOf(status, date);
  expect(placesOf(findings)).toEqual(["events/x.json status"]);
  expect(messagesOf(findings)).toEqual([
    `The status is \`${status}\`, but the date is \`${date}\` and the paper is from 2020.`,
  ]);
});

test.each([
  ["occurred", "2020"],
  ["occurred", "2014/.."],
  ["planned", "2020-08-09"],
  ["planned", "2019/2024"],
  ["cancelled", "2019"],
  ["postponed", "2023"],
])("event/status: `%s` in %s is accepted", (status, date) => {
  expect(findingsOf(status, date)).toEqual([]);
});
