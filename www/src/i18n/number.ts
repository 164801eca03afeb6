/**
 * A number with its thousands apart, as Chinese and English write it alike. The browser's own formatter takes tens of
 * milliseconds the first time it is asked for.
 */
export function formatNumber(value: number): string {
  const [whole = "", fraction] = String(Math.round(value * 1e6) / 1e6).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
