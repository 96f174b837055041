import { cite, type Dossier, paper } from "@unionstate/dataset";
import type { APIRoute } from "astro";
import { readingOf } from "../../../record/links.ts";

export { getStaticPaths } from "./sources.bib.ts";

/** The paper and the works behind the records of a topic, for citation processors. */
export const GET: APIRoute<{ dossier: Dossier }> = ({ props: { dossier } }) => {
  const { cited, compared } = readingOf(dossier);
  const items = [cite(paper, "csl"), ...[...cited, ...compared].map((work) => cite(work, "csl"))];
  return new Response(`${JSON.stringify(items, null, 2)}\n`, { headers: { "Content-Type": "application/json" } });
};
