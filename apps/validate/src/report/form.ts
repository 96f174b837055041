/** What a reader fills in to correct a record, in the order of `.github/ISSUE_TEMPLATE/correct-a-record.yml`. */
export type Report = {
  /** The collection and id of the record, or only its id. */
  readonly record: string;
  /** The path of the field. Example: `waves.2019-12.results.union-with-russia.value`. */
  readonly field: string;
  /** What the record says now. */
  readonly now: string;
  /** What it should say. */
  readonly should: string;
  /** The printed page. Example: `p. 24, note 107`. */
  readonly page: string;
  readonly kind: string;
  /** The name for the credit; empty if the reader gave none. */
  readonly credit: string;
};

/** The labels of the fields, which GitHub writes as headings into the issue. */
export const formLabels: Readonly<Record<keyof Report, string>> = {
  record: "Record",
  field: "Field",
  now: "What does the record say now?",
  should: "What should the record say?",
  page: "Page and footnote of the paper",
  kind: "What kind of error is it?",
  credit: "Name for the credit",
};

/** The most characters of an issue and of one of its fields: a correction is short. */
const [maxBody, maxField] = [20_000, 2_000];

/**
 * Reads the form in the text of an issue. A heading inside an answer is refused, because the answers would be mixed up.
 *
 * @returns the answers without surrounding white space, or the problems in sentences
 */
export function readForm(body: string): { readonly report: Report } | { readonly problems: readonly string[] } {
  if (body.length > maxBody) return { problems: ["The report is too long. Describe one correction in one report."] };
  const answers = new Map<string, string[]>();
  let current: string[] = [];
  const problems: string[] = [];
  for (const line of body.split(/\r\n|\r|\n/)) {
    const heading = /^### (.*?)\s*$/.exec(line)?.[1];
    if (heading === undefined || !Object.values(formLabels).includes(heading)) current.push(line);
    else {
      if (answers.has(heading)) problems.push(`The heading “${heading}” occurs twice. Remove it from the answer.`);
      current = [];
      answers.set(heading, current);
    }
  }
  const answer = (field: keyof Report): string => {
    const text = (answers.get(formLabels[field]) ?? []).join("\n").trim();
    return text === "_No response_" ? "" : text;
  };
  const report: Report = {
    record: answer("record"),
    field: answer("field"),
    now: answer("now"),
    should: answer("should"),
    page: answer("page"),
    kind: answer("kind"),
    credit: answer("credit"),
  };
  for (const field of ["record", "field", "now", "should", "page"] as const) {
    if (report[field] === "") problems.push(`The answer to “${formLabels[field]}” is missing.`);
  }
  for (const field of ["record", "field", "now", "should", "page", "kind", "credit"] as const) {
    if (report[field].length > maxField) problems.push(`The answer to “${formLabels[field]}” is too long.`);
    if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(report[field].replaceAll("\n", ""))) {
      problems.push(`The answer to “${formLabels[field]}” contains invisible characters. Type it again.`);
    }
  }
  return problems.length > 0 ? { problems } : { report };
}
