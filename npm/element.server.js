// `dafu/element` on a server: there are no elements to register.
export const DafuLetter = undefined;
export const define = () => undefined;
