import type { Redirect } from "@unionstate/schema";
import { endsOf } from "../../src/ends-of.ts";
import { wentText } from "../../src/went-text.ts";
import type { Emitter } from "./emitter.ts";
import { jsonText } from "./json-text.ts";

/**
 * What became of records that are no more: `redirects.json`, one a line; `redirects.js`, the same as a JSON text, which
 * nobody parses before an id is missed; and its types, which let `get` take the ids that lead to one record.
 */
export const emitRedirects: Emitter = (_, redirects = []) => [
  { path: "redirects.json", text: linesOf(redirects) },
  { path: "redirects.js", text: `export const redirects = ${jsonText(redirects)};\n` },
  {
    path: "redirects.d.ts",
    text: [
      'import type { RecordOf } from "./types.js";',
      "",
      "/** What became of records that are no more, as JSON. */",
      "export declare const redirects: string;",
      "",
      "/** The ids that have moved: `get` goes on answering to them, and says so. */",
      "export interface MovedIds {",
      ...signatures(redirects),
      "}",
      "",
    ].join("\n"),
  },
];

const linesOf = (redirects: readonly Redirect[]): string =>
  redirects.length === 0 ? "[]\n" : `[\n${redirects.map((each) => JSON.stringify(each)).join(",\n")}\n]\n`;

/** A deprecated signature of `get` for each id that leads to one record. */
function signatures(redirects: readonly Redirect[]): string[] {
  const known = new Map(redirects.map((redirect) => [redirect.from, redirect]));
  return redirects.flatMap((redirect) => {
    const [end, ...more] = endsOf(redirect.from, (name) => known.get(name));
    if (end === undefined || more.length > 0) return [];
    const [collection, id] = redirect.from.split("/");
    const text = wentText(redirect.from, redirect, [end]).replace(/\s+/g, " ").replaceAll("*/", "*\\/");
    return [
      `  /** @deprecated ${text} */`,
      `  (collection: ${JSON.stringify(collection)}, id: ${JSON.stringify(id)}): RecordOf[${JSON.stringify(end.split("/")[0])}];`,
    ];
  });
}
