import type { Redirect } from "@unionstate/schema";
import { redirectText, soleTargets } from "../../src/redirect-targets.ts";
import { type Emitter, jsonLiteral } from "./emitter.ts";

/**
 * `redirects.js`: the ids that no longer name a record, as a JSON text that is parsed when an id is not found; and its
 * types, which let `get` accept the ids that lead to one record.
 */
export const emitRedirects: Emitter = (_, redirects) => [
  { path: "redirects.js", text: `export const redirects = ${jsonLiteral(redirects)};\n` },
  {
    path: "redirects.d.ts",
    text: [
      'import type { RecordOf } from "./types.js";',
      "",
      "/** What became of records that no longer exist, as JSON. */",
      "export declare const redirects: string;",
      "",
      "/** The ids that have moved: `get` still accepts them, as deprecated. */",
      "export interface MovedIds {",
      ...signatures(redirects),
      "}",
      "",
    ].join("\n"),
  },
];

/** A deprecated signature of `get` for each id that leads to one record. */
function signatures(redirects: readonly Redirect[]): string[] {
  const byName = new Map(redirects.map((redirect) => [redirect.from, redirect]));
  const targets = soleTargets(byName);
  return redirects.flatMap((redirect) => {
    const target = targets.get(redirect.from);
    if (target === undefined) return [];
    const [collection, id] = redirect.from.split("/");
    const text = redirectText(redirect.from, redirect, [target]).replace(/\s+/g, " ").replaceAll("*/", "*\\/");
    return [
      `  /** @deprecated ${text} */`,
      `  (collection: ${JSON.stringify(collection)}, id: ${JSON.stringify(id)}): RecordOf[${JSON.stringify(target.split("/")[0])}];`,
    ];
  });
}
