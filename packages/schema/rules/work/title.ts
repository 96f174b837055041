import { plainLetters, titleWords } from "../../wording/title-words.ts";
import type { Rule } from "../rule.ts";

export const workTitle: Rule = {
  id: "work/title",
  severity: "error",
  scope: "record",
  requirement:
    "Every title has a `titleSource`; a title taken from a copy of the work or from a catalogue has its URL in `verifiedIn`, and one inferred from the URL has its words from there.",
  reason: "Without its source, a guessed title looks like any other.",
  bad: '"title": "Trading off sovereignty"',
  good: '"title": "Trading off sovereignty",\n"titleSource": "work",\n"verifiedIn": ["https://…"]',
  *check(records) {
    for (const { file, record } of records.of("works")) {
      const { title, titleSource, verifiedIn, URL } = record;
      if (title !== null && titleSource === undefined)
        yield {
          file,
          path: ["title"],
          message: "`titleSource` is missing, so the source of the title is unknown.",
          expected: "`work`, `note` or `url`.",
          fix: "Add `titleSource`. If the title is unknown, set `title` to `null` and give the reason in `unknown`.",
        };
      if (title === null && titleSource !== undefined)
        yield {
          file,
          path: ["titleSource"],
          message: "`titleSource` is given, but `title` is `null`.",
          fix: "Remove `titleSource`, or add the title.",
        };
      const missing =
        titleSource === "url"
          ? titleWords(title ?? "").find((word) => !plainLetters(URL ?? "").includes(word))
          : undefined;
      if (missing !== undefined)
        yield {
          file,
          path: ["title"],
          message: `\`titleSource\` is \`url\`, but the URL does not contain “${missing}”.`,
          expected: "A title whose words are all in the URL.",
          fix: "Correct the title or the URL. If the title is from a copy, use `work` and name the copy in `verifiedIn`.",
        };
      if (titleSource === "work" && verifiedIn === undefined)
        yield {
          file,
          path: ["titleSource"],
          message: "`titleSource` is `work`, but `verifiedIn` is missing.",
          expected: "The URL of the copy or catalogue entry in `verifiedIn`.",
          fix: "Add the URL of the copy or catalogue entry in which you found the title.",
        };
    }
  },
};
