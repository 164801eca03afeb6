// What is in what we hand out, as bills of materials (CycloneDX): the same source gives the same bytes.
import { output } from "./shell.mjs";

/** The npm packages that the page and the element are built from. */
export function npmBill() {
  const bill = JSON.parse(output("npm", ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only"]));
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  return bill;
}

/** The crates of the engine and of the command; what only tests need is not in them. */
export function crateBill() {
  const { packages, resolve } = JSON.parse(output("cargo", ["metadata", "--locked", "--format-version", "1", "--features", "cli"]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const inside = new Set();
  const take = (id) => {
    if (inside.has(id)) return;
    inside.add(id);
    for (const { pkg, dep_kinds: kinds } of nodes.get(id)?.deps ?? []) if (kinds.some(({ kind }) => kind !== "dev")) take(pkg);
  };
  take(resolve.root);
  const component = ({ name, version, license }) => ({
    type: "library",
    name,
    version,
    purl: `pkg:cargo/${name}@${version}`,
    ...(license && { licenses: [{ expression: license.replaceAll(/\s*\/\s*/gu, " OR ") }] }),
  });
  const own = packages.find(({ id }) => id === resolve.root);
  const others = packages.filter(({ id }) => inside.has(id) && id !== resolve.root);
  const byName = (a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1);
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { ...component(own), type: "application" } },
    components: others.map(component).sort(byName),
  };
}
