import elderly from "./elderly.txt?raw";
import lamps from "./lamps.txt?raw";
import water from "./water.txt?raw";

/** Invented letters: no person, number or place in them is real. They travel with the page, so none is fetched. */
export const samples = { lamps, elderly, water } as const;

export type SampleName = keyof typeof samples;
export const sampleNames = Object.keys(samples) as SampleName[];
