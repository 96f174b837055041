/** Russian forces and facilities in Belarus: leased, temporary, none permanent. */
import type { Page } from "../blocks.ts";
import { statusMap } from "../charts/status-map.ts";
import type { Dataset } from "../dataset.ts";
import { before, counted, equals, holds, isCertain } from "../predicates.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";

export function sites(dataset: Dataset): Page {
  const {
    asOf,
    count,
    deploymentEnd,
    deploymentNumber,
    deploymentPersonnel,
    deploymentStart,
    deploymentState,
    deploymentTenure,
    eventDate,
    fact,
    name,
  } = references(dataset);
  const leased = dataset
    .list("deployments")
    .filter(
      ({ owner, hosts, tenure, state }) =>
        owner === "russia" && hosts.includes("belarus") && tenure === "leased" && state === "in-place",
    );
  const facilities = count(["leased facility", "leased facilities"], leased);
  const noBase = isCertain(fact("claims/no-foreign-base"));
  const asked = eventDate("russian-aircraft-requested-2014");
  const arrived = deploymentStart("russia-belarus-su-27sm3-2014");
  const visits = [
    "russia-belarus-su-27sm3-2014",
    "russia-belarus-transport-aircraft-2014",
    "russia-belarus-radar-aircraft-2014",
  ] as const;
  return {
    id: "sites",
    title: prose("title")`${facilities}, but no Russian military base`.claims(noBase),
    standfirst: prose(
      "myth",
    )`${name("nato-strategists")} long believed that ${name("belarusian-army")} was already an integral part of ${name("russian-army")}. In part a myth, the paper concludes: exercises kept both armies highly interoperable, but ${name("belarus")} had enough autonomy not to be dragged into ${name("russia")}’s wars.`.claims(
      isCertain(fact("claims/belarus-part-of-russian-army"), "attributed"),
      isCertain(fact("claims/extension-of-russian-army-partly-myth")),
    ),
    blocks: [
      {
        kind: "paragraph",
        sentences: [
          prose(
            "constitution",
          )`The constitution of ${name("belarus")} forbade the permanent stationing of foreign combat units, and in ${asOf()} the country hosted no Russian military base.`.claims(
            isCertain(fact("statements/constitution-no-foreign-units")),
            noBase,
          ),
          prose(
            "leases",
          )`${name("russia")} did use, free of charge, a radar station at ${name("hantsavichi")} (${deploymentPersonnel("russia-belarus-volga-radar", "number")} specialists) and a naval communication centre at ${name("vileyka")} (${deploymentPersonnel("russia-belarus-vileyka-centre", "number")}).`.claims(
            counted(facilities, 2),
            equals(deploymentTenure("russia-belarus-volga-radar"), "leased"),
            equals(deploymentTenure("russia-belarus-vileyka-centre"), "leased"),
          ),
          prose("unarmed")`Most of the staff had neither uniforms nor weapons.`.claims(
            isCertain(fact("deployments/russia-belarus-volga-radar")),
            isCertain(fact("deployments/russia-belarus-vileyka-centre")),
          ),
          prose(
            "renegotiation",
          )`The agreement of ${eventDate("facilities-lease-1995")} on both sites was due to be renegotiated by ${asOf()}.`.claims(
            isCertain(fact("events/facilities-lease-renegotiation-2020")),
          ),
        ],
      },
      { kind: "chart", chart: statusMap(dataset) },
      {
        kind: "paragraph",
        sentences: [
          prose(
            "request",
          )`On ${asked} ${name("aliaksandr-lukashenka")} asked for Russian aircraft, in response to an expected ${name("nato")} build-up.`,
          prose(
            "arrival",
          )`On ${arrived} ${deploymentNumber("russia-belarus-su-27sm3-2014", "number")} ${name("su-27sm3", "Su-27SM3")} fighters and ${deploymentNumber("russia-belarus-transport-aircraft-2014", "number")} transport aircraft arrived, followed on ${deploymentStart("russia-belarus-radar-aircraft-2014")} by a radar aircraft.`.claims(
            before(asked, arrived),
            before(arrived, deploymentStart("russia-belarus-radar-aircraft-2014")),
          ),
          prose("left")`All stayed in rotation, and had left within a year.`.claims(
            ...visits.map((each) => equals(deploymentTenure(each), "rotational")),
            ...visits.map((each) => equals(deploymentState(each), "withdrawn")),
            ...visits.map((each) => {
              const end = deploymentEnd(each);
              return holds(end.text.includes("within a year"), `the aircraft left ${end.text}`, end);
            }),
          ),
          prose(
            "own-soil",
          )`By ${asOf()} ${name("russia")} had deployed ${deploymentNumber("russia-yelnia-klintsy-regiments", "number")} new motorised regiments on its own soil, near the Belarusian border.`.claims(
            equals(deploymentState("russia-yelnia-klintsy-regiments"), "in-place"),
          ),
        ],
      },
    ],
  };
}
