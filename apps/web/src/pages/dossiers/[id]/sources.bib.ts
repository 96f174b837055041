import { cite, type Dossier, list } from "@unionstate/dataset";
import type { APIRoute } from "astro";
import { readingOf } from "../../../record/links.ts";

export const getStaticPaths = () =>
  list("dossiers").map((dossier) => ({ params: { id: dossier.id }, props: { dossier } }));

/** The works behind the records of a topic, for BibTeX. */
export const GET: APIRoute<{ dossier: Dossier }> = ({ props: { dossier } }) => {
  const { cited, compared } = readingOf(dossier);
  const entries = [...cited, ...compared].map((work) => cite(work, "bibtex"));
  return new Response(entries.join("\n"), { headers: { "Content-Type": "application/x-bibtex" } });
};
