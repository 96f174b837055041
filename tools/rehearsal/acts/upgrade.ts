import { readFileSync } from "node:fs";
import type { Act } from "../act.ts";
import { contains } from "../contains.ts";
import { expect } from "../expect.ts";
import { pdfText } from "../pdf-text.ts";

/** Who uses the dataset upgrades, and sees what moved. */
export const upgrade: Act = {
  title: "The project upgrades and sees the correction; the brief's colophon names the version",
  async play({ repository, consumer }) {
    const before = consumer.look();
    consumer.install("@unionstate/dataset@latest");
    const after = consumer.look();
    const version = repository.version("dataset");
    expect("The version that the project sees", after.version, version);
    expect("The value before", before.value, 32);
    expect("The value now", after.value, 32.4);
    expect(
      "The versions that changes.json compares",
      [after.changes.previous, after.changes.version],
      [before.version, version],
    );
    expect(
      "The records that changes.json names",
      [...new Set(after.changes.changes.map(({ record }) => record))],
      ["polls/two-unions"],
    );
    contains("cite()", after.cited, `@unionstate/dataset ${version} (`);
    const brief = await pdfText(readFileSync(repository.path(`.release/union-state-brief-${version}-a4.pdf`)));
    contains("The brief's colophon", brief.at(-1) ?? "", `@unionstate/dataset ${version} of`);
    return [
      `${before.version} → ${after.version}: ${before.value} → ${after.value}`,
      ...after.changes.changes.map(({ words }) => words),
      after.cited,
      `The brief has ${brief.length} pages; its last names ${version}.`,
    ];
  },
};
