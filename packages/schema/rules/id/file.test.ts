import { expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { idFile } from "./file.ts";

test("id/file: the id must be the name of the file", () => {
  const findings = findingsIn(idFile, { "polls/two-unions": { ...minimal.polls, id: "two-union" } });
  expect(placesOf(findings)).toEqual(["polls/two-unions.json id"]);
  expect(messagesOf(findings)).toEqual(["The id is `two-union`, but the file is `two-unions.json`."]);
});
