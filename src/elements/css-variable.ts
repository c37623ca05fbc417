import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { ElementPart } from 'lit/directive.js';

/**
 * Sets a custom property through the object model. Lit's own `styleMap` writes a `style` attribute at first,
 * which a page with a strict content security policy refuses.
 */
class CssVariable extends Directive {
  override render(_name: string, _value: number | undefined): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [name, value]: [string, number | undefined]): unknown {
    const { style } = element as HTMLElement;
    if (value === undefined) style.removeProperty(name);
    else style.setProperty(name, String(value));
    return noChange;
  }
}

/** In an element's tag: `${cssVariable('--sent', 0.6)}`. */
export const cssVariable = directive(CssVariable);
