import { cite, type Dossier, list, paper } from "@unionstate/dataset";
import type { APIRoute } from "astro";
import { readingOf } from "../../../record/links.ts";

export const getStaticPaths = () =>
  list("dossiers").map((dossier) => ({ params: { id: dossier.id }, props: { dossier } }));

/** The paper and the works behind the records of a topic, for BibTeX. */
export const GET: APIRoute<{ dossier: Dossier }> = ({ props: { dossier } }) => {
  const { cited, compared } = readingOf(dossier);
  const entries = [cite(paper, "bibtex"), ...[...cited, ...compared].map((work) => cite(work, "bibtex"))];
  return new Response(entries.join("\n"), { headers: { "Content-Type": "application/x-bibtex" } });
};
