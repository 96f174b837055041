import type { Act } from "../act.ts";
import { contains } from "../contains.ts";
import { expect } from "../expect.ts";
import { releaseFrom } from "../release-from.ts";

const [folder, from, to] = ["packages/dataset/data/polls", "two-unions", "union-or-europe"];

/** A record gets another id: what names the old one goes on working, and says so. */
export const move: Act = {
  title: "A record moves, with a redirect: minor, and its old id leads on",
  play({ repository, consumer }) {
    const version = repository.version("dataset").split(".").map(Number);
    repository.branch("another-id");
    // Every record that names it, too, and the brief, which is made of this one.
    const naming = repository.attempt(
      "git",
      "grep",
      "--files-with-matches",
      `\\b${from}\\b`,
      "--",
      "packages/dataset/data",
      "apps/brief/src",
    ).text;
    for (const path of naming.trim().split("\n")) {
      repository.write(path, repository.read(path).replaceAll(new RegExp(`\\b${from}\\b`, "g"), to));
    }
    repository.run("git", "mv", `${folder}/${from}.json`, `${folder}/${to}.json`);
    repository.write(
      "packages/dataset/redirects.json",
      `${JSON.stringify([{ from: `polls/${from}`, kind: "moved", to: `polls/${to}`, reason: "The id names both answers.", since: "next" }], null, 2)}\n`,
    );
    repository.npm("check", "--fix");
    const written = repository.npm("changeset", "--base", "main");
    contains("The changeset", written, '"@unionstate/dataset": minor');
    repository.commit("Give a poll another id");
    repository.merge("another-id");
    const seen = releaseFrom(repository);
    const now = repository.version("dataset");
    expect("The version", now, `${version[0]}.${(version[1] ?? 0) + 1}.0`);
    contains("The redirect", repository.read("packages/dataset/redirects.json"), `"since": "${now}"`);
    consumer.install("@unionstate/dataset@latest");
    const printed = consumer.program(
      `import { get } from "@unionstate/dataset";\nconsole.log(get("polls", "${from}").id);\n`,
    );
    contains("get() of the old id", printed, to);
    contains("Its warning", printed, `polls/${to}`);
    return [...seen, ...printed.trim().split("\n")];
  },
};
