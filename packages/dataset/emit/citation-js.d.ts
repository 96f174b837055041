/** The part of citation-js that is used here; it ships no types of its own. */
declare module "@citation-js/core" {
  /** Reads CSL-JSON, or text in a format that a plugin supports. */
  export class Cite {
    constructor(input: unknown);
    readonly data: readonly { readonly id: string; readonly title?: string }[];
    format(name: string, options?: object): string;
  }
  export const plugins: { readonly config: { get(name: string): { readonly format: object } } };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
declare module "@citation-js/plugin-csl";
