import type { Entity } from "../engine/analysis";
import { formatNumber } from "../i18n/number";
import type { Words } from "../i18n/words";

/** What a mention means, in words a reader knows; empty where its own words say all. */
export function meaningOf({ value }: Pick<Entity, "value">, words: Words): string[] {
  if (!value) return [];
  const parts = describe(value, words);
  return parts.filter((part): part is string => typeof part === "string" && part !== "");
}

type Value = NonNullable<Entity["value"]>;
type Part = string | null | undefined;

function describe(value: Value, words: Words): Part[] {
  const say = words.values;
  // The keys go with the kind of the mention; each shape has one that no other has.
  if ("precision" in value) {
    return [interval(value.from, value.to, words), say.precision[value.precision], value.anchor && say.anchor[value.anchor]];
  }
  if ("currency" in value) return [amount(value, say.currencies[value.currency] ?? value.currency, words)];
  if ("unit" in value) return [amount(value, value.unit, words)];
  if ("kind" in value) return [ratio(value, words)];
  if ("names" in value) return [value.names.join("、"), value.code && say.code(value.code)];
  if ("title" in value) return [value.title, value.alias && say.alias(value.alias), value.number];
  if ("role" in value) return [value.body, value.role];
  const level = "level" in value && value.level ? say.levels[value.level] : "";
  return [value.full_name && say.fullName(value.full_name), level, "region" in value ? value.region : ""];
}

/** A calendar interval; a single day as itself. */
export function interval(from: string | null | undefined, to: string | null | undefined, words: Words): string {
  const say = words.values;
  if (from && to) return from === to ? from : say.between(from, to);
  if (from) return say.from(from);
  return to ? say.to(to) : "";
}

interface Bounds {
  readonly low?: number | null;
  readonly high?: number | null;
  readonly approx?: boolean;
}

function amount(bounds: Bounds, unit: string, words: Words): string {
  const range = between(bounds, words, (number) => `${number} ${unit}`);
  return bounds.approx && bounds.low === bounds.high ? `${words.values.approx} ${range}` : range;
}

function ratio(value: Bounds & { kind: string }, words: Words): string {
  const say = words.values;
  const shapes: Record<string, (number: string) => string> = {
    percent: (number) => `${number}%`,
    percentage_point: say.points,
    multiple: say.times,
  };
  return between(value, words, shapes[value.kind] ?? String);
}

function between({ low, high }: Bounds, words: Words, unit: (number: string) => string): string {
  const say = words.values;
  if (typeof low === "number" && typeof high === "number") {
    return unit(low === high ? formatNumber(low) : say.range(formatNumber(low), formatNumber(high)));
  }
  if (typeof low === "number") return say.over(unit(formatNumber(low)));
  return typeof high === "number" ? say.under(unit(formatNumber(high))) : "";
}
