/** Wording that reads as translated or old-fashioned, with what to write instead. */
export const words: readonly { readonly pattern: RegExp; readonly replacement: string }[] = [
  { pattern: /\btold\b|\buntold\b/gi, replacement: "reported, described" },
  { pattern: /\btell(?:s|ing)?\b(?! apart)/gi, replacement: "say, report, show" },
  {
    pattern:
      /\bst(?:and|ands|ood|anding)\b (?:in|for|here|there|twice|on|at|beside|behind|before|over|as|alone|between)\b/gi,
    replacement: "is, appears, occurs",
  },
  {
    pattern: /(?<!\bthere )\b(?:is|are|was|were) no (?!longer\b|more than\b|one\b|need\b|such\b|\w+er than\b)[a-z]/gi,
    replacement: "is not a, there is no",
  },
  { pattern: /\b(?:un)?mend(?:s|ed|ing|able)?\b|(?<!com)mended/gi, replacement: "fix, correct" },
  { pattern: /\breckon(?:s|ed|ing)?\b/gi, replacement: "calculate" },
  { pattern: /\bnoughts?\b/gi, replacement: "zero" },
  { pattern: /\bt(?:ake|akes|ook|aken|aking) (?:\w+ )?away\b/gi, replacement: "remove" },
  { pattern: /\blain\b|\blies? (?:in|on|at|beside|below|within)\b/gi, replacement: "is in" },
  { pattern: /\bwhoever\b|\bhe who\b/gi, replacement: "anyone who, readers" },
  { pattern: /\bsome(?:body|one else)\b/gi, replacement: "users, readers, contributors" },
  { pattern: /\bfor good\b/gi, replacement: "permanently" },
  { pattern: /\bas (?:it|they) should be\b|\ball is well\b/gi, replacement: "passed, valid" },
  { pattern: /\bthe words of\b(?! (?:the (?:paper|label)|a|an|such)\b| `)/gi, replacement: "the wording of" },
  { pattern: /\bequals? of\b/gi, replacement: "equal to" },
  { pattern: /\bthe house\b/gi, replacement: "the repository" },
  { pattern: /\bwhat (?:it|they) (?:is|are) made of\b/gi, replacement: "contents, inputs" },
  { pattern: /\b(?:stays?|stayed|goes|go|went) away\b/gi, replacement: "is removed" },
  { pattern: /\bsave for\b|\b(?<!nothing )but for\b/gi, replacement: "except" },
  { pattern: /, too[.;:)]|, too$/gi, replacement: "also, or nothing" },
  { pattern: /\bsurroundings\b/gi, replacement: "environment" },
  { pattern: /\banew\b/gi, replacement: "again" },
  { pattern: /\bbelow it lies\b|\bby heart\b/gi, replacement: "is below" },
];

/** Places where a match is right: text that is quoted. */
export const allowed: readonly { readonly path: RegExp; readonly pattern: RegExp; readonly reason: string }[] = [
  {
    path: /^docs\/cookbook\.md$/,
    pattern: /“someone else’s wars”/g,
    reason: "The output of a sample quotes Lukashenka.",
  },
];
