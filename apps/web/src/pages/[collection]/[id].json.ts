import { type AnyRecord, collections, list } from "@unionstate/dataset";
import type { APIRoute } from "astro";

export const getStaticPaths = () =>
  collections.flatMap((collection) =>
    list(collection).map((record: AnyRecord) => ({ params: { collection, id: record.id }, props: { record } })),
  );

/** A record as `get` returns it. */
export const GET: APIRoute = ({ props: { record } }) =>
  new Response(`${JSON.stringify(record, null, 2)}\n`, { headers: { "Content-Type": "application/json" } });
