import { type FontCut, fontSubset } from "@unionstate/briefing/files";
import type { APIRoute } from "astro";
import { fonts, letters } from "../../fonts.ts";

export const getStaticPaths = () => Object.entries(fonts).map(([name, cut]) => ({ params: { name }, props: { cut } }));

export const GET: APIRoute<{ cut: FontCut }> = async ({ props }) =>
  new Response(new Uint8Array(await fontSubset(props.cut, letters)), { headers: { "Content-Type": "font/woff2" } });
