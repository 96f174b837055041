/** How deployments are marked and named on maps: a shape for each kind of presence, and short names with numbers. */
import { type Deployment, type EntityId, format, type Quantity } from "@unionstate/dataset";
import type { Dataset } from "../dataset.ts";
import { box, circle, colours, cross, type Point, path } from "./drawing.ts";
import { shortNameIfAny } from "./short-names.ts";

/** What a deployment was by mid-2020. Each kind has a shape, which does not need colour. */
export type Presence = "leased" | "own-soil" | "abroad" | "temporary" | "planned" | "refused";

/** The kind of presence of a deployment. `planned` includes those whose state is not stated. */
export function presenceOf({ state, tenure, owner, hosts }: Deployment): Presence {
  if (state === "refused") return "refused";
  if (state === "withdrawn") return "temporary";
  if (state !== "in-place") return "planned";
  return tenure === "leased" ? "leased" : hosts.includes(owner) ? "own-soil" : "abroad";
}

/** A square, a triangle, a diamond, a dashed circle, a hollow diamond or a cross. */
export function presenceMark(presence: Presence, [x, y]: Point, colour: string): string {
  const filled = `fill="${colour}" stroke="${colours.paper}" stroke-width="0.8"`;
  const hollow = `fill="${colours.paper}" stroke="${colour}" stroke-width="1.6"`;
  switch (presence) {
    case "leased":
      return box(x - 4.5, y - 4.5, 9, 9, filled);
    case "own-soil":
      return polygon([x, y - 5], [x + 5, y + 4], [x - 5, y + 4])(filled);
    case "abroad":
    case "planned":
      return polygon([x, y - 5.5], [x + 5.5, y], [x, y + 5.5], [x - 5.5, y])(presence === "abroad" ? filled : hollow);
    case "temporary":
      return circle([x, y], 4, `${hollow} stroke-dasharray="2.5 1.7"`);
    case "refused":
      return cross([x, y], colour);
  }
}

const polygon =
  (...corners: readonly Point[]) =>
  (look: string): string =>
    path(corners, look, "Z");

export const amountOf = (quantity: Quantity): string => format(quantity, { style: "words" });

/**
 * The short name of a deployment, with its number and its other places: `Volga radar`, `6 Su-27SM3 fighters`,
 * `2 new motorised regiments, here and at Klintsy`.
 */
export function countedName({ get }: Dataset, deployment: Deployment, elsewhere: readonly EntityId[] = []): string {
  const { id, units = [], designation, number, kind } = deployment;
  const short = shortNameIfAny(`deployments/${id}`);
  const name = short ?? designation ?? (units.map((unit) => get("entities", unit).name).join(", ") || kind);
  // Systems and single facilities are named without their number.
  const isCounted = number?.kind === "exact" && number.unit !== "facility" && /^(?:[a-z]|Su-)/.test(name);
  const words = short === undefined && number && !isCounted ? `${name}, ${amountOf(number)}` : name;
  const places = elsewhere.length > 0 ? `, here and at ${placeNames(get, elsewhere)}` : "";
  return `${isCounted ? `${number.value} ${words}` : words}${places}`;
}

/** `Babruysk`, `Yelnia and Klintsy` */
export const placeNames = (get: Dataset["get"], places: readonly EntityId[]): string =>
  places.map((id) => placeName(get("entities", id).name)).join(" and ");

/** The name of a place on a map: `Babruysk` of Babruysk airfield. */
export const placeName = (name: string): string => name.replace(/ airfield$/, "");
