import type { Analysis } from "../../engine/analysis";
import type { Span } from "../kinds";
import { append, placeOf, type Place } from "./places";

/** Layers from the top: 主办, 会办, others who are to act, 抄送, 联系人. */
export const layers = ["lead", "co", "acting", "cc", "contact"] as const;
export type Layer = (typeof layers)[number];

export interface Body {
  /** Empty for the contact: who that is stands in the letter only. */
  readonly name: string;
  readonly places: readonly Place[];
}

/** Bodies by layer; a body stands in the first layer that names it. */
export function bodiesOf(analysis: Analysis): Map<Layer, Body[]> {
  const { facts, fact_spans: spans } = analysis;
  const named = (names: readonly string[] | undefined, key: string): Body[] =>
    (names ?? []).map((name, index) => ({ name: fullName(analysis, name), places: placesAt(spans[key]?.[index], name) }));
  const lead = named(facts.lead_units, "lead_units");
  const found = new Map<Layer, Body[]>([
    ["lead", lead.length > 0 ? lead : named(facts.signature, "signature")],
    ["co", named(facts.co_units, "co_units")],
    ["acting", acting(analysis)],
    ["cc", named(facts.cc, "cc")],
    ["contact", facts.contact ? [{ name: "", places: contactPlaces(spans) }] : []],
  ]);
  const seen = new Set<string>();
  for (const layer of layers) {
    const fresh = (found.get(layer) ?? []).filter(({ name }) => name === "" || !seen.has(name));
    for (const { name } of fresh) seen.add(name);
    found.set(layer, fresh);
  }
  return found;
}

/** Others whom the letter names as acting, with the sentences; those with the most first. */
function acting({ statements }: Analysis): Body[] {
  const bodies = new Map<string, Place[]>();
  for (const statement of statements) {
    if (statement.kind !== "commitment") continue;
    const place = placeOf(statement);
    const others = statement.actors.filter(({ is_self: isSelf }) => !isSelf).map(({ text }) => text);
    for (const name of new Set([...others, ...statement.partners.map(({ text }) => text)])) {
      append(bodies, name, place);
    }
  }
  return [...bodies].map(([name, places]) => ({ name, places })).sort((a, b) => b.places.length - a.places.length);
}

/** 我局 by its name, where the letter lets one know it. */
function fullName({ references, facts }: Analysis, name: string): string {
  if (!/^[我本]/u.test(name)) return name;
  const known = references.find((reference) => reference.kind === "self" && reference.text === name)?.name;
  return known ?? facts.signature?.[0] ?? facts.issuing_body ?? name;
}

function placesAt(span: Span | undefined, text: string): Place[] {
  return span ? [{ id: null, span, text }] : [];
}

function contactPlaces(spans: Analysis["fact_spans"]): Place[] {
  const key = Object.keys(spans).find((path) => path.startsWith("contact"));
  return key === undefined ? [] : placesAt(spans[key]?.[0], "");
}
