// A proxy that lets nothing through and writes down what was asked of it: the network, switched off.
import { createServer } from "node:http";

/** What browsers ask their makers for, whatever page is open. */
const makers = /(?:^|\.)(?:mozilla\.(?:com|net|org)|firefox\.com|google(?:apis)?\.com|gstatic\.com|gvt1\.com)$/u;

export async function closedNetwork() {
  const asked = [];
  const note = (host, url) => {
    if (!makers.test(host)) asked.push(url);
  };
  const server = createServer((request, response) => {
    note(URL.canParse(request.url) ? new URL(request.url).hostname : "", request.url);
    response.writeHead(502).end();
  });
  server.on("connect", ({ url }, socket) => {
    note(url.replace(/:\d+$/u, ""), url);
    socket.end("HTTP/1.1 502 no network\r\n\r\n");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    asked,
    port: server.address().port,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
