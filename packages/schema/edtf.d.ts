/** The part of the `edtf` library that is used here; it ships no types of its own. */
declare module "edtf" {
  /** Parses an EDTF string; throws where it is none. */
  export default function edtf(value: string): { readonly min: number; readonly max: number };
}
