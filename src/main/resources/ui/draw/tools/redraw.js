// Draws part of a panel anew without taking the keyboard away from who is there.

/** @param children the new content; what has the same data-focus as the element that has the focus gets it */
export function redraw(element, ...children) {
  const inside = element.contains(document.activeElement) ? document.activeElement : null;
  const name = inside?.dataset.focus;
  element.replaceChildren(...children.flat(Infinity).filter(Boolean));
  if (inside) {
    const again =
      name && [...element.querySelectorAll('[data-focus]')].find((one) => one.dataset.focus === name && !one.disabled);
    (again ?? element.querySelector('[data-focus]:not(:disabled)'))?.focus();
  }
}
