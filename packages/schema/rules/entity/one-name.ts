import type { Finding } from "../../json/problem.ts";
import type { Rule } from "../rule.ts";

export const entityOneName: Rule = {
  id: "entity/one-name",
  severity: "error",
  scope: "record",
  requirement:
    "A name is one name of one entity: no second name after a slash, a semicolon, “aka” or “also known as”, or in brackets, and no list of authors in one field.",
  reason: "A search for either name finds only a record that has it as a name of its own.",
  bad: '"name": "Homiel / Gomel"',
  good: '"name": "Homiel", "variants": [{ "name": "Gomel" }]',
  *check(records) {
    for (const { file, record } of records.of("entities")) {
      const several = record.kind === "person" ? severalPeople : severalNames;
      yield* faultsOf(file, ["name"], record.name, several, "Keep one name, and move the other to `variants`.");
      for (const [index, { name, printed }] of (record.variants ?? []).entries()) {
        // What the paper prints is recorded as printed.
        if (printed) continue;
        yield* faultsOf(file, ["variants", index, "name"], name, several, "Make each name a variant of its own.");
      }
    }
    for (const { file, record } of records.of("works")) {
      for (const [index, author] of (record.author ?? []).entries()) {
        for (const field of ["family", "given"] as const) {
          const name = field in author ? Reflect.get(author, field) : undefined;
          if (typeof name !== "string") continue;
          yield* faultsOf(file, ["author", index, field], name, severalPeople, "List each author separately.");
        }
        if (!("literal" in author)) continue;
        yield* faultsOf(
          file,
          ["author", index, "literal"],
          author.literal,
          severalNames,
          "List each author separately.",
        );
      }
    }
  },
};

function* faultsOf(
  file: string,
  path: Finding["path"],
  name: string,
  several: RegExp,
  fix: string,
): Generator<Finding> {
  const sign = several.exec(name)?.[0].trim();
  if (!sign) return;
  yield {
    file,
    path,
    message: `\`${name}\` looks like two names: it contains “${sign}”.`,
    expected: "One name.",
    fix: `${fix} If it is one name, list this record in \`rule-exceptions.json\`.`,
  };
}

const severalNames =
  /\s\/\s|\p{L}\/\p{L}|;|\||\b(?:aka|a\.k\.a\.|(?:also|better|formerly|previously|once) (?:known as|called)|alias|formerly|or)\s|\s\(.*\)/u;
const severalPeople =
  /\/|;|\||&|,|\b(?:aka|a\.k\.a\.|(?:also|better|formerly|previously|once) (?:known as|called)|alias|formerly|or|and|et al)\b|\(/u;
