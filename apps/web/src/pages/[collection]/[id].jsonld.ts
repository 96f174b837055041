import type { APIRoute } from "astro";
import { linkedData } from "../../record/linked-data.ts";

export { getStaticPaths } from "./[id].json.ts";

/** A record as linked data. */
export const GET: APIRoute = ({ props: { record } }) =>
  new Response(`${JSON.stringify(linkedData(record), null, 2)}\n`, {
    headers: { "Content-Type": "application/ld+json" },
  });
