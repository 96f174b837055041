/** Writes what happened from 2014 to 2019 as Markdown: a diagram of who had to do with whom, and a timeline. */
import { formatCertainty, formatDate, graph, permalink, sources, timeline } from "@unionstate/dataset";

const include = ["arms-deals", "deployments", "statements", "events"] as const;
const entries = timeline({ from: "2014", to: "2019", mode: "within", collections: include });
// The records of the timeline and of the graph are the same objects.
const records = new Set(entries.map(({ record }) => record));
const { nodes, edges } = graph({ include });

const ties = Map.groupBy(
  edges.filter(({ record }) => records.has(record)),
  ({ source, target }) => [source, target].toSorted().join(" "),
);
const strong = [...ties].filter(([, between]) => between.length > 1);
const drawn = new Set(strong.flatMap(([pair]) => pair.split(" ")));

console.log(`# Belarus and Russia, 2014–2019

Two names are connected if at least two of ${records.size} dated statements, events, arms deals and deployments name both; the number says how many. Hypotheses and rumours are left out.

\`\`\`mermaid
graph LR`);
for (const { id, name } of nodes) if (drawn.has(id)) console.log(`  ${id}["${name}"]`);
for (const [pair, between] of strong) console.log(`  ${pair.replace(" ", ` ---|${between.length}| `)}`);
console.log(`\`\`\`

| when | what | page |
| --- | --- | --- |`);
for (const { date, label, record } of entries) {
  const certainty = formatCertainty(record, { beside: label });
  const pages = new Set(sources(record).map(({ page }) => page));
  const what = `[${label}](${permalink(record)})${certainty && ` (${certainty})`}`;
  console.log(`| ${formatDate(date)} | ${what} | ${[...pages].join(", ")} |`);
}
