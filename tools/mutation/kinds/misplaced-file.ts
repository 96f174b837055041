import { collections } from "@unionstate/schema";
import type { Kind } from "../kind.ts";
import { typosOf } from "../typos-of.ts";
import { written } from "../written.ts";

export const misplacedFile: Kind = {
  id: "misplaced-file",
  about: "The file stands in another folder, or has another name.",
  *damage(specimen, { draw, ids }) {
    const { id, collection, file, record } = specimen;
    const folder = file.path.slice(0, -`${collection}/${id}.json`.length);
    const others = collections.filter((other) => other !== collection && !ids.get(other)?.has(id));
    const typos = typosOf(id).filter((typo) => !ids.get(collection)?.has(typo));
    // A name that fits is told where the id stands; of a file that cannot be a record, nothing but its name is.
    const { lines } = written(specimen, record, [["id"]], "");
    yield {
      text: file.text,
      path: `${folder}${draw(others, id)}/${id}.json`,
      lines: "any",
      what: "another collection",
    };
    yield {
      text: file.text,
      path: `${folder}${collection}/${draw(typos, id)}.json`,
      lines: [1, ...(lines as number[])],
      what: "another name",
    };
    for (const path of [
      `${folder}${draw(typosOf(collection), id)}/${id}.json`,
      `${folder}${collection}/${id}/${id}.json`,
      `${folder}${collection}/${id}.JSON`,
      `${folder}${collection}/${id}.json.txt`,
      `${folder}${collection}/${id.replace("-", " ")} (1).json`,
    ]) {
      yield { text: file.text, path, lines: [1], what: path };
    }
  },
};
