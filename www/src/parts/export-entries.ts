import { formatGroups, formats } from "../export/formats";
import type { Words } from "../i18n/words";
import type { MenuEntry } from "./menu-button";

/** The export menu: whether names are shown, then every format in its group, and what is copied more often than saved. */
export function exportEntries({ export: say }: Words, names: boolean): MenuEntry[] {
  const copies = { ledger: [{ id: "export:copy:ledger.md", ...say.copyLedger }], letter: [], data: [{ id: "export:copy:json", ...say.copyJson }] };
  const choice: MenuEntry = { id: "export:names", name: say.names, about: say.namesNote, checked: names };
  const entries = formatGroups.flatMap((group) => {
    const own = formats.filter((format) => format.group === group).map(({ id }) => ({ id: `export:${id}`, ...say.formats[id] }));
    return [...own, ...copies[group]].map((entry) => ({ ...entry, group: say.groups[group] }));
  });
  return [choice, ...entries];
}
