// `dafu/element` on a server: there are no elements to register.
export const define = () => undefined;
