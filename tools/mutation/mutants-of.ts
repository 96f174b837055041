import type { Archive } from "./archive.ts";
import type { Kind } from "./kind.ts";
import type { Mutant } from "./mutant.ts";

/** Every mutant of one kind, of these records. What comes out as it was is none. */
export function mutantsOf(kind: Kind, archive: Archive, specimens = archive.specimens): Mutant[] {
  return specimens.flatMap((specimen) => {
    const { file, collection } = specimen;
    const seen = new Set<string>([`${file.path} ${file.text}`]);
    const mutants: Mutant[] = [];
    for (const damage of kind.damage(specimen, archive)) {
      const path = damage.path ?? file.path;
      const said = `${path} ${damage.text}`;
      if (seen.has(said)) continue;
      seen.add(said);
      mutants.push({ ...damage, path, from: file.path, kind: kind.id, collection });
    }
    return mutants;
  });
}
