import type { Redirect } from "@unionstate/schema";
import type { JsonObject } from "./json.ts";

/** The dataset at one moment: a commit, the working tree or a release. */
export type Snapshot = {
  /** How to call it. Examples: `HEAD~3`, `the working tree`, `@unionstate/dataset 1.2.0`. */
  readonly label: string;
  /** Every record by name. Example of a name: `polls/two-unions`. */
  readonly records: ReadonlyMap<string, JsonObject>;
  /** The JSON Schema of each collection; none where only data is at hand. */
  readonly schemas: ReadonlyMap<string, JsonObject> | undefined;
  /** What became of records that are no more. */
  readonly redirects: readonly Redirect[];
  /** Files that could not be read, each with the reason in a sentence. */
  readonly unreadable: readonly Unreadable[];
};

/** A file that could not be read as what its name says it is. */
export type Unreadable = {
  readonly file: string;
  readonly why: string;
  /** The record that it should hold, where its name tells. */
  readonly record?: string;
};
