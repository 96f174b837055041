import type { Consumer } from "./consumer.ts";
import type { Repository } from "./repository.ts";
import type { Registry } from "./start-registry.ts";

/** Where a release is rehearsed. */
export type Stage = { readonly registry: Registry; readonly repository: Repository; readonly consumer: Consumer };

/** A part of the rehearsal. */
export type Act = {
  readonly title: string;
  /**
   * @returns what was seen, in lines
   * @throws Error where it is not as it should be
   */
  readonly play: (stage: Stage) => readonly string[] | Promise<readonly string[]>;
};
