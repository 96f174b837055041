/** Short names of records for charts, whose labels are complete sentences. No number and no date is here. */
import type { RecordReference } from "@unionstate/dataset";
import { BriefingError, type Dataset } from "../dataset.ts";
import type { Reference } from "../field.ts";
import { references } from "../references.ts";

/** How a refusal is worded where the record does not say `refused`, and what was refused if it is not the whole matter. */
const refusals: { readonly [name in RecordReference]?: string } = {
  "arms-deals/russia-belarus-iskander": "subsidy refused",
  "deployments/russia-belarus-airbase": "consistently declined",
  "deployments/russia-belarus-military-presence-offer": "declined",
  "deployments/russia-belarus-missile-systems": "firmly resisted",
  "deployments/russia-belarus-tank-formation-2017": "Russian numbers curtailed",
};

/** How a state asked for a deployment whose record gives no day or year of the request. */
const requests: { readonly [name in RecordReference]?: string } = {
  "deployments/russia-belarus-military-presence-offer": "offered",
  "deployments/russia-belarus-missile-systems": "intention stated repeatedly",
  "deployments/russia-belarus-tank-formation-2017": "demanded at the last minute",
};

const names: { readonly [name in RecordReference]?: string } = {
  "arms-deals/belarus-russia-chassis": "Chassis for mobile missiles: full dependence",
  "arms-deals/russia-belarus-air-force-rearmament": "Money to modernise its air force",
  "arms-deals/russia-belarus-iskander": "Iskander missiles",
  "arms-deals/russia-belarus-missile-technology": "Tactical missile technology",
  "arms-deals/russia-belarus-s-300ps": "Second-hand S-300PS",
  "arms-deals/russia-belarus-s-400": "S-400 air defence",
  "arms-deals/russia-belarus-su-30": "Weapons such as the Su-30",
  "arms-deals/russia-belarus-su-30sm-2016": "Su-30SM fighters",
  "claims/economy-depends": "Oil: the situation appeared less favourable for Belarus",
  "claims/russia-depends-too": "Transit of Russian gas exports",
  "deployments/russia-belarus-airbase": "Permanent airbase",
  "deployments/russia-belarus-military-presence-offer": "Larger military presence",
  "deployments/russia-belarus-missile-systems": "Missile systems",
  "deployments/russia-belarus-radar-aircraft-2014": "radar aircraft",
  "deployments/russia-belarus-su-27sm3-2014": "Su-27SM3 fighters",
  "deployments/russia-belarus-tank-formation-2017": "Tank formation for Zapad 2017",
  "deployments/russia-belarus-transport-aircraft-2014": "transport aircraft",
  "deployments/russia-belarus-vileyka-centre": "Navy communications",
  "deployments/russia-belarus-volga-radar": "Volga radar",
  "deployments/russia-kaliningrad-689th-regiment": "689th aviation regiment",
  "deployments/russia-kaliningrad-s-400": "S-400 air defence",
  "deployments/russia-pionerski-radar": "radar station",
  "deployments/russia-yelnia-klintsy-regiments": "new motorised regiments",
  "figures/simultaneous-exercises-2017-troops": "Estimate for the additional exercises or the whole operation",
  "figures/zapad-2017-belarusian-soldiers": "Belarusian soldiers on Belarusian soil",
  "figures/zapad-2017-russian-soldiers": "Russian soldiers on Belarusian soil",
  "figures/zapad-2017-troops": "Formally mobilised",
  "relations/belarus-protects-russia": "Protection from aggression by the West",
  "relations/belarus-protects-russian-core": "Protection of Moscow and neighbouring regions",
  "relations/belarusian-vpk-tied-to-russian": "Orders for arms plants: extreme dependence",
  "relations/russia-guarantees-belarus": "Security guarantees: nobody else to turn to",
  "relations/russia-subsidises-belarus": "Subsidies, which Russia was cutting",
};

/** The short name of a record. @throws BriefingError if it has none */
export function shortName(record: RecordReference): string {
  const name = names[record];
  if (name === undefined)
    throw new BriefingError(
      `\`${record}\` has no short name for charts. Add one to packages/briefing/src/charts/short-names.ts.`,
    );
  return name;
}

/** The short name of a record, if it has one. */
export const shortNameIfAny = (record: RecordReference): string | undefined => names[record];

/** How a refusal is worded: `refused`, `firmly resisted`. */
export const refusalWords = (record: RecordReference): string => refusals[record] ?? "refused";

/** How a deployment was asked for, if that is known: `demanded at the last minute`. */
export const requestWords = (record: RecordReference): string => requests[record] ?? "";

/** The labels of those records that have a short name. */
export const shortened = (dataset: Dataset, records: readonly RecordReference[]): readonly Reference[] =>
  records.filter((record) => names[record] !== undefined).map(references(dataset).recordLabel);
