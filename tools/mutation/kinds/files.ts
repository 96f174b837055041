import { collections } from "@unionstate/schema";
import { changed, rewritten, typosOf } from "../edit.ts";
import type { Kind } from "../mutant.ts";

const wrongSchema: Kind = {
  id: "wrong-schema",
  about: "`$schema` refers to the schema of another collection, to another folder, or to no file.",
  *damage(specimen, { draw }) {
    const address = String(specimen.record.$schema);
    const others = collections.filter((collection) => collection !== specimen.collection);
    for (const other of [
      address.replace(specimen.collection, draw(others, specimen.file.path)),
      address.replace("../", ""),
      address.replace(".schema.json", ".json"),
      `/${address}`,
      "https://json-schema.org/draft/2020-12/schema",
    ]) {
      yield changed(specimen, ["$schema"], other, other);
    }
  },
};

const wrongId: Kind = {
  id: "wrong-id",
  about: "The id differs from the file name or is not a valid id.",
  *damage(specimen, { draw, ids }) {
    const { id, collection } = specimen;
    const others = [...(ids.get(collection) ?? [])].filter((other) => other !== id);
    const wrong = [draw(typosOf(id), id), draw(others, id), id.toUpperCase(), id.replace("-", "_"), `${id}-`, `${id} `];
    for (const other of new Set(wrong)) {
      if (other !== id) yield changed(specimen, ["id"], other, `${other} for ${id}`);
    }
  },
};

const misplacedFile: Kind = {
  id: "misplaced-file",
  about: "The file is in another folder or has another name.",
  *damage(specimen, { draw, ids }) {
    const { id, collection, file, record } = specimen;
    const { text } = file;
    const folder = file.path.slice(0, -`${collection}/${id}.json`.length);
    const others = collections.filter((other) => other !== collection && !ids.get(other)?.has(id));
    const typos = typosOf(id).filter((typo) => !ids.get(collection)?.has(typo));
    yield { text, path: `${folder}${draw(others, id)}/${id}.json`, lines: "any", what: "another collection" };
    // A wrong name is reported at the id, or at the first line if the file cannot be a record.
    const { lines } = rewritten(specimen, record, "", [["id"]]);
    yield {
      text,
      path: `${folder}${collection}/${draw(typos, id)}.json`,
      lines: lines === "any" ? lines : [1, ...lines],
      what: "another name",
    };
    for (const path of [
      `${folder}${draw(typosOf(collection), id)}/${id}.json`,
      `${folder}${collection}/${id}/${id}.json`,
      `${folder}${collection}/${id}.JSON`,
      `${folder}${collection}/${id}.json.txt`,
      `${folder}${collection}/${id.replace("-", " ")} (1).json`,
    ]) {
      yield { text, path, lines: [1], what: path };
    }
  },
};

const copiedRecord: Kind = {
  id: "copied-record",
  about: "A whole record is repeated with a different id.",
  *damage(specimen) {
    const { id, record, file } = specimen;
    const copy = `${id}-copy`.slice(-80).replace(/^-/, "");
    const { text, what } = rewritten(specimen, { ...record, id: copy }, `${id} with another id`, []);
    yield { text, what, path: file.path.replace(`/${id}.json`, `/${copy}.json`), added: true, lines: "any" };
  },
};

/** Mistakes in the name, folder or schema of a file. */
export const fileKinds: readonly Kind[] = [wrongSchema, wrongId, misplacedFile, copiedRecord];
