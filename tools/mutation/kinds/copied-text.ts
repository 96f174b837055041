import type { Archive } from "../archive.ts";
import type { Kind } from "../kind.ts";
import { replaced } from "../replaced.ts";
import { written } from "../written.ts";

export const copiedText: Kind = {
  id: "copied-text",
  about: "A text of ours is a dozen words of the paper, as they stand there.",
  *damage(specimen, archive) {
    const { source, draw } = archive;
    for (const { path, value, limits } of specimen.spots) {
      const field = path.at(-1);
      if (typeof value !== "string" || typeof field !== "string" || !ours.has(field)) continue;
      const page = draw(source, specimen.file.path, path);
      const words = page.text.replace(/\p{Pd}\s*\n\s*/gu, "").match(/[\p{L}\p{N}’]+/gu) ?? [];
      // Names and titles are nobody’s: hardly any of them has a run of so many words in small letters.
      const starts = words.flatMap((_, at) => {
        const run = words.slice(at, at + length);
        return run.length === length && /^[\p{Ll}\s]+$/u.test(run.join(" ")) && !isTitle(run, archive) ? [at] : [];
      });
      if (starts.length === 0) continue;
      const at = draw(starts, specimen.file.path, path, "place");
      const copied = `It is said that ${words.slice(at, at + length).join(" ")}.`;
      if (copied.length > (limits.maxLength ?? Number.POSITIVE_INFINITY)) continue;
      // What was copied is not told: no sentence of the paper gets into a report.
      yield written(
        specimen,
        replaced(specimen.record, path, copied),
        [path],
        `page ${page.number} in ${path.join(".")}`,
      );
    }
  },
};

const length = 12;

const isTitle = (run: readonly string[], archive: Archive): boolean =>
  titlesOf(archive).includes(run.slice(2, -2).join(" "));

function titlesOf(archive: Archive): string {
  const all =
    known.get(archive) ??
    archive.specimens
      .flatMap(({ record: { title, name } }) => [title, name])
      .join("\n")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\n]+/gu, " ");
  known.set(archive, all);
  return all;
}

const known = new WeakMap<Archive, string>();

/** Fields that hold texts in our own words. */
const ours = new Set(
  "advice comment description finding gist measure note occasion population question remark resolution summary".split(
    " ",
  ),
);
