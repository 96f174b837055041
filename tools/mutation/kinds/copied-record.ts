import type { Kind } from "../kind.ts";
import { written } from "../written.ts";

export const copiedRecord: Kind = {
  id: "copied-record",
  about: "A whole record is copied under another id.",
  *damage(specimen) {
    const { id, record, file } = specimen;
    const copy = `${id}-copy`.slice(-80).replace(/^-/, "");
    // The whole file is the fault.
    const { text, what } = written(specimen, { ...record, id: copy }, [], `${id} under another id`);
    yield { text, what, path: file.path.replace(`/${id}.json`, `/${copy}.json`), beside: true, lines: "any" };
  },
};
