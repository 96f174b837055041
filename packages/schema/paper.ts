/**
 * Every fact about the paper that all records come from. The limits of the schemas, citations and descriptions are
 * derived from it, so that a second paper needs another data folder and another version of this module.
 */
export const paper = {
  author: { family: "Marin", given: "Anaïs" },
  year: 2020,
  title: "The Union State of Belarus and Russia. Myths and Realities of Political-Military Integration",
  /** The two parts of the title. */
  mainTitle: "The Union State of Belarus and Russia",
  subtitle: "Myths and Realities of Political-Military Integration",
  publisher: "Vilnius Institute for Policy Analysis",
  place: "Vilnius",
  /** The website of the publisher, from the title page. */
  website: "https://www.vilniusinstitute.lt/",
  /** A public copy of the paper; the publisher's own URL of it is not known. */
  copy: "https://docslib.org/doc/2248483/anais-marin-union-state-of-belarus",
  isbn: "978-609-8281-00-2",
  /** Number of the printed pages, which evidence refers to. */
  pages: 38,
  /** Number of the footnotes, which evidence cites by number. */
  notes: 169,
  /** The years that the paper covers: from the first agreements to its publication. */
  covers: { from: 1995, to: 2020 },
} as const;
