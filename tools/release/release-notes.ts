/** `node tools/release/release-notes.ts VERSION`: prints what the changelog says of a version of the dataset. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.ts";
import { changelogSection } from "./release-files/changelog-section.ts";

const changelog = readFileSync(join(root, "packages/dataset/CHANGELOG.md"), "utf8");
process.stdout.write(changelogSection(changelog, process.argv[2] ?? ""));
