import type { RecordOf } from "../../records/record-schemas.ts";
import { pageOf } from "../../wording/page-of.ts";
import { titleWords } from "../../wording/title-words.ts";
import type { Rule } from "../rule.ts";

export const workAddress: Rule = {
  id: "work/address",
  severity: "error",
  requirement: "The addresses of two works are not exchanged: neither title has its words in the address of the other.",
  reason: "Both addresses exist and both titles are right, so nothing else shows the mistake.",
  bad: '"title": "Belarus’s balancing act", "URL": "https://belarusdigest.com/story/second-hand-arms"',
  good: '"title": "Belarus’s balancing act", "URL": "https://www.baks.bund.de/en/belaruss-balancing-act"',
  *check(records) {
    if (!records.isChecked("works")) return;
    const works = records.of("works").flatMap(({ file, record }): Worded[] => {
      const { title, URL: url } = record;
      return title === null || url === undefined
        ? []
        : [{ file, record, title: wordsOf(title), url: wordsOf(pathOf(url)) }];
    });
    const counts = new Map<string, number>();
    for (const { title, url } of works) {
      for (const word of new Set([...title, ...url])) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    // Words such as “Belarus” are in too many titles to distinguish them.
    const shares = (one: Worded, other: Worded): boolean =>
      [...one.title].some((word) => other.url.has(word) && (counts.get(word) ?? 0) <= commonFrom);
    const odd = works.filter((work) => !shares(work, work));
    for (const one of odd) {
      const other = odd.find((each) => each !== one && shares(one, each) && shares(each, one));
      if (other === undefined) continue;
      yield {
        file: one.file,
        path: ["URL"],
        message: `The address has no word of the title, but the address of \`${other.record.id}\` has, and this one has words of the other title.`,
        expected: `The address of “${one.record.title}”.`,
        fix: `Exchange the addresses of \`${one.record.id}\` and \`${other.record.id}\`.`,
      };
    }
  },
};

type Worded = {
  readonly file: string;
  readonly record: RecordOf<"works">;
  /** The title and the part of the address after its host, each as its words. */
  readonly title: ReadonlySet<string>;
  readonly url: ReadonlySet<string>;
};

/** A word in more works than this distinguishes none of them. */
const commonFrom = 6;

const pathOf = (url: string): string =>
  pageOf(url)
    .replace(/^[^/]*/, "")
    .replace(/\.(?:html?|pdf|php|aspx?)\b/g, "");

const wordsOf = (text: string): ReadonlySet<string> => new Set(titleWords(text).filter((word) => /^[a-z]/.test(word)));
