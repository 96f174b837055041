import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import type { Format } from "../format.ts";
import { cslItems } from "./csl.ts";

// The key of an entry is the id of its record, not derived from author and year.
Object.assign(plugins.config.get("@bibtex").format, { useIdAsLabel: true, checkLabel: false });

/** `works.bib`: the cited works, for LaTeX with biblatex and for JabRef. */
export const bibtex: Format = {
  name: "BibTeX",
  contents: "the cited works",
  use: "LaTeX with biblatex, JabRef",
  specification: "biblatex data model",
  *files({ records }) {
    yield {
      path: "works.bib",
      mediaType: "application/x-bibtex",
      description: "The works that the paper cites, and those that corroborate it, as BibTeX.",
      *chunks() {
        for (const { language, ...item } of cslItems(records)) {
          yield new Cite([{ ...item, ...(language && { language: langid(language) }) }])
            .format("biblatex")
            .replace(/^(\s*)language = /m, "$1langid = ");
        }
      },
    };
  },
};

/** The name that biblatex, by way of babel, gives to a language; biblatex reads it from `langid`. */
function langid(tag: string): string {
  const name = new Intl.DisplayNames("en", { type: "language" }).of(tag.split("-")[0] ?? tag);
  return (name ?? tag).toLowerCase();
}
