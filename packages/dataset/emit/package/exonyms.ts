import type { Emitter } from "./emitter.ts";

/** The languages of the region, and of those who write most about it. */
const languages = ["be", "cs", "de", "es", "et", "fi", "fr", "it", "lt", "lv", "pl", "ru", "sv", "uk"];

/**
 * `exonyms.js`: the names of the states in other languages, by ISO 3166 code, so that `find` knows them. They are those of
 * the Unicode CLDR, in the version of the pinned Node.js.
 */
export const emitExonyms: Emitter = (records) => {
  const codes = records.of("entities").flatMap(({ record }) => (record.kind === "state" && record.iso3166) || []);
  const names = [...new Set(codes)].sort().map((code) => {
    const inAll = languages.map((language) => new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code);
    return [code, [...new Set(inAll)]];
  });
  return [
    { path: "exonyms.js", text: `export const exonyms = ${JSON.stringify(Object.fromEntries(names))};\n` },
    {
      path: "exonyms.d.ts",
      text: [
        "/** The names of states in other languages, by ISO 3166 code. Source: Unicode CLDR. */",
        "export declare const exonyms: { readonly [code: string]: readonly string[] };",
        "",
      ].join("\n"),
    },
  ];
};
