import { serve } from "./serve";
import type { Request } from "./protocol";

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  void serve(data, (answer) => {
    postMessage(answer);
  });
});
