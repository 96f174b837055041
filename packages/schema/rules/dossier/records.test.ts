import { expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { dossierRecords } from "./records.ts";

test("dossier/records: a dossier must not be part of another, and of two equal ones the second is reported", () => {
  const dossier = (...records: string[]) => ({ ...minimal.dossiers, records });
  const whole = dossier("events/a", "events/b", "events/c");
  const findings = findingsIn(dossierRecords, {
    "dossiers/part": dossier("events/c", "events/a"),
    "dossiers/whole": whole,
    "dossiers/whole-again": whole,
    "dossiers/another": dossier("events/c", "events/d"),
  });
  expect(placesOf(findings)).toEqual(["dossiers/part.json records", "dossiers/whole-again.json records"]);
  expect(messagesOf(findings)[0]).toBe("All records of this dossier are also in `whole`.");
});
