import {
  BriefingError,
  briefing,
  check,
  type Dataset,
  parseLock,
  reviewText,
  stale,
  staleText,
} from "@unionstate/briefing";

/** The outcome of a step of the pull request, in Markdown. */
export type Outcome = { readonly passed: boolean; readonly summary: string };

/**
 * The sentences of the brief that a change of the data affects: those that have become false, those that someone has to
 * read again, and those that someone has read and accepted in this change.
 *
 * @param lock the text of the lock file
 * @param base the text of the lock file at the base; `undefined` if there was none
 */
export function briefSentences(records: Dataset, lock: string, base: string | undefined): Outcome {
  try {
    const pages = briefing(records);
    const problems = check(records, pages);
    const unread = stale(parseLock(lock), pages);
    const open = new Set([...problems.map(({ place }) => place), ...unread.map(({ sentence }) => sentence)]);
    const accepted =
      base === undefined ? [] : stale(parseLock(base), pages).filter(({ sentence }) => !open.has(sentence));
    const parts = [
      reviewText(pages, problems, unread),
      ...(accepted.length > 0
        ? ["Read again and accepted in this change; please check:", staleText(pages, accepted)]
        : []),
    ].filter(Boolean);
    return {
      passed: open.size === 0,
      summary: parts.length > 0 ? parts.join("\n\n") : "No sentence of the brief rests on what has changed.",
    };
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error;
    return { passed: false, summary: error.message };
  }
}
