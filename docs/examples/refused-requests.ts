/** Lists what was refused: arms and deployments, with their steps, the pages of the paper and the works cited there. */
import { formatCertainty, formatSource, formatStep, label, list, permalink, sources } from "@unionstate/dataset";

const arms = list("arms-deals").flatMap((deal) => (deal.kind === "supply" ? [deal] : []));
const refusals = [
  ...arms.filter(({ steps }) => steps.some(({ kind }) => kind === "refused")),
  ...list("deployments").filter(({ state }) => state === "refused"),
];

for (const record of refusals) {
  const title = label(record);
  const certainty = formatCertainty(record, { beside: title });
  console.log(`${title}${certainty && ` (${certainty})`}`);
  if ("steps" in record) console.log(`  ${record.steps.map(formatStep).join("; ")}`);
  for (const source of sources(record)) console.log(`  ${formatSource(source)}`);
  console.log(`  ${permalink(record)}\n`);
}
