import { harmless } from "../diff/formats/harmless.ts";
import type { Findings } from "./findings.ts";
import type { Link } from "./link.ts";
import { table } from "./table.ts";

/** What was found of the addresses, for a person to read. */
export function findingsText(findings: Findings, links: readonly Link[]): string {
  const { unsound, printedUnsound, twins, spellings, archived, hosts } = findings;
  const wrong = ({ record, field, address, why }: Findings["unsound"][number]): string[] => [
    `  ${harmless(`${record} ${field}`)}`,
    `    ${harmless(address)}`,
    `    ${harmless(why)}`,
  ];
  const sections: readonly (readonly [title: string, count: number, lines: readonly string[]])[] = [
    ["Addresses that are not sound", unsound.length, unsound.flatMap(wrong)],
    [
      "Printed addresses that are not sound: they stay as printed",
      printedUnsound.length,
      printedUnsound.flatMap(wrong),
    ],
    [
      "Pages that several works have",
      twins.length,
      twins.flatMap(({ page, links: same }) => [
        `  ${harmless(page)}`,
        ...same.map(({ record, address }) => `    ${harmless(`${record}  ${address}`)}`),
      ]),
    ],
    [
      "Pages that are spelt in several ways",
      spellings.length,
      spellings.flatMap(({ page, addresses }) => [
        `  ${harmless(page)}`,
        ...addresses.map((one) => `    ${harmless(one)}`),
      ]),
    ],
    [
      "Archived copies",
      archived.length,
      archived.flatMap(({ record, original, day, address }) => [
        `  ${harmless(record)}${day === undefined ? "" : `, copied on ${day}`}`,
        `    ${harmless(original ?? address)}`,
      ]),
    ],
    ["Hosts, by pages", hosts.length, table(hosts.map(([host, pages]) => [String(pages).padStart(5), harmless(host)]))],
  ];
  const shown = sections.filter(([, count]) => count > 0);
  const text = shown.map(([title, count, lines]) => `${title} (${count})\n${lines.join("\n")}\n`);
  return `${text.join("\n")}\n${summary(findings, links)}\n`;
}

function summary({ unsound, twins, hosts }: Findings, links: readonly Link[]): string {
  const wrong = unsound.length + twins.length;
  const all = `${links.length} addresses on ${hosts.length} hosts`;
  return wrong === 0
    ? `${all}: all sound, no page twice.`
    : `${all}: ${unsound.length} not sound, ${twins.length} pages twice.`;
}
