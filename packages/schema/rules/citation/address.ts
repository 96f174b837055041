import { distance } from "fastest-levenshtein";
import type { RecordOf } from "../../records/record-schemas.ts";
import { pageOf } from "../../wording/page-of.ts";
import { plainLetters, titleWords } from "../../wording/title-words.ts";
import type { Rule } from "../rule.ts";

export const citationAddress: Rule = {
  id: "citation/address",
  severity: "error",
  requirement:
    "The address that a footnote prints for a work is that of the work, apart from misprints and parameters; or it contains the title, and that of the work has a word of the title or the DOI.",
  reason: "A footnote that refers to the wrong work looks right: the work exists, and the address is in the paper.",
  bad: '"work": "balancing-act", "url": "https://belarusdigest.com/story/second-hand-arms"',
  good: '"work": "second-hand-arms", "url": "https://belarusdigest.com/story/second-hand-arms"',
  *check(records) {
    if (!records.isChecked("citations", "works")) return;
    const works = new Map(records.of("works").map((entry) => [entry.record.id, entry]));
    for (const { file, record } of records.of("citations")) {
      for (const [index, { work, url }] of (record.works ?? []).entries()) {
        const { file: ofWork = "", record: cited } = works.get(work) ?? {};
        if (url === undefined || cited?.URL === undefined || isAlike(pageOf(url), pageOf(cited.URL))) continue;
        // A page about the work elsewhere, or a copy of it, usually has the title in its address.
        if (hasTitle(url, cited.title) && isOwnAddress(cited.URL, cited)) continue;
        const meant = [...works.values()].find(
          (other) => other.record.URL !== undefined && pageOf(other.record.URL) === pageOf(url),
        )?.record.id;
        const fix =
          "Correct the work, its `URL`, or the printed address. If both addresses lead to the work, list this record in `rule-exceptions.json`.";
        yield {
          file,
          path: ["works", index, "work"],
          message: `The address of \`${work}\` is ${cited.URL}, but the footnote prints ${url}.`,
          expected: meant ? `\`${meant}\`, the work with the printed address.` : "The work with the printed address.",
          fix,
        };
        // Either record can be the wrong one, and a check of one file reports only that one.
        yield {
          file: ofWork,
          path: ["URL"],
          message: `The address is ${cited.URL}, but footnote ${record.number} prints ${url} for this work.`,
          expected: "The address that the footnote prints, corrected where the paper misprints it.",
          fix,
        };
      }
    }
  },
};

const hasTitle = (url: string, title: string | null): boolean =>
  title !== null && titleWords(title).every((word) => plainLetters(url).includes(word));

/** Whether the address of a work can be recognised as its own: by a word of the title, or the DOI. */
const isOwnAddress = (url: string, { title, DOI }: Pick<RecordOf<"works">, "title" | "DOI">): boolean =>
  titleWords(title ?? "").some((word) => plainLetters(url).includes(word)) || (DOI !== undefined && url.includes(DOI));

/** Whether two addresses differ by a few letters at most: the record of a work corrects what the paper misprints. */
const isAlike = (one: string, other: string): boolean =>
  one === other || distance(one, other) <= Math.max(2, Math.min(one.length, other.length) / 12);
