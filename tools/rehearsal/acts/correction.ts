import type { Act } from "../act.ts";
import { contains } from "../contains.ts";
import { expect } from "../expect.ts";
import { record } from "../record.ts";

/** A value is corrected: first wrongly, which is told at its line, then well. */
export const correction: Act = {
  title: "A contributor corrects a value: the check refuses a slip, then the changeset tells the change",
  play({ repository }) {
    repository.branch("correct-a-share");
    const before = repository.read(record);
    repository.write(record, before.replace('"value": 32,', '"value": 320,'));
    const refused = repository.attempt("npm", "run", "--silent", "check");
    expect("The exit code of the check of a share of 320%", refused.code, 1);
    contains("The check", refused.text, record);

    const after = before
      .replace('"value": 32,', '"value": 32.4,')
      .replace('"asPrinted": "32%"', '"asPrinted": "32.4%"');
    if (after === before) throw new Error(`${record} has no share of 32% any more: choose another for the rehearsal.`);
    repository.write(record, after);
    repository.npm("check");
    const missing = repository.attempt("npm", "run", "--silent", "changeset", "--", "--check", "--base", "main");
    expect("The exit code without a changeset", missing.code, 1);
    const written = repository.npm(
      "changeset",
      "--base",
      "main",
      "--message",
      "A share of December 2019 is read anew.",
    );
    contains("The changeset", written, '"@unionstate/dataset": patch');
    repository.npm("changeset", "--check", "--base", "main");
    repository.commit("Correct a share");
    repository.merge("correct-a-share");
    return [...refused.text.trim().split("\n"), ...written.split("\n").filter((line) => line.includes("→"))];
  },
};
