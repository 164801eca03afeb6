/** Addresses of the tables that turn codes of Chinese fonts into characters; each is fetched when a PDF asks for it. */
const addresses: Readonly<Record<string, string>> = import.meta.glob<string>(
  "../../../../node_modules/pdfjs-dist/cmaps/{Adobe-GB1,Adobe-CNS1,B5,CNS,ETHK,ETen,GB,HK,UniGB,UniCNS}*.bcmap",
  { query: "?url", import: "default", eager: true },
);

const byName = new Map(Object.entries(addresses).map(([path, address]) => [path.replace(/^.*\/|\.bcmap$/gu, ""), address]));

/** Where the PDF reader gets them: files of the page, never another site. */
export class LocalCMaps {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const address = byName.get(name);
    if (address === undefined) throw new Error(`no table for ${name}`);
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return { cMapData: new Uint8Array(await response.arrayBuffer()), isCompressed: true };
  }
}
