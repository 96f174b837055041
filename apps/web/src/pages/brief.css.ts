import { style } from "@unionstate/briefing";

/** The style sheet of the brief, which the other pages use as well. */
export const GET = (): Response => new Response(style, { headers: { "Content-Type": "text/css" } });
