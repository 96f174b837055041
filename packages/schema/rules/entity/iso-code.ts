import type { Finding } from "../../json/problem.ts";
import { nameKey } from "../../wording/name-key.ts";
import type { Rule } from "../rule.ts";

export const entityIsoCode: Rule = {
  id: "entity/iso-code",
  severity: "error",
  requirement:
    "The ISO 3166 code of a state is that of its name or of one of its `variants`, none of which is the name of another country, and no two states share it.",
  reason: "Maps and other datasets find a state by its code, and nobody reads the code of a record that looks right.",
  bad: '"name": "Belarus", "iso3166": "BE"',
  good: '"name": "Belarus", "iso3166": "BY"',
  *check(records) {
    if (!records.isChecked("entities")) return;
    const first = new Map<string, string>();
    for (const { file, record } of records.of("entities")) {
      if (record.kind !== "state" || record.iso3166 === undefined) continue;
      const code = record.iso3166;
      const twin = first.get(code);
      if (twin === undefined) first.set(code, record.id);
      const official = namesOfCode(code);
      const own = [record.name, ...(record.variants ?? []).map(({ name }) => name)].map(nameKey);
      const isOwn = official.some((name) => own.includes(nameKey(name)));
      if (isOwn) yield* foreignNames(file, code, own);
      if (isOwn && twin === undefined) continue;
      const right = own.map((key) => codesByName().get(key)).find((other) => other !== undefined);
      const [name] = official;
      yield {
        file,
        path: ["iso3166"],
        message: isOwn
          ? `\`${code}\` is also the code of \`${twin}\`.`
          : `\`${code}\` is ${name ? `the code of ${name}` : "not assigned to a country"}, but the record is about ${record.name}.`,
        ...(right !== undefined && { expected: `\`${right}\`.` }),
        fix: right ? "Correct the code." : "Correct the code, or add the name of that code to `variants`.",
      };
    }
  },
};

/** The name and variants, by their keys, that are the name of another country than that of the code. */
function* foreignNames(file: string, code: string, own: readonly string[]): Generator<Finding> {
  for (const [at, key] of own.entries()) {
    const other = codesByName().get(key);
    if (other === undefined || other === code) continue;
    const [name = other] = namesOfCode(other);
    yield {
      file,
      path: at === 0 ? ["name"] : ["variants", at - 1, "name"],
      message: `${name} is the country with the code \`${other}\`, but the code of this record is \`${code}\`.`,
      expected: `A name of ${namesOfCode(code)[0] ?? code}.`,
      fix: at === 0 ? "Correct the name, or the code." : "Remove the variant, or correct the code.",
    };
  }
}

const countryNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** English names that countries were called by, or that Unicode has replaced. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  CZ: ["Czech Republic"],
  MD: ["Republic of Moldova"],
  MK: ["Macedonia"],
  TR: ["Turkey", "Türkiye"],
};

function namesOfCode(code: string): string[] {
  const name = countryNames.of(code);
  return name === undefined ? [] : [name, ...(otherNames[code] ?? [])];
}

let byName: ReadonlyMap<string, string> | undefined;

/** The code of each country by the key of its names; made once. */
function codesByName(): ReadonlyMap<string, string> {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  byName ??= new Map(
    letters
      .flatMap((one) => letters.map((other) => one + other))
      // Unicode gives withdrawn codes the name of the successor: `SU` is called Russia.
      .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
      .flatMap((code) => namesOfCode(code).map((name) => [nameKey(name), code] as const)),
  );
  return byName;
}
