/** The deployments as the page of the map shows them, and the map with links within the site. */
import { type Chart, labelledSvg } from "@unionstate/briefing";
import {
  type Deployment,
  dateSpan,
  type Entity,
  type EntityId,
  formatCertainty,
  formatDeployment,
  get,
  label,
  list,
  paper,
  sources,
} from "@unionstate/dataset";
import { pathOf } from "../site.ts";

/** What the filters of the page compare, as `data-` attributes. */
export type SiteFilter = Readonly<Record<(typeof filterNames)[number], string>>;

const filterNames = ["data-host", "data-owner", "data-state", "data-year"] as const;

/** A deployment in a list and in a table. */
export type SiteRow = {
  readonly deployment: Deployment;
  readonly name: string;
  readonly state: string;
  readonly owner: Entity;
  readonly hosts: readonly Entity[];
  readonly places: readonly Entity[];
  readonly when: string;
  readonly what: string;
  readonly pages: readonly number[];
  readonly filter: SiteFilter;
};

/** How a state reads; `unknown` where the paper states none. */
export const stateNames = {
  "in-place": "In place",
  withdrawn: "Withdrawn",
  planned: "Planned",
  refused: "Refused",
  unknown: "Status not stated",
} as const;

type State = keyof typeof stateNames;

const states: readonly State[] = ["in-place", "withdrawn", "planned", "refused", "unknown"];

const stateOf = ({ state }: Deployment): State => state ?? "unknown";

/** The years in which a deployment began or ended, and that of the paper. */
export const siteYears: readonly number[] = [
  ...new Set([...list("deployments").flatMap(({ start, end }) => [yearOf(start), yearOf(end)]), paper.year]),
]
  .filter((year) => year !== undefined)
  .toSorted((a, b) => a - b);

/** The deployments by state, in the order of how real they are. */
export const siteGroups: readonly { readonly state: State; readonly rows: readonly SiteRow[] }[] = states
  .map((state) => ({
    state,
    rows: list("deployments")
      .filter((each) => stateOf(each) === state)
      .map(rowOf),
  }))
  .filter(({ rows }) => rows.length > 0);

/** The owners of deployments, those with most first. */
export const owners: readonly Entity[] = byNumber(list("deployments").map(({ owner }) => owner));

/** The states in which deployments were or were to be, those with most first. */
export const hosts: readonly Entity[] = byNumber(list("deployments").flatMap((each) => each.hosts));

function byNumber(ids: readonly EntityId[]): readonly Entity[] {
  const countOf = (id: EntityId): number => ids.filter((each) => each === id).length;
  return [...new Set(ids)].toSorted((a, b) => countOf(b) - countOf(a)).map((id) => get("entities", id));
}

function rowOf(deployment: Deployment): SiteRow {
  const certainty = formatCertainty(deployment);
  const { refusedBy } = deployment;
  const by = refusedBy && deployment.state === "refused" ? ` by ${get("entities", refusedBy).name}` : "";
  return {
    deployment,
    name: label(deployment),
    state: `${stateNames[stateOf(deployment)]}${by}${certainty && ` (${certainty})`}`,
    owner: get("entities", deployment.owner),
    hosts: deployment.hosts.map((id) => get("entities", id)),
    places: (deployment.locations ?? []).map((id) => get("entities", id)),
    when: formatDeployment(deployment, { part: "when" }),
    what: formatDeployment(deployment, { part: "what" }),
    pages: [...new Set(sources(deployment).map(({ page }) => page))].toSorted((a, b) => a - b),
    filter: filterOf(deployment),
  };
}

function filterOf(deployment: Deployment): SiteFilter {
  const years = siteYears.filter((year) => isIn(year, deployment));
  return {
    "data-host": deployment.hosts.join(" "),
    "data-owner": deployment.owner,
    "data-state": stateOf(deployment),
    "data-year": years.join(" "),
  };
}

/**
 * Whether a deployment was there in a year, or was planned for it or refused in it. What is in place without a known
 * beginning is there in the year of the paper, and what ended at an unknown time in the year of its beginning.
 */
export function isIn(year: number, { state, start, end }: Pick<Deployment, "state" | "start" | "end">): boolean {
  const [from, to] = [yearOf(start), yearOf(end)];
  if (state !== "in-place") return from !== undefined && year >= from && year <= (to ?? from);
  return year >= (from ?? paper.year) && year <= (to ?? paper.year);
}

/** The year of a date; nothing if it is unknown or may be in several years. */
function yearOf(date: string | null | undefined): number | undefined {
  if (!date) return undefined;
  const { first, last } = dateSpan(date);
  return first && first.slice(0, 4) === last?.slice(0, 4) ? Number(first.slice(0, 4)) : undefined;
}

/**
 * The map as a group of links to the pages of this site, which the filters of the page can hide. Places without
 * deployments are links for the pointer only.
 */
export function siteMapSvg(chart: Chart): string {
  return labelledSvg(chart)
    .replace('role="img"', 'role="group"')
    .replaceAll(
      /href="https:\/\/w3id\.org\/unionstate\/([^"]+)" data-records="([^"]+)"/g,
      (_, path: string, names: string) => {
        const filters = list("deployments")
          .filter(({ id }) => names.split(" ").includes(`deployments/${id}`))
          .map(filterOf);
        const merged = filterNames.map(
          (name) => `${name}="${[...new Set(filters.flatMap((each) => each[name].split(" ")))].join(" ")}"`,
        );
        const pointer = filters.length === 0 ? ' tabindex="-1" aria-hidden="true"' : "";
        return `href="${pathOf(`${path}/`)}" ${merged.join(" ")}${pointer}`;
      },
    );
}
