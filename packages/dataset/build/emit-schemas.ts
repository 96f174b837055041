import { collections, jsonSchemaOf } from "@unionstate/schema";
import type { Emitter } from "./emitter.ts";

/** `schemas/<collection>.schema.json`: what the records keep to, for every language. */
export const emitSchemas: Emitter = () =>
  collections.map((collection) => ({
    path: `schemas/${collection}.schema.json`,
    text: `${JSON.stringify(jsonSchemaOf(collection))}\n`,
  }));
