import type { RuleText } from "@unionstate/schema";
import { allRules } from "../../apps/validate/src/commands/explain.ts";

/** `docs/rules.md`: every rule with its requirement, reason and examples, as `npm run explain` prints them. */
export const rules = (): ReadonlyMap<string, string> => new Map([["docs/rules.md", page(allRules)]]);

/** The rings of checks by the first part of a rule's id. */
const rings: readonly (readonly [title: string, about: string, holds: (id: string) => boolean])[] = [
  [
    "Reading and shape",
    "The file can be read, and its fields fit the form.",
    (id) => /^(?:file|json|shape|exception)\//.test(id),
  ],
  [
    "Against the paper",
    "These need a copy of the paper: `npm run verify-source -- paper.pdf`.",
    (id) => id.startsWith("source/"),
  ],
  ["Across records", "The records hold together, and say what can be.", () => true],
];

function page(rules: readonly RuleText[]): string {
  const left = new Set(rules.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  const chapters = rings.map(([title, about, holds]) => {
    const own = [...left].filter(({ id }) => holds(id));
    for (const rule of own) left.delete(rule);
    return [`## ${title}`, about, ...own.map(section)].join("\n\n");
  });
  const [shape, source, across] = chapters;
  return [
    "# The rules of the data",
    `<!-- Written by \`npm run generate\` from the rules themselves. -->`,
    `What \`npm run check\` looks for: ${rules.length} rules. A message ends with the id of its rule; \`npm run explain -- RULE\` prints what stands here. A breach that is right for a reason is listed in [rule-exceptions.json](../packages/dataset/rule-exceptions.json), with the reason and the condition under which it goes.`,
    shape,
    across,
    source,
    "",
  ]
    .join("\n\n")
    .trimEnd()
    .concat("\n");
}

function section({ id, severity, requirement, reason, bad, good }: RuleText): string {
  return [
    `### ${id}`,
    `${requirement} ${reason}${severity === "warning" ? " A breach is a warning: a person decides." : ""}`,
    `Invalid:${example(bad)}`,
    `Valid:${example(good)}`,
  ].join("\n\n");
}

/** JSON as code, a sentence as it is. */
function example(text: string): string {
  return /^["{[]/.test(text) ? `\n\n\`\`\`json\n${text}\n\`\`\`` : ` ${text}`;
}
