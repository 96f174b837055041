import { expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { deploymentState } from "./state.ts";

const findingsOf = (fields: object) =>
  findingsIn(deploymentState, { "deployments/x": { ...minimal.deployments, ...fields } });

const rotation = { kind: "exact", value: 3, unit: "month" };

test.each([
  [{ state: "refused" }, "state", "The deployment was refused, but `refusedBy` is missing."],
  [{ refusedBy: "belarus" }, "refusedBy", "`refusedBy` is `belarus`, but the state is `in-place`."],
  [{ state: "withdrawn" }, "state", "The forces were withdrawn, but `end` is missing."],
  [{ rotation, tenure: "permanent" }, "rotation", "`rotation` is given, but the tenure is `permanent`."],
])("deployment/state: %j is reported", (fields, field, message) => {
  const findings = findingsOf(fields);
  expect(placesOf(findings)).toEqual([`deployments/x.json ${field}`]);
  expect(messagesOf(findings)).toEqual([message]);
});

test.each([
  {},
  { state: "refused", refusedBy: "belarus" },
  { state: "withdrawn", end: null },
  { rotation, tenure: "rotational" },
])("deployment/state: %j is accepted", (fields) => {
  expect(findingsOf(fields)).toEqual([]);
});
