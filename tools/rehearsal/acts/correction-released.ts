import type { Act } from "../act.ts";
import { contains } from "../contains.ts";
import { expect } from "../expect.ts";
import { releaseFrom } from "../release-from.ts";

/** The correction becomes a version of its own, with the old and the new value in its notes. */
export const correctionReleased: Act = {
  title: "The correction is released: patch, with the value in the notes",
  play({ repository }) {
    const before = repository.version("dataset").split(".").map(Number);
    const seen = releaseFrom(repository);
    const version = repository.version("dataset");
    expect("The version", version, `${before[0]}.${before[1]}.${(before[2] ?? 0) + 1}`);
    const notes = repository.read(".release/notes.md");
    contains("The notes", notes, "A share of December 2019 is read anew.");
    contains("The notes", notes, "### Polls");
    contains(
      "The notes",
      notes,
      "- [`polls/two-unions`](https://w3id.org/unionstate/polls/two-unions): December 2019, European Union: 32 → 32.4% (p. 24, note 107; patch)",
    );
    contains("The changelog", repository.read("packages/dataset/CHANGELOG.md"), notes.trim());
    contains("What a citation manager reads", repository.read("CITATION.cff"), `version: ${version}`);
    return [...seen, ...notes.trim().split("\n")];
  },
};
