// `dafu/frame`: speaks with the page in a frame of the host's.
export * from "../embed/frame";
