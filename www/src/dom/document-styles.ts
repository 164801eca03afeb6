import type { CSSResult, LitElement } from "lit";

/** Sheets of documents other than the script's own, by document and what they are made of. */
const sheets = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/** A sheet that `document` may adopt: one that was constructed in another document it refuses. */
function sheetFor(style: CSSResult, of: Document): CSSStyleSheet | null {
  if (of === document) return style.styleSheet ?? null;
  const view = of.defaultView;
  if (!view) return null;
  const known = sheets.get(of) ?? new Map<CSSResult, CSSStyleSheet>();
  sheets.set(of, known);
  const sheet = known.get(style) ?? new view.CSSStyleSheet();
  if (!known.has(style)) sheet.replaceSync(style.cssText);
  known.set(style, sheet);
  return sheet;
}

/** Gives a shadow root the styles of its component, in whatever document it stands. */
function dress(root: ShadowRoot, styles: readonly unknown[]): void {
  root.adoptedStyleSheets = styles.flatMap((style) => sheetFor(style as CSSResult, root.ownerDocument) ?? []);
}

/**
 * Lets a component live in a document that is not the script's own, as in a frame that an element was moved to: its
 * shadow root is made there, and dressed anew when it is adopted.
 */
export function movable(component: typeof LitElement): void {
  const prototype = component.prototype as unknown as {
    createRenderRoot: () => ShadowRoot;
    adoptedCallback: () => void;
    shadowRoot: ShadowRoot | null;
    attachShadow: (init: ShadowRootInit) => ShadowRoot;
    renderOptions: { renderBefore?: ChildNode | null };
  };
  const here = prototype.createRenderRoot;
  Object.assign(prototype, {
    createRenderRoot(this: LitElement & typeof prototype): ShadowRoot {
      if (this.ownerDocument === document) return here.call(this);
      const root = this.shadowRoot ?? this.attachShadow(component.shadowRootOptions);
      dress(root, component.elementStyles);
      this.renderOptions.renderBefore ??= root.firstChild;
      return root;
    },
    adoptedCallback(this: LitElement): void {
      if (this.shadowRoot) dress(this.shadowRoot, component.elementStyles);
    },
  });
}
