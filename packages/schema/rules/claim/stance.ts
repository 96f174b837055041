import type { Finding } from "../../json/problem.ts";
import type { RecordOf } from "../../records/record-schemas.ts";
import type { Rule } from "../rule.ts";

export const claimStance: Rule = {
  id: "claim/stance",
  severity: "error",
  requirement:
    "An argument does not rest on an argument of the other side of the same question, no two arguments of opposite sides rest on exactly the same records, and a note in `basis` that says “for the myth” or “against that claim” agrees with `stance`.",
  reason: "One record would be both for and against the same myth; usually one of the two stances is wrong.",
  bad: '"stance": "for", "restsOn": ["claims/integration-stalled"], while that claim is against the same myth.',
  good: '"stance": "against", "restsOn": ["claims/integration-stalled"]',
  *check(records) {
    if (!records.isChecked("claims")) return;
    const all = records.of("claims");
    const byName = new Map(all.map(({ record }) => [`claims/${record.id}`, record]));
    const sameGrounds = new Map<string, Argument>();
    for (const { file, record } of all) {
      if (record.kind !== "argument") continue;
      for (const [index, name] of record.restsOn.entries()) {
        const ground = byName.get(name);
        if (ground?.kind !== "argument" || ground.answers !== record.answers || ground.stance === record.stance)
          continue;
        yield fault(file, ["restsOn", index], record, `it rests on \`${name}\`, which is ${ground.stance} it`);
      }
      for (const [index, { for: fields, note }] of (record.basis ?? []).entries()) {
        const [, side] = /\b(for|against) (?:the myth|that claim)\b/.exec(note) ?? [];
        if (!fields.includes("stance") || side === undefined || side === record.stance) continue;
        yield fault(file, ["basis", index, "note"], record, `its \`basis\` says “${side}”`);
      }
      const grounds = JSON.stringify([record.answers, record.restsOn.toSorted()]);
      const twin = sameGrounds.get(grounds);
      if (twin === undefined) sameGrounds.set(grounds, record);
      else if (twin.stance !== record.stance) {
        yield fault(
          file,
          ["stance"],
          record,
          `\`claims/${twin.id}\`, which rests on the same records, is ${twin.stance} it`,
        );
      }
    }
  },
};

type Argument = Extract<RecordOf<"claims">, { kind: "argument" }>;

const fault = (file: string, path: Finding["path"], { answers, stance }: Argument, contrary: string): Finding => ({
  file,
  path,
  message: `The argument is ${stance} \`${answers}\`, but ${contrary}.`,
  expected: "The same side in all places.",
  fix: "Correct the wrong stance. If the argument only limits the other one, remove that ground.",
});
